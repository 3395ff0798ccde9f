import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { shopStateQuery } from '../../lib/queries.ts'
import { SavedSaid } from '../../ui/SavedSaid.tsx'
import { Part } from '../Page.tsx'
import { LETTERS_A_WEEK } from '../start/firstRunDraft.ts'
import { NumberChoice } from './NumberChoice.tsx'
import { ShopKindChoice } from './ShopKindChoice.tsx'
import { ShopNameForm } from './ShopNameForm.tsx'
import { useSettings } from './useSettings.ts'

/** What the shop is called, of which kind it is, and how much its owner can write. */
export function ShopPart() {
  const words = useTranslations('settings')
  const { settings, save, saving } = useSettings()
  const { data: state } = useQuery(shopStateQuery)
  return (
    <Part title={words('shop')}>
      {state?.kind === 'ready' && (
        // Another one stands in its field as soon as it is saved, or taken back.
        <ShopNameForm
          key={state.shopName}
          name={state.shopName}
          onRename={(name) => void saving.save('settings:rename-shop', { name })}
        />
      )}
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
