import type { LetterInPreview } from '#domain/letters/mailing.ts'
import type { Id } from '#domain/people/customer.ts'
import { useTranslations } from 'use-intl'
import { go } from '../../stores/place.ts'
import { Button } from '../../ui/Button.tsx'
import { Said } from '../../ui/Said.tsx'
import { useSomeNames } from './useSomeNames.ts'

type Props = {
  readonly letters: readonly LetterInPreview[]
  /** What was made here just now says so itself. */
  readonly made: Id | null
}

/** 投函待ちのお便りがあります: to whom the same was printed before; it is said and stops nothing. */
export function WaitsAlready({ letters, made }: Props) {
  const words = useTranslations('write')
  const names = useSomeNames()
  const waiting = letters.filter((letter) => letter.waiting !== null && letter.waiting !== made)
  const batch = waiting[0]?.waiting ?? null
  if (batch === null) return null
  return (
    <Said kind="done" action={<Button onClick={() => go({ at: 'posting', batch })}>{words('openBatch')}</Button>}>
      {words('waitsAlready', { names: names(waiting) })}
    </Said>
  )
}
