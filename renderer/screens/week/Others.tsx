import type { Day } from '#domain/day.ts'
import type { Id } from '#domain/people/customer.ts'
import type { LeftOut } from '#domain/week/gate.ts'
import type { WaitingRow, WeekView } from '#domain/week/week.ts'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { useLeftOut } from '../../lib/useLeftOut.ts'
import { useVisitWord } from '../../lib/useVisitWord.ts'
import { openCard } from '../../stores/place.ts'
import { DueDay } from './DueDay.tsx'
import { ReasonLine } from './ReasonLine.tsx'
import styles from './Week.module.css'
import { WhoLine } from './WhoLine.tsx'

/** 来週からの方: they wait without turning red. */
export function Waiting({ rows, today }: { readonly rows: readonly WaitingRow[]; readonly today: Day }) {
  const words = useTranslations('week')
  if (rows.length === 0) return null
  return (
    <Part title={words('waiting')}>
      <ul className={styles['rows']}>
        {rows.map(({ customer, called, sentence, dueOn }) => (
          <li key={customer} className={styles['row']}>
            <WhoLine customer={customer} called={called} />
            <ReasonLine sentence={sentence} isWaiting today={today} />
            <DueDay sentence={sentence} day={dueOn} today={today} />
          </li>
        ))}
      </ul>
    </Part>
  )
}

/** 今週は控える方, each with why. */
export function HeldBack({ people }: { readonly people: readonly LeftOut[] }) {
  const words = useTranslations('week')
  const because = useLeftOut()
  if (people.length === 0) return null
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
  if (people.length === 0) return null
  return (
    <Part title={words('unthanked', { visit, count: people.length })}>
      <ul className={styles['names']}>
        {people.map(({ customer, name }) => (
          <li key={customer}>
            <Name customer={customer} name={name} />
          </li>
        ))}
      </ul>
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
