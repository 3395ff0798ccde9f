import { LOCK_AFTER, type LockAfter } from '#domain/pin.ts'
import { useTranslations } from 'use-intl'
import { Choice } from '../../ui/Choice.tsx'

type Props = { readonly value: number | null; readonly onChange: (after: LockAfter) => void }

const BY_HAND = 'by-hand'

/** After how many minutes it locks by itself, or never. */
export function LockAfterChoice({ value, onChange }: Props) {
  const words = useTranslations('pin')
  const options = [
    ...LOCK_AFTER.map((minutes) => ({ value: `${minutes}`, words: words('minutes', { minutes }) })),
    { value: BY_HAND, words: words('byHand') },
  ]
  const chosen = (text: string): LockAfter => LOCK_AFTER.find((minutes) => `${minutes}` === text) ?? null
  return (
    <Choice
      label={words('after')}
      options={options}
      value={value === null ? BY_HAND : `${value}`}
      onChange={(text) => onChange(chosen(text))}
    />
  )
}
