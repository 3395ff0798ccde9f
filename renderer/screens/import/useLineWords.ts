import type { Format } from '#domain/exchange/table.ts'
import { useTranslations } from 'use-intl'
import { useImporting } from '../../stores/importing.ts'

/** Address books of phones have entries, not lines. */
export function isBook(format: Format | undefined): boolean {
  return format === 'vcard' || format === 'contact-xml'
}

/** 「2行目」, and of an address book that has no lines 「2人目」. */
export function useLineWords(): (line: number) => string {
  const words = useTranslations('import')
  const format = useImporting(({ done, preview }) => (done ?? preview)?.format)
  return (line) => words(isBook(format) ? 'entryAt' : 'lineAt', { line })
}
