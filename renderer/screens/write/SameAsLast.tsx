import type { Day } from '#domain/day.ts'
import type { LetterInPreview } from '#domain/letters/mailing.ts'
import { useTranslations } from 'use-intl'
import { useDayWords } from '../../lib/useDayWords.ts'
import { useHiding } from '../../stores/preferences.ts'
import { Said } from '../../ui/Said.tsx'
import { useSomeNames } from './useSomeNames.ts'

type Props = { readonly letters: readonly LetterInPreview[]; readonly today: Day }

/** Who had the same template the last time, and when (P15); it is said and stops nothing. */
export function SameAsLast({ letters, today }: Props) {
  const words = useTranslations('sameAsLast')
  const names = useSomeNames()
  const isHiding = useHiding()
  const dayWords = useDayWords(today)
  const same = letters.flatMap(({ who, sameAsLast }) =>
    sameAsLast === null ? [] : [{ who: words('when', { who, day: dayWords(sameAsLast) }) }],
  )
  if (same.length === 0 || isHiding) return null
  return <Said kind="done">{words('said', { count: same.length, names: names(same) })}</Said>
}
