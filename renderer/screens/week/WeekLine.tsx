import type { Day } from '#domain/day.ts'
import type { WeekRow } from '#domain/week/week.ts'
import { useState, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { useCommand } from '../../lib/commands.ts'
import { useHiding } from '../../stores/preferences.ts'
import { Button } from '../../ui/Button.tsx'
import { Said } from '../../ui/Said.tsx'
import { DueDay } from './DueDay.tsx'
import { MainAct } from './MainAct.tsx'
import { ReasonLine } from './ReasonLine.tsx'
import { RowNotes } from './RowNotes.tsx'
import { RowReceipts } from './RowReceipts.tsx'
import { TriedLine } from './TriedLine.tsx'
import { useCopying } from './useCopying.ts'
import type { WeekSaving } from './useWeekSaving.ts'
import { WayLine } from './WayLine.tsx'
import styles from './Week.module.css'
import { whoOf, WhoLine } from './WhoLine.tsx'

type Props = {
  readonly row: WeekRow
  /** Whether this row's way is the main button of the screen. */
  readonly isMain: boolean
  readonly today: Day
  readonly saving: WeekSaving
}

/** One person of the list: why, by when, by which way, and behind one button how it went. */
export function WeekLine({ row, isMain, today, saving }: Props) {
  const words = useTranslations('week')
  const [isOpen, setOpen] = useState(false)
  const copying = useCopying(row)
  const who = whoOf(row.called)
  return (
    <li className={styles['row']}>
      <WhoLine customer={row.customer} called={row.called} />
      <ReasonLine sentence={row.sentence} today={today} />
      <RowNotes notes={row.notes} />
      <div className={styles['meta']}>
        <DueDay sentence={row.sentence} day={row.dueOn} today={today} />
        <WayLine row={row} />
        <TriedLine row={row} today={today} />
      </div>
      <div className={styles['acts']}>
        <MainAct row={row} isMain={isMain} today={today} saving={saving} onCopy={copying.copy} />
        {row.state === 'open' && (
          <Button aria-expanded={isOpen} aria-label={words('moreFor', { who })} onClick={() => setOpen(!isOpen)}>
            {words('more')}
          </Button>
        )}
      </div>
      {row.others.length > 0 && <Others row={row} today={today} />}
      {copying.trouble !== null && <Said kind="trouble">{copying.trouble}</Said>}
      {isOpen && row.state === 'open' && (
        <Opened onClose={() => setOpen(false)}>
          <RowReceipts row={row} today={today} saving={saving} onCopy={copying.copy} onDone={() => setOpen(false)} />
        </Opened>
      )}
    </li>
  )
}

function Others({ row, today }: { readonly row: WeekRow; readonly today: Day }) {
  const words = useTranslations('week')
  const isHiding = useHiding()
  if (isHiding) return null
  return (
    <div className={styles['others']}>
      <span className={styles['soft']}>{words('others')}</span>
      {row.others.map((sentence) => (
        <ReasonLine key={JSON.stringify(sentence)} sentence={sentence} today={today} />
      ))}
    </div>
  )
}

/** While it stands, Esc closes it first. */
function Opened({ onClose, children }: { readonly onClose: () => void; readonly children: ReactNode }) {
  useCommand('back', onClose)
  return <div className={styles['opened']}>{children}</div>
}
