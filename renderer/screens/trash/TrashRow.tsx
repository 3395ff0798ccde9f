import type { TrashEntry } from '#domain/people/trash-entry.ts'
import { type Day, daysBetween } from '#domain/day.ts'
import { useState } from 'react'
import { useFormatter, useLocale, useTranslations } from 'use-intl'
import { sentenceOf } from '../../lib/refusal.ts'
import { ShopError } from '../../lib/shop.ts'
import { useVisitWord } from '../../lib/useVisitWord.ts'
import { Button } from '../../ui/Button.tsx'
import { Said } from '../../ui/Said.tsx'
import { NumberAsked } from './NumberAsked.tsx'
import styles from './Trash.module.css'
import type { CardThrown } from './useTrash.ts'

const DAYS_KEPT = 30

type Props = {
  readonly entry: TrashEntry
  readonly today: Day
  /** Rejects where main refuses; `number` for a card whose own is taken. */
  readonly onRestore: (number?: string | null) => Promise<void>
  readonly onErase: (entry: CardThrown) => void
}

/** One thing in the trash: whose, what, since when, and the way back. */
export function TrashRow({ entry, today, onRestore, onErase }: Props) {
  const words = useTranslations('trash')
  const language = useLocale()
  const [refused, setRefused] = useState<unknown>(null)
  const isTaken = refused instanceof ShopError && refused.code === 'number-taken'
  const [tried, setTried] = useState('')
  const restore = (number?: string | null) => {
    setTried(number ?? '')
    onRestore(number).catch(setRefused)
  }
  return (
    <li className={styles['row']}>
      <WhatItIs entry={entry} today={today} />
      <div className={styles['ways']}>
        {entry.kind === 'customer' && (
          <Button look="quiet" aria-label={words('eraseOf', { who: entry.name })} onClick={() => onErase(entry)}>
            {words('erase')}
          </Button>
        )}
        <Button aria-label={words('restoreOf', { who: entry.name })} onClick={() => restore()}>
          {words('restore')}
        </Button>
      </div>
      {isTaken && <NumberAsked error={tried === '' ? undefined : sentenceOf(refused, language)} onNumber={restore} />}
      {refused !== null && !isTaken && (
        <div className={styles['below']}>
          <Said kind="trouble">{sentenceOf(refused, language)}</Said>
        </div>
      )}
    </li>
  )
}

function WhatItIs({ entry: { kind, name, what, day, deletedOn }, today }: Pick<Props, 'entry' | 'today'>) {
  const words = useTranslations('trash')
  const format = useFormatter()
  const visit = useVisitWord()
  const written = (on: Day) => format.dateTime(new Date(on), { dateStyle: 'long' })
  const daysLeft = Math.max(0, DAYS_KEPT - daysBetween(deletedOn, today))
  const about = [words(kind, { visit }), day === null ? '' : written(day), what].filter((part) => part !== '')
  return (
    <div className={styles['what']}>
      <strong>{name}</strong>
      <p>{about.join('　')}</p>
      <p className={styles['when']}>{words('deletedOn', { day: written(deletedOn), count: daysLeft })}</p>
    </div>
  )
}
