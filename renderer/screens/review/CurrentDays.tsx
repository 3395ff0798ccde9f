import type { MonthLineView } from '#domain/review/month-line.ts'
import { useTranslations } from 'use-intl'
import { useSaving } from '../../lib/useSaving.ts'
import { SavedSaid } from '../../ui/SavedSaid.tsx'
import { SelectOne } from '../../ui/Select.tsx'

const OFFERED = [60, 90, 120, 180, 365, 730] as const

/** Within how many days somebody counts: by the shop's own gaps, or as the owner says. */
export function CurrentDays({ line: { currentDays, ownDays, chosenDays } }: { readonly line: MonthLineView }) {
  const words = useTranslations('monthLine')
  const saving = useSaving()
  const days = [...new Set([...OFFERED, currentDays])].toSorted((a, b) => a - b)
  const options = [
    { value: 'own', words: words('byShop', { days: ownDays }) },
    ...days.map((each) => ({ value: String(each), words: words('daysOf', { days: each }) })),
  ]
  return (
    <>
      <SelectOne
        label={words('days')}
        options={options}
        value={chosenDays === null ? 'own' : String(chosenDays)}
        onChange={(value) => void saving.save('month-line:days', { days: value === 'own' ? null : Number(value) })}
      />
      <SavedSaid saving={saving} />
    </>
  )
}
