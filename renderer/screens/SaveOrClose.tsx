import { useTranslations } from 'use-intl'
import { Button } from '../ui/Button.tsx'

type Props = { readonly save: string; readonly onClose: () => void }

/** How a form ends: what it does, and 閉じる. */
export function SaveOrClose({ save, onClose }: Props) {
  const common = useTranslations('common')
  return (
    <>
      <Button type="submit" look="main">
        {save}
      </Button>
      <Button look="quiet" onClick={onClose}>
        {common('close')}
      </Button>
    </>
  )
}
