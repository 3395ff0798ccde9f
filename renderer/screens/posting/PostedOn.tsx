import { daysBetween, type Day } from '#domain/day.ts'
import { useTranslations } from 'use-intl'
import { useDayWords } from '../../lib/useDayWords.ts'
import { Choice } from '../../ui/Choice.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './Posting.module.css'
import { type Answering, WHEN } from './usePosting.ts'

const WORDS = { today: 'today', yesterday: 'yesterday', other: 'otherDay' } as const

type Props = { readonly answering: Answering; readonly madeOn: Day; readonly today: Day }

/** 投函した日: today unless said otherwise; of letters made today there is no other. */
export function PostedOn({ answering, madeOn, today }: Props) {
  const words = useTranslations('posting')
  const dayWords = useDayWords(today)
  const { when, setWhen, typed, setTyped, other, wrong } = answering
  const read = other !== null && madeOn <= other && other <= today ? dayWords(other) : words('otherDayHint')
  const days = daysBetween(madeOn, today)
  if (days <= 0) return null
  const open = days === 1 ? WHEN.filter((value) => value !== 'other') : WHEN
  return (
    <div className={styles['day']}>
      <Choice
        label={words('day')}
        options={open.map((value) => ({ value, words: words(WORDS[value]) }))}
        value={when}
        onChange={setWhen}
      />
      {when === 'other' && (
        <TextField
          label={words('otherDay')}
          hint={read}
          error={wrong === 'day' ? words('otherDayWrong') : undefined}
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      )}
    </div>
  )
}
