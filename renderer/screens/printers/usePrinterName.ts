import { USUAL_PRINTER } from '#domain/paper/printers.ts'
import { useTranslations } from 'use-intl'

/** What a printer is called; the usual one in the owner's language. */
export function usePrinterName(): (name: string) => string {
  const words = useTranslations('printers')
  return (name) => (name === USUAL_PRINTER ? words('usual') : name)
}
