import { MATSUNOUCHI_ENDS } from '#domain/letters/new-year.ts'
import { OBON_MONTHS } from '#domain/letters/windows.ts'
import { useTranslations } from 'use-intl'
import { Choice } from '../../../ui/Choice.tsx'
import { SavedSaid } from '../../../ui/SavedSaid.tsx'
import { useSettings } from '../useSettings.ts'

/** What goes by the part of the country: until which day of January a 年賀 is one, and in which month お盆 is. */
export function CustomsChoice() {
  const words = useTranslations('seasons')
  const { settings, save, saving } = useSettings()
  if (settings === undefined) return null
  const { customs } = settings
  const chooseEnd = (value: string) => {
    const endOfMatsunouchi = MATSUNOUCHI_ENDS.find((end) => `${end}` === value)
    if (endOfMatsunouchi !== undefined) save({ customs: { ...customs, endOfMatsunouchi } })
  }
  return (
    <>
      <Choice
        label={words('matsunouchi')}
        options={MATSUNOUCHI_ENDS.map((end) => ({ value: `${end}`, words: words('until', { count: end }) }))}
        value={`${customs.endOfMatsunouchi}`}
        onChange={chooseEnd}
      />
      <Choice
        label={words('obon')}
        options={OBON_MONTHS.map((month) => ({ value: month, words: words(month) }))}
        value={customs.obon}
        onChange={(obon) => save({ customs: { ...customs, obon } })}
      />
      <SavedSaid saving={saving} />
    </>
  )
}
