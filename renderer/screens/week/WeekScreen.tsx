import type { Day } from '#domain/day.ts'
import type { WeekView } from '#domain/week/week.ts'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { markOnce } from '../../lib/mark.ts'
import { lastWeekQuery, weekQuery } from '../../lib/queries/week.ts'
import { queryClient } from '../../lib/queries.ts'
import { Button } from '../../ui/Button.tsx'
import { Said } from '../../ui/Said.tsx'
import { SavedSaid } from '../../ui/SavedSaid.tsx'
import { CopiedAsked } from '../write/CopiedAsked.tsx'
import { BackupLine } from './BackupLine.tsx'
import { CounterLine } from './CounterLine.tsx'
import { HeldBack, Unthanked, Waiting } from './Others.tsx'
import { KeptLine } from './KeptLine.tsx'
import { RuleOffer } from './RuleOffer.tsx'
import { SettledRows } from './SettledRows.tsx'
import { SheetAsked } from './SheetAsked.tsx'
import { useWeekSaving } from './useWeekSaving.ts'
import { Waits } from './Waits.tsx'
import styles from './Week.module.css'
import { isToDo, WeekRows } from './WeekRows.tsx'
import { WriteAll } from './WriteAll.tsx'

type Props = { readonly today: Day }

/** Home: whom to contact this week, what waits for an answer, and the line for whoever came today. */
export function WeekScreen({ today }: Props) {
  const words = useTranslations('week')
  const common = useTranslations('common')
  const { view, isWhole, error, again } = useWeek(today)
  const isThere = view !== null
  useEffect(() => {
    if (isThere) markOnce('first-week')
  }, [isThere])
  return (
    <main className={styles['screen']}>
      <div className={styles['scroll']}>
        <header className={styles['head']}>
          <h1>{words('title')}</h1>
          {view !== null && <p>{words('count', { count: view.rows.filter(isToDo).length })}</p>}
          {isWhole && view.rows.some(isToDo) && <SheetAsked view={view} today={today} />}
        </header>
        <Waits batches={view?.toPost ?? []} today={today} />
        <CounterLine today={today} />
        {error !== null && (
          <Said kind="trouble" action={<Button onClick={again}>{common('again')}</Button>}>
            {words('failed')}
          </Said>
        )}
        {view !== null && <List view={view} isWhole={isWhole} today={today} />}
        <KeptLine today={today} />
        <RuleOffer today={today} />
        <BackupLine />
      </div>
    </main>
  )
}

type Week = { readonly error: unknown; readonly again: () => void } & (
  | { readonly view: WeekView; readonly isWhole: true }
  | { readonly view: WeekView | null; readonly isWhole: false }
)

/**
 * The list; until it is worked out, its rows as the file has them, which can be seen to as they are. Not `isWhole`:
 * somebody may still join.
 */
function useWeek(today: Day): Week {
  // Asked first, so that it is answered first.
  const whole = queryClient.getQueryData(weekQuery(today).queryKey)
  const { data: early } = useQuery({ ...lastWeekQuery(today), enabled: whole === undefined })
  const { data, error, refetch } = useQuery(weekQuery(today))
  const again = () => void refetch()
  return data === undefined
    ? { view: early ?? null, isWhole: false, error, again }
    : { view: data, isWhole: true, error, again }
}

type ListProps = { readonly view: WeekView; readonly isWhole: boolean; readonly today: Day }

function List({ view, isWhole, today }: ListProps) {
  const saving = useWeekSaving()
  const toDo = view.rows.filter(isToDo)
  return (
    <>
      <WeekRows rows={toDo} isAllDone={view.rows.length > 0} today={today} saving={saving} />
      <div className={styles['foot']}>
        <div className={styles['said']}>
          <CopiedAsked />
          <SavedSaid saving={saving.said}>{saving.what}</SavedSaid>
        </div>
        {isWhole && <WriteAll rows={toDo} />}
      </div>
      <SettledRows rows={view.rows.filter((row) => !isToDo(row))} today={today} saving={saving} />
      <Waiting rows={view.waiting} more={view.waitingMore} today={today} />
      <HeldBack people={view.heldBack} />
      <Unthanked people={view.unthanked} />
    </>
  )
}
