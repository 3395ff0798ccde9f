import type { Day } from '#domain/day.ts'
import type { WeekRow } from '#domain/week/week.ts'
import { useTranslations } from 'use-intl'
import { go } from '../../stores/place.ts'
import { Button } from '../../ui/Button.tsx'
import { Said } from '../../ui/Said.tsx'
import { ReasonLine } from '../week/ReasonLine.tsx'
import { useSettledWords } from '../week/SettledRows.tsx'
import { TriedLine } from '../week/TriedLine.tsx'
import { whoOf, WhoLine } from '../week/WhoLine.tsx'
import { AnswerForm } from './AnswerForm.tsx'
import { type Answer, isAnswerable } from './answers.ts'
import styles from './PaperResults.module.css'
import type { Entering } from './useEntering.ts'

type Props = {
  readonly row: WeekRow
  readonly isCurrent: boolean
  readonly today: Day
  readonly entering: Entering
  readonly onOpen: () => void
  readonly onNext: () => void
  readonly onMove: (by: -1 | 1) => void
}

/** One line of the sheet: its number, who, why, and how it stands; the current one with the keys of its answer. */
export function ResultLine({ row, isCurrent, today, entering, onOpen, onNext, onMove }: Props) {
  const refused = entering.refused.get(row.item)
  const enter = (answer: Answer, text: string) => {
    const isSent = entering.enter(row, answer, text)
    if (isSent) onNext()
    return isSent
  }
  return (
    <li className={styles['row']} data-current={isCurrent} aria-current={isCurrent ? 'step' : undefined}>
      <span className={styles['number']}>{row.number}</span>
      <div className={styles['who']}>
        {row.called.kana !== '' && <span className={styles['soft']}>{row.called.kana}</span>}
        <WhoLine customer={row.customer} called={row.called} />
      </div>
      <div className={styles['why']}>
        <ReasonLine sentence={row.sentence} today={today} />
        {isAnswerable(row) && <TriedLine row={row} today={today} />}
        {row.state !== 'open' && <Stands row={row} today={today} />}
      </div>
      <div className={styles['acts']}>
        <Acts row={row} isCurrent={isCurrent} entering={entering} onOpen={onOpen} />
      </div>
      {refused !== undefined && (
        <div className={styles['below']}>
          <Said kind="trouble">{refused}</Said>
        </div>
      )}
      {isCurrent && isAnswerable(row) && <AnswerForm row={row} today={today} onEnter={enter} onMove={onMove} />}
      {isCurrent && !isAnswerable(row) && <Meanwhile onNext={onNext} />}
    </li>
  )
}

/** What was done already, here or anywhere else. */
function Stands({ row, today }: Pick<Props, 'row' | 'today'>) {
  const week = useTranslations('week')
  const settled = useSettledWords(row, today)
  return <p className={styles['soft']}>{row.state === 'to-post' ? week('toPost') : settled}</p>
}

function Acts({ row, isCurrent, entering, onOpen }: Pick<Props, 'row' | 'isCurrent' | 'entering' | 'onOpen'>) {
  const words = useTranslations('paperResults')
  const week = useTranslations('week')
  const common = useTranslations('common')
  const { change, batch, state } = row
  const who = whoOf(row.called)
  if (state === 'to-post' && batch !== null) {
    return <Button onClick={() => go({ at: 'posting', batch })}>{week('ways.posting')}</Button>
  }
  return (
    <>
      {state !== 'open' && change !== null && (
        <Button
          look="quiet"
          aria-label={week('forRow', { who, act: common('undo') })}
          onClick={() => entering.takeBack(change)}
        >
          {common('undo')}
        </Button>
      )}
      {!isCurrent && isAnswerable(row) && (
        <Button aria-label={words('enterFor', { who })} onClick={onOpen}>
          {words('enter')}
        </Button>
      )}
    </>
  )
}

/** The row was answered elsewhere while it stood open here. */
function Meanwhile({ onNext }: Pick<Props, 'onNext'>) {
  const words = useTranslations('paperResults')
  const focus = (button: HTMLDivElement | null) => button?.querySelector('button')?.focus()
  return (
    <div ref={focus} className={styles['below']}>
      <Said kind="done" isSpoken action={<Button onClick={onNext}>{words('next')}</Button>}>
        {words('meanwhile')}
      </Said>
    </div>
  )
}
