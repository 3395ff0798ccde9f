import type { PrintWarning } from '#domain/paper/document.ts'
import { useTranslations } from 'use-intl'
import { Said } from '../../ui/Said.tsx'

type Props = { readonly warnings: readonly PrintWarning[] }

/** What came out smaller than is easy to read, or cannot be drawn at all. */
export function PostcardWarnings({ warnings }: Props) {
  const words = useTranslations('letters')
  if (warnings.length === 0) return null
  return (
    <Said kind="trouble">
      <strong>{words('warnings')}</strong>
      <ul>
        {warnings.map((warning) => (
          <li key={`${warning.code} ${warning.what}`}>
            {words(warning.code === 'too-small' ? 'tooSmall' : 'glyphMissing', {
              who: warning.who,
              what: warning.what,
            })}
          </li>
        ))}
      </ul>
    </Said>
  )
}
