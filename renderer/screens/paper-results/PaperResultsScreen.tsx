import type { Day } from '#domain/day.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import type { WeekRow, WeekView } from '#domain/week/week.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { weekQuery } from '../../lib/queries/week.ts'
import { go, HOME } from '../../stores/place.ts'
import { useHiding } from '../../stores/preferences.ts'
import { Button } from '../../ui/Button.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Said } from '../../ui/Said.tsx'
import { intoSight } from '../../ui/intoSight.ts'
import { SavedSaid } from '../../ui/SavedSaid.tsx'
import { FootedPage } from '../FootedPage.tsx'
import { HiddenHere } from '../HiddenHere.tsx'
import { HeldBack } from '../week/Others.tsx'
import { byNumber } from '../week/sheetOrder.ts'
import { isAnswerable, nextOpen } from './answers.ts'
import { NumberField } from './NumberField.tsx'
import styles from './PaperResults.module.css'
import { ResultLine } from './ResultLine.tsx'
import { type Entering, useEntering } from './useEntering.ts'

type Props = { readonly today: Day }

/** 紙の結果を入れる: what was ticked on the week's list on paper, row after row by keys. */
export function PaperResultsScreen({ today }: Props) {
  const words = useTranslations('paperResults')
  const week = useTranslations('week')
  const common = useTranslations('common')
  const isHiding = useHiding()
  const entering = useEntering(today)
  const { data: view, error, refetch } = useQuery(weekQuery(today))
  return (
    <FootedPage title={words('title')} said={<Kept entering={entering} />} acts={<ToWeek />}>
      {isHiding && <HiddenHere />}
      {error !== null && (
        <Said kind="trouble" action={<Button onClick={() => void refetch()}>{common('again')}</Button>}>
          {week('failed')}
        </Said>
      )}
      {!isHiding &&
        view !== undefined &&
        (view.rows.length === 0 ? <Nobody /> : <Results view={view} today={today} entering={entering} />)}
    </FootedPage>
  )
}

/** What was saved last, and the way back from it. */
function Kept({ entering: { said, what } }: { readonly entering: Entering }) {
  return useHiding() ? null : <SavedSaid saving={said}>{what}</SavedSaid>
}

function ToWeek() {
  const words = useTranslations('paperResults')
  return <Button onClick={() => go(HOME)}>{words('toWeek')}</Button>
}

function Nobody() {
  const words = useTranslations('paperResults')
  return <Empty title={words('nobody')} text={words('nobodyText')} />
}

/** The row whose answer is entered; the first one that is still to be done, until one was chosen. */
type Current = { readonly item: RowKey | null } | 'first'

type ResultsProps = Props & { readonly view: WeekView; readonly entering: Entering }

function Results({ view, today, entering }: ResultsProps) {
  const words = useTranslations('paperResults')
  const rows = byNumber(view.rows)
  const [current, setCurrent] = useState<Current>('first')
  const open = (row: WeekRow | null) => setCurrent({ item: row?.item ?? null })
  const item = current === 'first' ? (nextOpen(rows, null)?.item ?? null) : current.item
  const move = (by: -1 | 1) => {
    const answerable = rows.filter((row) => isAnswerable(row) || row.item === item)
    const next = answerable[answerable.findIndex((row) => row.item === item) + by]
    if (next !== undefined) open(next)
  }
  const left = rows.filter(({ state }) => state === 'open').length
  return (
    <div className={styles['screen']}>
      <p className={styles['soft']}>{words('text')}</p>
      <div className={styles['head']}>
        <h2>{words('list')}</h2>
        <output className={styles['left']}>{words('left', { count: left })}</output>
        <NumberField rows={rows} onFound={open} />
      </div>
      <ol className={styles['rows']} aria-label={words('list')}>
        {rows.map((row) => (
          <ResultLine
            key={row.item}
            row={row}
            isCurrent={row.item === item}
            today={today}
            entering={entering}
            onOpen={() => open(row)}
            onNext={() => open(nextOpen(rows, row.item))}
            onMove={move}
          />
        ))}
      </ol>
      {item === null && <End left={left} />}
      <HeldBack people={view.heldBack} />
    </div>
  )
}

/** Behind the last row; it takes the focus, so that the keys go on from here. */
function End({ left }: { readonly left: number }) {
  const words = useTranslations('paperResults')
  const focus = (end: HTMLDivElement | null) => {
    end?.focus()
    intoSight(end)
  }
  return (
    <div ref={focus} tabIndex={-1} className={styles['end']}>
      {left === 0 ? (
        <Empty title={words('done')} text={words('doneText')} />
      ) : (
        <Empty title={words('end')} text={words('endText', { count: left })} />
      )}
    </div>
  )
}
