import { MATSUNOUCHI_ENDS } from '#domain/letters/new-year.ts'
import { useTranslations } from 'use-intl'
import { Choice } from '../../../ui/Choice.tsx'
import { SavedSaid } from '../../../ui/SavedSaid.tsx'
import { useSettings } from '../useSettings.ts'

/** Until which day of January a 年賀 is one; it goes by the part of the country. */
export function MatsunouchiChoice() {
  const words = useTranslations('seasons')
  const { settings, save, saving } = useSettings()
  if (settings === undefined) return null
  const choose = (value: string) => {
    const matsunouchi = MATSUNOUCHI_ENDS.find((end) => `${end}` === value)
    if (matsunouchi !== undefined) save({ matsunouchi })
  }
  return (
    <>
      <Choice
        label={words('matsunouchi')}
        options={MATSUNOUCHI_ENDS.map((end) => ({ value: `${end}`, words: words('until', { count: end }) }))}
        value={`${settings.matsunouchi}`}
        onChange={choose}
      />
      <SavedSaid saving={saving} />
    </>
  )
}
