import type { PrintWarning } from '#domain/paper/document.ts'
import { useTranslations } from 'use-intl'
import { Said } from '../../ui/Said.tsx'

type Props = { readonly warnings: readonly PrintWarning[] }

/** What came out smaller than is easy to read, or cannot be drawn in the paper's own type. */
export function FitWarnings({ warnings }: Props) {
  const words = useTranslations('write')
  if (warnings.length === 0) return null
  return (
    <Said kind="trouble">
      <strong>{words('warnings')}</strong>
      <ul>
        {warnings.map(({ code, customer, who, what }) => (
          <li key={`${code} ${customer} ${what}`}>
            {words(code === 'too-small' ? 'tooSmall' : 'glyphMissing', { who, what })}
          </li>
        ))}
      </ul>
    </Said>
  )
}
