import { useTranslations } from 'use-intl'

/** Stands in for what is all confidential, while a customer may be looking on. */
export function HiddenHere() {
  const words = useTranslations('hiding')
  return <p>{words('place')}</p>
}
