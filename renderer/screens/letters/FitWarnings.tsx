import type { PrintWarning, PrintWarningCode } from '#domain/paper/document.ts'
import { useTranslations } from 'use-intl'
import { Said } from '../../ui/Said.tsx'

const WORDS = {
  'too-small': 'tooSmall',
  'glyph-missing': 'glyphMissing',
  unseen: 'unseen',
  'off-page': 'offPage',
} as const satisfies Record<PrintWarningCode, string>

type Props = { readonly warnings: readonly PrintWarning[] }

/** What came out smaller than is easy to read, cannot be drawn in the paper's own type, or leaves the paper. */
export function FitWarnings({ warnings }: Props) {
  const words = useTranslations('write')
  if (warnings.length === 0) return null
  return (
    <Said kind="trouble">
      <strong>{words('warnings')}</strong>
      <ul>
        {warnings.map(({ code, customer, who, what }) => (
          <li key={`${code} ${customer} ${what}`}>{words(WORDS[code], { who, what })}</li>
        ))}
      </ul>
    </Said>
  )
}
