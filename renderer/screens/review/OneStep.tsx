import { EVERYONE } from '#domain/people/filter.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { countQuery } from '../../lib/queries/groups.ts'
import { useVisitWord } from '../../lib/useVisitWord.ts'
import { CUSTOMERS, go } from '../../stores/place.ts'
import { giveQuestion } from '../../stores/search.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './Review.module.css'

const ASKED = { text: '', where: { ...EVERYONE, states: ['one-step'] } } as const

/** あと一歩: how many one more visit would bring to the next stage, and the way to them. */
export function OneStep() {
  const words = useTranslations('oneStep')
  const visit = useVisitWord()
  const { data: count } = useQuery(countQuery(ASKED))
  if (count === undefined || count === 0) return null
  const open = () => {
    giveQuestion(ASKED)
    go(CUSTOMERS)
  }
  return (
    <section className={styles['oneStep']} aria-label={words('title')}>
      <h2>{words('title')}</h2>
      <p>{words('text', { visit, count })}</p>
      <Button onClick={open}>{words('open')}</Button>
    </section>
  )
}
