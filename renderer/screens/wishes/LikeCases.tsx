import type { Day } from '#domain/day.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { likeCasesQuery } from '../../lib/queries/wishes.ts'
import { useDayWords } from '../../lib/useDayWords.ts'
import { useRested } from '../../lib/useRested.ts'
import panels from '../card/Panels.module.css'

/** Nobody reads what is found between two letters. */
const PAUSE_MS = 250

type Props = { readonly text: string; readonly today: Day }

/** What was decided of its like before, whoever asked. */
export function LikeCases({ text, today }: Props) {
  const words = useTranslations('wishes')
  const dayWords = useDayWords(today)
  const rested = useRested(text.trim(), PAUSE_MS)
  const { data = [] } = useQuery({ ...likeCasesQuery(rested), enabled: rested !== '' })
  if (rested === '' || data.length === 0) return null
  return (
    <section aria-label={words('like')}>
      <h4>{words('like')}</h4>
      <p className={panels['soft']}>{words('likeHint')}</p>
      <ul className={panels['list']}>
        {data.map(({ request: { key, day, text: said, decided }, name }) => (
          <li key={key}>
            <p>{words('likeOf', { name, day: dayWords(day), text: said })}</p>
            {decided !== null && (
              <p>{words(`decided.${decided.as}`, { day: dayWords(decided.on), why: decided.why })}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
