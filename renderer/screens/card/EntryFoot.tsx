import { useTranslations } from 'use-intl'
import type { useSaving } from '../../lib/useSaving.ts'
import { Button } from '../../ui/Button.tsx'
import { SavedSaid } from '../../ui/SavedSaid.tsx'
import styles from './Timeline.module.css'

type Props = { readonly saving: ReturnType<typeof useSaving>; readonly onTrash: () => void }

export function EntryFoot({ saving, onTrash }: Props) {
  const words = useTranslations('timeline')
  return (
    <>
      <div className={styles['foot']}>
        <Button look="quiet" onClick={onTrash}>
          {words('trash')}
        </Button>
        <Button type="submit">{words('save')}</Button>
      </div>
      <SavedSaid saving={saving} />
    </>
  )
}
