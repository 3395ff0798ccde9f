import { useTranslations } from 'use-intl'
import { SavedSaid } from '../../ui/SavedSaid.tsx'
import { Part } from '../Page.tsx'
import { LETTERS_A_WEEK } from '../start/firstRunDraft.ts'
import { NumberChoice } from './NumberChoice.tsx'
import { ShopKindChoice } from './ShopKindChoice.tsx'
import { useSettings } from './useSettings.ts'

/** What kind of shop it is, and how much its owner can write. */
export function ShopPart() {
  const words = useTranslations('settings')
  const { settings, save, saving } = useSettings()
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
      <SavedSaid saving={saving} />
    </Part>
  )
}
