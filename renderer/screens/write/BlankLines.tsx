import type { LetterInPreview } from '#domain/letters/mailing.ts'
import { useTranslations } from 'use-intl'
import { lineOf, turnTo, useWriting } from '../../stores/writing.ts'
import { Button } from '../../ui/Button.tsx'
import { Said } from '../../ui/Said.tsx'
import { useSomeNames } from './useSomeNames.ts'

type Props = { readonly letters: readonly LetterInPreview[] }

/** Whose ひとこと is blank still; it is said and stops nothing. */
export function BlankLines({ letters }: Props) {
  const words = useTranslations('write')
  const someNames = useSomeNames()
  const { lines, shown } = useWriting()
  const blank = letters.filter(({ customer }) => lineOf(lines, customer) === '')
  const next = blank.find(({ customer }) => customer !== shown)
  if (blank.length === 0) return null
  const action = next !== undefined && (
    <Button look="quiet" onClick={() => turnTo(next.customer)}>
      {words('toBlank')}
    </Button>
  )
  return (
    <Said kind="done" action={action}>
      {words('blank', { count: blank.length, names: someNames(blank) })}
    </Said>
  )
}
