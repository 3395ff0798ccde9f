import { useLocale, useTranslations } from 'use-intl'
import { sentenceOf } from '../../lib/refusal.ts'
import { Choice } from '../../ui/Choice.tsx'
import { Said } from '../../ui/Said.tsx'
import { Part } from '../Page.tsx'
import { LETTERS_A_WEEK } from '../start/firstRunDraft.ts'
import { ShopKindChoice } from './ShopKindChoice.tsx'
import { useSettings } from './useSettings.ts'

/** What kind of shop it is, and how much its owner can write. */
export function ShopPart() {
  const words = useTranslations('settings')
  const common = useTranslations('common')
  const language = useLocale()
  const { settings, save, isSaved, error } = useSettings()
  // A number that is none of the three was chosen elsewhere, and stands with them.
  const chosen = settings === undefined ? [] : [settings.lettersAWeek]
  const numbers = [...new Set([...LETTERS_A_WEEK.map(Number), ...chosen])].toSorted((a, b) => a - b)
  return (
    <Part title={words('shop')}>
      {settings !== undefined && (
        <>
          <ShopKindChoice value={settings.shopKind} onChange={(shopKind) => save({ shopKind })} />
          <Choice
            label={words('lettersAWeek')}
            options={numbers.map((count) => ({ value: `${count}`, words: words('letters', { count }) }))}
            value={`${settings.lettersAWeek}`}
            onChange={(count) => save({ lettersAWeek: Number(count) })}
          />
        </>
      )}
      {isSaved && <Said kind="done">{common('saved')}</Said>}
      {error !== null && <Said kind="trouble">{sentenceOf(error, language)}</Said>}
    </Part>
  )
}
