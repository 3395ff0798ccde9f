import type { LetterInPreview } from '#domain/letters/mailing.ts'
import type { Id } from '#domain/people/customer.ts'
import { useTranslations } from 'use-intl'
import { lineOf, useWriting } from '../../stores/writing.ts'
import { Said } from '../../ui/Said.tsx'

type Props = {
  readonly customer: Id
  readonly letters: readonly LetterInPreview[]
}

/** Where room is left for the pen, ひとこと is not printed: it is the memo of what to write there, here and of the others. */
export function ByHand({ customer, letters }: Props) {
  const words = useTranslations('look')
  const lines = useWriting((state) => state.lines)
  const line = lineOf(lines, customer)
  const others = letters
    .map(({ customer: other, who }) => ({ other, who, line: lineOf(lines, other) }))
    .filter((each) => each.other !== customer && each.line !== '')
  return (
    <Said kind="done">
      {line === '' ? words('byHandNone') : words('byHand', { line })}
      {others.length > 0 && (
        <ul aria-label={words('byHandList')}>
          {others.map((each) => (
            <li key={each.other}>{words('byHandOne', each)}</li>
          ))}
        </ul>
      )}
    </Said>
  )
}
