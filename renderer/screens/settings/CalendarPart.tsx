import { type Weekday, WEEKDAYS } from '#domain/day.ts'
import { type CalendarTyped, POST_ZONES, type ShopCalendar } from '#domain/week/calendar.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { calendarQuery } from '../../lib/queries/calendar.ts'
import { shopStateQuery } from '../../lib/queries.ts'
import { useChosen } from '../../lib/useChosen.ts'
import { useSaving } from '../../lib/useSaving.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { Folded } from '../../ui/Folded.tsx'
import { Said } from '../../ui/Said.tsx'
import { SavedSaid } from '../../ui/SavedSaid.tsx'
import { Part } from '../Page.tsx'
import { Closures } from './Closures.tsx'
import { NumberChoice } from './NumberChoice.tsx'
import styles from './Calendar.module.css'

/** The days of the shop: 定休日・臨時休業, where the week begins, and how long the post takes. */
export function CalendarPart() {
  const words = useTranslations('calendar')
  const { data: state } = useQuery(shopStateQuery)
  const saving = useSaving()
  const { data: calendar, change } = useChosen(calendarQuery, (whole) => saving.save('calendar:save', typedOf(whole)))
  const [savedAt, setSavedAt] = useState<Matter>('week')
  if (calendar === undefined || state?.kind !== 'ready') return null
  const saveAt = (matter: Matter) => (some: Partial<CalendarTyped>) => {
    setSavedAt(matter)
    return change(some)
  }
  const saidAt = (matter: Matter) => <SavedSaid saving={matter === savedAt ? saving : NOTHING_SAVED} />
  return (
    <Part title={words('title')}>
      <WeekDays calendar={calendar} onSave={(some) => void saveAt('week')(some)} />
      {saidAt('week')}
      <Closures closed={calendar.closed} today={state.today} onSave={(closed) => saveAt('closed')({ closed })} />
      {saidAt('closed')}
      <PostDays days={calendar.postDays} onSave={(postDays) => void saveAt('post')({ postDays })} />
      {saidAt('post')}
    </Part>
  )
}

/** What was saved is said beside it; only the last can be taken back, for all are one setting. */
type Matter = 'week' | 'closed' | 'post'

const NOTHING_SAVED = { saved: null, undone: null, trouble: null, undo: () => undefined }

function typedOf({ firstDay, closedOn, closed, postDays }: ShopCalendar): CalendarTyped {
  return { firstDay, closedOn, closed, postDays }
}

type WeekProps = { readonly calendar: ShopCalendar; readonly onSave: (some: Partial<CalendarTyped>) => void }

function WeekDays({ calendar: { firstDay, closedOn }, onSave }: WeekProps) {
  const words = useTranslations('calendar')
  const dayName = useWeekdayName()
  const [isAllClosed, setAllClosed] = useState(false)
  const turn = (day: Weekday, isOff: boolean) => {
    const off = WEEKDAYS.filter((each) => (each === day ? isOff : closedOn.includes(each)))
    setAllClosed(off.length === WEEKDAYS.length)
    if (off.length < WEEKDAYS.length) onSave({ closedOn: off })
  }
  return (
    <>
      <div className={styles['part']}>
        <Choice
          label={words('firstDay')}
          options={WEEKDAYS.map((day) => ({ value: `${day}`, words: dayName(day) }))}
          value={`${firstDay}`}
          onChange={(chosen) => onSave({ firstDay: WEEKDAYS.find((day) => `${day}` === chosen) ?? firstDay })}
        />
        <p className={styles['soft']}>{words('fromNext')}</p>
      </div>
      <div className={styles['part']} role="group" aria-label={words('closedOn')}>
        <p className={styles['soft']}>{words('closedOn')}</p>
        <div className={styles['days']}>
          {WEEKDAYS.map((day) => (
            <Checkbox key={day} isSelected={closedOn.includes(day)} onChange={(isOff) => turn(day, isOff)}>
              {dayName(day)}
            </Checkbox>
          ))}
        </div>
        {isAllClosed && <Said kind="trouble">{words('oneOpen')}</Said>}
        <p className={styles['soft']}>{words('why')}</p>
      </div>
    </>
  )
}

/** 1 January 2024 was a Monday; the page formats in UTC. */
const A_MONDAY = Date.UTC(2024, 0, 1)
const DAY_MS = 86_400_000

function useWeekdayName(): (day: Weekday) => string {
  const format = useFormatter()
  return (day) => format.dateTime(new Date(A_MONDAY + (day - 1) * DAY_MS), { weekday: 'long' })
}

const OFFERED = [1, 2, 3, 4, 5, 7] as const

type PostProps = {
  readonly days: CalendarTyped['postDays']
  readonly onSave: (days: CalendarTyped['postDays']) => void
}

function PostDays({ days, onSave }: PostProps) {
  const words = useTranslations('calendar')
  return (
    <Folded moreWords={words('post')} lessWords={words('postLess')}>
      <p>{words('postWhy')}</p>
      {POST_ZONES.map((zone) => (
        <NumberChoice
          key={zone}
          label={words(zone)}
          offered={OFFERED}
          value={days[zone]}
          words={(count) => words('days', { count })}
          onChange={(count) => onSave({ ...days, [zone]: count })}
        />
      ))}
    </Folded>
  )
}
