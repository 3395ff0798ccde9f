import type { Day } from '#domain/day.ts'
import { typedDay } from '#domain/people/typed-day.ts'
import { useState, type FormEvent, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { dayText } from '../../lib/entryDrafts.ts'
import { useDayWords } from '../../lib/useDayWords.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './Panels.module.css'

type Props = {
  readonly label: string
  readonly act: string
  /** Where it is all that its panel does. */
  readonly isMain?: boolean
  readonly today: Day
  readonly atFirst: string
  readonly meant?: 'behind' | 'ahead'
  readonly offers?: readonly { readonly words: string; readonly day: Day }[]
  /** Other lines of the same form. */
  readonly children?: ReactNode
  readonly onDo: (day: Day) => void
}

const NO_OFFERS: NonNullable<Props['offers']> = []

/** One act with the day on which it holds: the day as people say it, and the button beside it. */
export function OnDay({
  label,
  act,
  isMain = false,
  today,
  atFirst,
  meant = 'behind',
  offers = NO_OFFERS,
  children,
  onDo,
}: Props) {
  const words = useTranslations('states')
  const quick = useTranslations('quick')
  const dayWords = useDayWords(today)
  const [text, setText] = useState(atFirst)
  const [asked, setAsked] = useState(false)
  const day = typedDay(text, today, meant)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(day === null)
    if (day !== null) onDo(day)
  }
  const isPlain = day === null || dayWords(day).toLowerCase() === text.trim().toLowerCase()
  return (
    <form className={styles['list']} noValidate onSubmit={submit}>
      {children}
      <div className={styles['beside']}>
        <TextField
          label={label}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
          hint={isPlain ? undefined : quick('readAs', { day: dayWords(day) })}
          error={asked && day === null ? words('dayWrong') : undefined}
        />
        {offers.map((offer) => (
          <Button key={offer.words} onClick={() => setText(dayText(offer.day))}>
            {offer.words}
          </Button>
        ))}
      </div>
      <div className={isMain ? styles['end'] : styles['offers']}>
        <Button look={isMain ? 'main' : 'plain'} type="submit">
          {act}
        </Button>
      </div>
    </form>
  )
}
