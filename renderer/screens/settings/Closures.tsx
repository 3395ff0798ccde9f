import type { Day } from '#domain/day.ts'
import { typedDay } from '#domain/people/typed-day.ts'
import { CLOSED_MAX, isClosure, type Span } from '#domain/week/calendar.ts'
import { useState, type FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import { useDayWords } from '../../lib/useDayWords.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './Calendar.module.css'

type Props = {
  readonly closed: readonly Span[]
  readonly today: Day
  /** Whether it was saved. */
  readonly onSave: (closed: readonly Span[]) => Promise<boolean>
}

/** 臨時休業: a day or some days, each on its line, and the line for one more. */
export function Closures({ closed, today, onSave }: Props) {
  const words = useTranslations('calendar')
  const spanWords = useSpanWords(today)
  return (
    <section className={styles['part']} aria-label={words('closed')}>
      <p className={styles['soft']}>{words('closed')}</p>
      {closed.length === 0 && <p>{words('noClosed')}</p>}
      <ul className={styles['closures']}>
        {closed.map((span) => (
          <li key={`${span.from} ${span.until}`}>
            <span>{spanWords(span)}</span>
            <Button
              look="quiet"
              aria-label={words('removeOf', { what: spanWords(span) })}
              onClick={() => void onSave(closed.filter((each) => each !== span))}
            >
              {words('remove')}
            </Button>
          </li>
        ))}
      </ul>
      {closed.length < CLOSED_MAX ? (
        <ClosureForm today={today} onAdd={(span) => onSave([...closed.filter((each) => !isEqual(each, span)), span])} />
      ) : (
        <p>{words('full')}</p>
      )}
    </section>
  )
}

function isEqual(a: Span, b: Span): boolean {
  return a.from === b.from && a.until === b.until
}

type FormProps = { readonly today: Day; readonly onAdd: (span: Span) => Promise<boolean> }

type Wrong = { readonly field: 'from' | 'until'; readonly why: 'dayWrong' | 'untilWrong' | 'dayOver' }

function ClosureForm({ today, onAdd }: FormProps) {
  const words = useTranslations('calendar')
  const dayWords = useDayWords(today)
  const [from, setFrom] = useState('')
  const [until, setUntil] = useState('')
  const [wrong, setWrong] = useState<Wrong | null>(null)
  const read = closureTyped(from, until, today)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setWrong('why' in read ? read : null)
    if ('why' in read || !(await onAdd(read))) return
    setFrom('')
    setUntil('')
  }
  const type = (keep: (text: string) => void) => (text: string) => {
    keep(text)
    setWrong(null)
  }
  const errorOf = (field: Wrong['field']) => (wrong?.field === field ? words(wrong.why) : undefined)
  return (
    <form className={styles['form']} noValidate onSubmit={(event) => void submit(event)}>
      <div className={styles['pair']}>
        <TextField
          label={words('from')}
          value={from}
          hint={'from' in read ? dayWords(read.from) : words('dayHint')}
          error={errorOf('from')}
          onChange={({ currentTarget }) => type(setFrom)(currentTarget.value)}
        />
        <TextField
          label={words('until')}
          value={until}
          hint={'until' in read && until !== '' ? dayWords(read.until) : undefined}
          error={errorOf('until')}
          onChange={({ currentTarget }) => type(setUntil)(currentTarget.value)}
        />
      </div>
      <Button type="submit">{words('add')}</Button>
    </form>
  )
}

/** What the two lines mean; the second may be empty, and is the next such day after the first where it has no year. */
function closureTyped(typedFrom: string, typedUntil: string, today: Day): Span | Wrong {
  const from = typedDay(typedFrom, today, 'ahead')
  if (from === null) return { field: 'from', why: 'dayWrong' }
  const until = typedUntil.trim() === '' ? from : untilTyped(typedUntil, from, today)
  if (until === null) return { field: 'until', why: 'dayWrong' }
  if (until < today) return { field: typedUntil.trim() === '' ? 'from' : 'until', why: 'dayOver' }
  return isClosure({ from, until }) ? { from, until } : { field: 'until', why: 'untilWrong' }
}

function untilTyped(text: string, from: Day, today: Day): Day | null {
  const until = typedDay(text, today, 'ahead')
  const later = typedDay(text, from, 'ahead')
  // きょう and あさって are counted from today alone.
  const isSameDate = until !== null && later !== null && until.slice(4) === later.slice(4)
  return isSameDate && until < from ? later : until
}

function useSpanWords(today: Day): (span: Span) => string {
  const words = useTranslations('calendar')
  const dayWords = useDayWords(today)
  return ({ from, until }) =>
    from === until ? dayWords(from) : words('span', { from: dayWords(from), until: dayWords(until) })
}
