import { useTranslations } from 'use-intl'
import { Panel } from '../ui/Panel.tsx'

/** Stands in for what is all confidential, while a customer may be looking on. */
export function HiddenHere() {
  const words = useTranslations('hiding')
  return <p>{words('place')}</p>
}

/** The same beside a card. */
export function HiddenPanel({ onClose }: { readonly onClose: () => void }) {
  const words = useTranslations('hiding')
  const common = useTranslations('common')
  return (
    <Panel title={words('turn')} closeWords={common('close')} onClose={onClose}>
      <p>{words('panel')}</p>
    </Panel>
  )
}
