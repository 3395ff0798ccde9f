import { useTranslations } from 'use-intl'
import type { useSaving } from '../../lib/useSaving.ts'
import { Button } from '../../ui/Button.tsx'
import { SavedSaid } from '../../ui/SavedSaid.tsx'
import styles from './Timeline.module.css'

type Props = {
  readonly saving?: ReturnType<typeof useSaving>
  /** Where it does not go to the trash. */
  readonly trashWords?: string
  readonly onTrash: () => void
}

/** What ends every line that was opened; where there is nothing to save, only the trash. */
export function EntryFoot({ saving, trashWords, onTrash }: Props) {
  const words = useTranslations('timeline')
  return (
    <>
      <div className={styles['foot']}>
        <Button look="quiet" onClick={onTrash}>
          {trashWords ?? words('trash')}
        </Button>
        {saving !== undefined && <Button type="submit">{words('save')}</Button>}
      </div>
      {saving !== undefined && <SavedSaid saving={saving} />}
    </>
  )
}
