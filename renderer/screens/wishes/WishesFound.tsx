import { LETTERS_AT_ONCE } from '#domain/letters/request.ts'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { needsFoundQuery } from '../../lib/queries/wishes.ts'
import { useRested } from '../../lib/useRested.ts'
import { go, openCard } from '../../stores/place.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { NeedTextsShown } from './NeedTextsShown.tsx'
import styles from './Wishes.module.css'

/** Nobody reads what is found between two letters. */
const PAUSE_MS = 250

/** Who fits a new service: the notes of everyone, by their words. */
export function WishesFound() {
  const words = useTranslations('wishes')
  const [text, setText] = useState('')
  const rested = useRested(text.trim(), PAUSE_MS)
  const { data, hasNextPage, fetchNextPage } = useInfiniteQuery(needsFoundQuery(rested))
  if (data === undefined) return null
  const found = data.pages.flatMap((page) => page.found)
  const total = data.pages[0]?.total ?? 0
  // Where nothing was ever written down there is nothing to look for.
  if (total === 0 && rested === '') return null
  const people = [...new Set(found.map(({ customer }) => customer))].slice(0, LETTERS_AT_ONCE)
  return (
    <section className={styles['found']} aria-labelledby="wishes">
      <h2 id="wishes">{words('find')}</h2>
      <TextField
        label={words('findBox')}
        hint={words('findHint')}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <p role="status">{total === 0 ? words('nothingFound') : words('count', { count: total })}</p>
      <ul aria-label={words('find')}>
        {found.map(({ need, customer, called }) => (
          <li key={need.key}>
            <Button onClick={() => openCard(customer, 'wishes')}>
              {called.name} {called.honorific}
            </Button>
            <NeedTextsShown texts={need} />
          </li>
        ))}
      </ul>
      {hasNextPage && <Button onClick={() => void fetchNextPage()}>{words('more')}</Button>}
      {people.length > 0 && (
        <Button onClick={() => go({ at: 'write', to: people, template: null, reason: null })}>
          {words('writeTo', { count: people.length })}
        </Button>
      )}
    </section>
  )
}
