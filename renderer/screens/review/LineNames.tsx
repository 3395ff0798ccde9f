import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { lineNamesQuery } from '../../lib/queries/month-line.ts'
import { openCard } from '../../stores/place.ts'
import { Button } from '../../ui/Button.tsx'
import type { Opened } from './MonthLine.tsx'
import styles from './Review.module.css'
import { useMonthWords } from './useMonthWords.ts'

type Props = Opened & { readonly onClose: () => void }

/** Who they are; each name opens its card. */
export function LineNames({ month, of, onClose }: Props) {
  const words = useTranslations('monthLine')
  const monthWords = useMonthWords()
  const heading = useRef<HTMLHeadingElement>(null)
  const { data, hasNextPage, fetchNextPage } = useInfiniteQuery(lineNamesQuery(month, of))
  const isThere = data !== undefined
  useEffect(() => {
    if (isThere) heading.current?.focus()
  }, [isThere])
  if (data === undefined) return null
  const people = data.pages.flatMap((page) => page.people)
  const title = words('names', { month: monthWords(month), what: words(of), count: data.pages[0]?.total ?? 0 })
  return (
    <section className={styles['names']} aria-label={title}>
      <h3 ref={heading} tabIndex={-1}>
        {title}
      </h3>
      {people.length === 0 && <p>{words('nobody')}</p>}
      <ul>
        {people.map(({ customer, called }) => (
          <li key={customer}>
            <Button onClick={() => openCard(customer)}>
              {called.name} {called.honorific}
            </Button>
          </li>
        ))}
      </ul>
      {hasNextPage && <Button onClick={() => void fetchNextPage()}>{words('more')}</Button>}
      <Button look="quiet" onClick={onClose}>
        {words('closeNames')}
      </Button>
    </section>
  )
}
