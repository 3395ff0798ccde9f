import type { Day } from '#domain/day.ts'
import type { WeekRow } from '#domain/week/week.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { headcountQuery } from '../../lib/queries/week.ts'
import { useMore } from '../../lib/useMore.ts'
import { useVisitWord } from '../../lib/useVisitWord.ts'
import { openImport } from '../../stores/importing.ts'
import { go, openAdding } from '../../stores/place.ts'
import { Button } from '../../ui/Button.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { useRowFocus } from '../../lib/useRowFocus.ts'
import type { WeekSaving } from './useWeekSaving.ts'
import styles from './Week.module.css'
import { WeekLine } from './WeekLine.tsx'
import { writtenTogether } from './WriteAll.tsx'

/** Still to be seen to at the desk; a row for the next meeting waits on the card, not here. */
export function isToDo({ state }: WeekRow): boolean {
  return state === 'open' || state === 'to-post'
}

/** More than a week can hold; beyond that a list takes longer to draw than to read. */
const AT_FIRST = 60

type Props = {
  readonly rows: readonly WeekRow[]
  /** There were rows, and every one is seen to. */
  readonly isAllDone: boolean
  readonly today: Day
  readonly saving: WeekSaving
}

export function WeekRows({ rows, isAllDone, today, saving }: Props) {
  const words = useTranslations('week')
  const { shown, left, more } = useMore(rows, AT_FIRST)
  const list = useRowFocus(shown)
  const isMain = writtenTogether(rows).template === null
  const [first] = rows
  return (
    <section className={styles['part']} aria-label={words('list')}>
      {first === undefined && (isAllDone ? <AllDone /> : <Nobody />)}
      <ul ref={list} className={styles['rows']}>
        {shown.map((row) => (
          <WeekLine key={row.item} row={row} isMain={isMain && row === first} today={today} saving={saving} />
        ))}
      </ul>
      {left > 0 && <Button onClick={more}>{words('showMore', { count: left })}</Button>}
    </section>
  )
}

function AllDone() {
  const words = useTranslations('week')
  const visit = useVisitWord()
  return <Empty title={words('allDone')} text={words('allDoneText', { visit })} />
}

function Nobody() {
  const words = useTranslations('week')
  const files = useTranslations('filesPart')
  const { data: people } = useQuery(headcountQuery)
  if (people !== 0) return <Empty title={words('nobody')} text={words('nobodyText')} />
  return (
    <Empty
      title={words('newShop')}
      text={words('newShopText')}
      action={
        <div className={styles['acts']}>
          <Button look="main" onClick={() => openAdding()}>
            {words('addCustomer')}
          </Button>
          <Button onClick={openImport}>{files('fromFile')}</Button>
          <Button onClick={() => go({ at: 'paper-cards' })}>{words('paperCards')}</Button>
        </div>
      }
    />
  )
}
