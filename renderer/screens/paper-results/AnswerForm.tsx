import type { Day } from '#domain/day.ts'
import type { WeekRow } from '#domain/week/week.ts'
import { type FormEvent, type KeyboardEvent, type Ref, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useCommand } from '../../lib/commands.ts'
import { useDayWords } from '../../lib/useDayWords.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { whoOf } from '../week/WhoLine.tsx'
import { type Answer, answerOfKey, ANSWERS } from './answers.ts'
import styles from './PaperResults.module.css'
import { useAnswerWords } from './useAnswerWords.ts'
import { untilOf } from './useEntering.ts'

type Props = {
  readonly row: WeekRow
  readonly today: Day
  /** False where the day to wait until is none. */
  readonly onEnter: (answer: Answer, text: string) => boolean
  /** Without an answer, to the row before (-1) or after (1). */
  readonly onMove: (by: -1 | 1) => void
}

/** One row's result: a digit for what was ticked, a word where there is one, and Enter. */
export function AnswerForm({ row, today, onEnter, onMove }: Props) {
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [text, setText] = useState('')
  const [isWrong, setWrong] = useState(false)
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => first.current?.focus(), [])
  const choose = (chosen: Answer | null) => {
    setAnswer(chosen)
    setWrong(false)
  }
  const type = (typed: string) => {
    setText(typed)
    setWrong(false)
  }
  const leave = () => {
    choose(null)
    setText('')
    first.current?.focus()
  }
  const move = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null
    if (by === null || text !== '') return
    event.preventDefault()
    onMove(by)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (answer !== null) setWrong(!onEnter(answer, text))
  }
  return (
    <form className={styles['form']} noValidate onSubmit={submit}>
      <Keys who={whoOf(row.called)} first={first} answer={answer} onChoose={choose} onKeyDown={move} />
      {answer !== null && (
        <Line
          key={answer}
          answer={answer}
          today={today}
          text={text}
          isWrong={isWrong}
          onType={type}
          onKeyDown={move}
          onLeave={leave}
        />
      )}
    </form>
  )
}

type KeysProps = {
  readonly who: string
  readonly first: Ref<HTMLButtonElement>
  readonly answer: Answer | null
  readonly onChoose: (answer: Answer) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** The boxes of the sheet, each with its digit, which works from every one of them. */
function Keys({ who, first, answer, onChoose, onKeyDown }: KeysProps) {
  const words = useTranslations('paperResults')
  const called = useAnswerWords()
  const press = (event: KeyboardEvent) => {
    const chosen = event.ctrlKey || event.altKey || event.metaKey ? null : answerOfKey(event.key)
    if (chosen === null) return onKeyDown(event)
    // Else the digit would be typed into the line that opens.
    event.preventDefault()
    onChoose(chosen)
  }
  return (
    <div className={styles['keys']} role="group" aria-label={words('choose', { who })}>
      {ANSWERS.map((each, at) => (
        <Button
          key={each}
          ref={at === 0 ? first : null}
          aria-pressed={each === answer}
          aria-keyshortcuts={`${at + 1}`}
          onClick={() => onChoose(each)}
          onKeyDown={press}
        >
          <kbd aria-hidden="true">{at + 1}</kbd> {called(each)}
        </Button>
      ))}
    </div>
  )
}

type LineProps = {
  readonly answer: Answer
  readonly today: Day
  readonly text: string
  readonly isWrong: boolean
  readonly onType: (text: string) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  /** Esc takes the choice back first. */
  readonly onLeave: () => void
}

/** What the line of the sheet says besides: a word, why not, or until when. */
function Line({ answer, today, text, isWrong, onType, onKeyDown, onLeave }: LineProps) {
  const words = useTranslations('paperResults')
  const week = useTranslations('week')
  const dayWords = useDayWords(today)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  useCommand('back', onLeave)
  const label = answer === 'skip' ? 'skipWhy' : answer === 'wait' ? 'waitUntil' : 'wordSaid'
  const until = answer === 'wait' ? untilOf(text, today) : null
  return (
    <div className={styles['line']}>
      <TextField
        ref={field}
        label={week(label)}
        hint={answer === 'wait' ? (until === null ? week('waitHint') : dayWords(until)) : undefined}
        error={isWrong ? week('waitWrong') : undefined}
        value={text}
        onChange={({ currentTarget }) => onType(currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <Button look="main" type="submit">
        {words('save')}
      </Button>
    </div>
  )
}
