import type { Day } from '#domain/day.ts'
import { typedDay, type Meant } from '#domain/people/typed-day.ts'
import type { UseFormRegisterReturn } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { useDayWords } from '../../lib/useDayWords.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './Quick.module.css'

type Offer = { readonly words: string; readonly text: string }

type Props = {
  readonly label: string
  readonly today: Day
  /** What stands in the field now. */
  readonly text: string
  readonly line: UseFormRegisterReturn
  readonly meant?: Meant
  /** Where the day is read in another way than from today alone. */
  readonly read?: (text: string) => Day | null
  readonly hint?: string
  readonly error: string | undefined
  readonly offers?: readonly Offer[]
  readonly onOffer?: (text: string) => void
}

const NO_OFFERS: readonly Offer[] = []

/** A day as people say it; below the field stands which day was understood. */
export function DayField({
  label,
  today,
  text,
  line,
  meant = 'behind',
  read,
  hint,
  error,
  offers = NO_OFFERS,
  onOffer,
}: Props) {
  const words = useTranslations('quick')
  const dayWords = useDayWords(today)
  const day = read === undefined ? typedDay(text, today, meant) : read(text)
  // きのう needs no translation; 11/3 does, for its year.
  const isPlain = day === null || dayWords(day).toLowerCase() === text.trim().toLowerCase()
  return (
    <div className={styles['day']}>
      <TextField
        label={label}
        {...line}
        hint={isPlain ? hint : words('readAs', { day: dayWords(day) })}
        error={error}
      />
      {offers.map((offer) => (
        <Button key={offer.text} onClick={() => onOffer?.(offer.text)}>
          {offer.words}
        </Button>
      ))}
    </div>
  )
}
