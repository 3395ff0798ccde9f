import type { LetterInPreview } from '#contract/api.ts'
import { useTranslations } from 'use-intl'
import { excerpt } from '../../lib/excerpt.ts'
import { lineOf, turnTo, useWriting } from '../../stores/writing.ts'
import { Button } from '../../ui/Button.tsx'
import { Said } from '../../ui/Said.tsx'

type Props = { readonly letters: readonly LetterInPreview[] }

const NAMED = 5
// Enough to know somebody by.
const OF_A_NAME = 20

/** Whose ひとこと is blank still; it is said and stops nothing. */
export function BlankLines({ letters }: Props) {
  const words = useTranslations('write')
  const letter = useTranslations('letters')
  const { lines, shown } = useWriting()
  const blank = letters.filter(({ customer }) => lineOf(lines, customer) === '')
  const next = blank.find(({ customer }) => customer !== shown)
  if (blank.length === 0) return null
  const some = blank
    .slice(0, NAMED)
    .map(({ who }) => excerpt(who, OF_A_NAME))
    .join(letter('between'))
  const names = blank.length > NAMED ? letter('andMore', { names: some, count: blank.length - NAMED }) : some
  const action = next !== undefined && (
    <Button look="quiet" onClick={() => turnTo(next.customer)}>
      {words('toBlank')}
    </Button>
  )
  return (
    <Said kind="done" action={action}>
      {words('blank', { count: blank.length, names })}
    </Said>
  )
}
