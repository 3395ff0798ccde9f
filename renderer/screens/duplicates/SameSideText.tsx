import type { SameSide } from '#domain/people/duplicates/same.ts'
import { spaced } from '#domain/people/called.ts'
import { useFormatter, useTranslations } from 'use-intl'
import { useVisitWord } from '../../lib/useVisitWord.ts'
import { useBirthdayWords } from '../card/useBirthdayWords.ts'
import styles from './Duplicates.module.css'

/** One of two cards, with what the owner knows somebody by. */
export function SameSideText({ side }: { readonly side: SameSide }) {
  const words = useTranslations('duplicates')
  const format = useFormatter()
  const birthdayWords = useBirthdayWords()
  const visit = useVisitWord()
  const written = (day: string) => format.dateTime(new Date(day), { dateStyle: 'long' })
  const { called, number, phone, birthday, address, visits, lastVisit, addedOn } = side
  const known = [
    number === null ? '' : words('number', { number }),
    phone,
    birthday === null ? '' : birthdayWords(birthday),
  ]
  const history = [
    words('visits', { visit, count: visits }),
    lastVisit === null ? '' : words('lastVisit', { day: written(lastVisit) }),
    words('addedOn', { day: written(addedOn) }),
  ]
  return (
    <div className={styles['side']}>
      <strong>{spaced(called.name, called.honorific)}</strong>
      <p>{called.kana}</p>
      <p>{joined(known)}</p>
      <p>{address}</p>
      <p>{joined(history)}</p>
    </div>
  )
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('　')
}
