import { useTranslations } from 'use-intl'
import { OnPaper } from '../OnPaper.tsx'
import { KeyTable } from './KeyTable.tsx'

/** The list of keys as one sheet of A4. */
export function CheatSheet() {
  const words = useTranslations('cheatSheet')
  return (
    <OnPaper title={words('title')}>
      <KeyTable />
    </OnPaper>
  )
}
