import type { Day } from '#domain/day.ts'
import type { Id } from '#domain/people/customer.ts'
import type { LeftOut } from '#domain/week/gate.ts'
import type { WaitingRow, WeekView } from '#domain/week/week.ts'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { useLeftOut } from '../../lib/useLeftOut.ts'
import { useMore } from '../../lib/useMore.ts'
import { useVisitWord } from '../../lib/useVisitWord.ts'
import { openCard } from '../../stores/place.ts'
import { useHiding } from '../../stores/preferences.ts'
import { Button } from '../../ui/Button.tsx'
import { DueDay } from './DueDay.tsx'
import { ReasonLine } from './ReasonLine.tsx'
import styles from './Week.module.css'
import { WhoLine } from './WhoLine.tsx'

type WaitingProps = {
  readonly rows: readonly WaitingRow[]
  /** How many more have a reason, who were not looked at. */
  readonly more: number
  readonly today: Day
}

const AT_FIRST = 30

/** 来週からの方: they wait without turning red. */
export function Waiting({ rows, more, today }: WaitingProps) {
  const words = useTranslations('week')
  const { shown, left, more: showMore } = useMore(rows, AT_FIRST)
  if (rows.length === 0 && more === 0) return null
  return (
    <Part title={words('waiting')}>
      <ul className={styles['rows']}>
        {shown.map(({ customer, called, sentence, dueOn }) => (
          <li key={customer} className={styles['row']}>
            <WhoLine customer={customer} called={called} />
            <ReasonLine sentence={sentence} isWaiting today={today} />
            <DueDay sentence={sentence} day={dueOn} today={today} />
          </li>
        ))}
      </ul>
      {left > 0 && <Button onClick={showMore}>{words('showMore', { count: left })}</Button>}
      {left === 0 && more > 0 && <p className={styles['soft']}>{words('waitingMore', { count: more })}</p>}
    </Part>
  )
}

/** 今週は控える方, each with why. */
export function HeldBack({ people }: { readonly people: readonly LeftOut[] }) {
  const words = useTranslations('week')
  const because = useLeftOut()
  const isHiding = useHiding()
  if (people.length === 0 || isHiding) return null
  return (
    <Part title={words('heldBack')}>
      <ul className={styles['rows']}>
        {people.map((one) => (
          <li key={one.customer} className={styles['plain']}>
            <Name customer={one.customer} name={one.name} /> <span>{because(one)}</span>
          </li>
        ))}
      </ul>
    </Part>
  )
}

/** Those whose first visit went by without thanks. */
export function Unthanked({ people }: { readonly people: WeekView['unthanked'] }) {
  const words = useTranslations('week')
  const visit = useVisitWord()
  const { shown, left, more } = useMore(people, AT_FIRST)
  const isHiding = useHiding()
  if (people.length === 0 || isHiding) return null
  return (
    <Part title={words('unthanked', { visit, count: people.length })}>
      <ul className={styles['names']}>
        {shown.map(({ customer, name }) => (
          <li key={customer}>
            <Name customer={customer} name={name} />
          </li>
        ))}
      </ul>
      {left > 0 && <Button onClick={more}>{words('showMore', { count: left })}</Button>}
    </Part>
  )
}

function Name({ customer, name }: { readonly customer: Id; readonly name: string }) {
  return (
    <button type="button" className={styles['link']} onClick={() => openCard(customer)}>
      {name}
    </button>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles['part']} aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}
