import { useLocale, useTranslations } from 'use-intl'
import { sentenceOf } from '../../lib/refusal.ts'
import { Said } from '../../ui/Said.tsx'
import { Part } from '../Page.tsx'
import { LETTERS_A_WEEK } from '../start/firstRunDraft.ts'
import { NumberChoice } from './NumberChoice.tsx'
import { ShopKindChoice } from './ShopKindChoice.tsx'
import { useSettings } from './useSettings.ts'

/** What kind of shop it is, and how much its owner can write. */
export function ShopPart() {
  const words = useTranslations('settings')
  const common = useTranslations('common')
  const language = useLocale()
  const { settings, save, isSaved, error } = useSettings()
  return (
    <Part title={words('shop')}>
      {settings !== undefined && (
        <>
          <ShopKindChoice value={settings.shopKind} onChange={(shopKind) => save({ shopKind })} />
          <NumberChoice
            label={words('lettersAWeek')}
            offered={LETTERS_A_WEEK.map(Number)}
            value={settings.lettersAWeek}
            words={(count) => words('letters', { count })}
            onChange={(lettersAWeek) => save({ lettersAWeek })}
          />
        </>
      )}
      {isSaved && <Said kind="done">{common('saved')}</Said>}
      {error !== null && <Said kind="trouble">{sentenceOf(error, language)}</Said>}
    </Part>
  )
}
