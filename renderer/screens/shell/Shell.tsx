import type { ShopState } from '#contract/api.ts'
import { never } from '#domain/never.ts'
import { lazy, Suspense } from 'react'
import { useTranslations } from 'use-intl'
import { useCommand } from '../../lib/commands.ts'
import { back, go, HOME, openPanel, usePlace, type Place } from '../../stores/place.ts'
import { Cover } from '../../ui/Cover.tsx'
import { CustomersScreen } from '../customers/CustomersScreen.tsx'
import { ClockAsked } from './ClockAsked.tsx'
import styles from './Shell.module.css'

const LettersScreen = lazy(() =>
  import('../letters/LettersScreen.tsx').then((file) => ({ default: file.LettersScreen })),
)
const SettingsScreen = lazy(() =>
  import('../settings/SettingsScreen.tsx').then((file) => ({ default: file.SettingsScreen })),
)
const HelpScreen = lazy(() => import('../help/HelpScreen.tsx').then((file) => ({ default: file.HelpScreen })))

type Ready = Extract<ShopState, { readonly kind: 'ready' }>

/** The open notebook: its places on the left, and the one that is open. */
export function Shell({ shop }: { readonly shop: Ready }) {
  const words = useTranslations('places')
  const place = usePlace((state) => state.place)
  const item = (id: Place['at']) => ({ id, words: words(id) })
  return (
    <div className={styles['shell']}>
      <Commands />
      <Cover
        label={words('label')}
        shopName={shop.shopName}
        items={[item('customers'), item('letters')]}
        atFoot={[item('settings'), item('help')]}
        current={place.at}
        onGo={(at) => go(at === 'customers' ? HOME : { at })}
      />
      <div className={styles['place']}>
        {shop.clock !== 'fine' && <ClockAsked verdict={shop.clock} today={shop.today} />}
        <div className={styles['open']}>
          <Suspense>
            <Open place={place} shop={shop} />
          </Suspense>
        </div>
      </div>
    </div>
  )
}

/** What the commands do where no screen has its own way; it stands first, so that the screens come later. */
function Commands() {
  useCommand('back', back)
  useCommand('find', () => go(HOME))
  // Without a postcard there is nothing to print yet; this place says how to come to one.
  useCommand('print', () => go({ at: 'letters' }))
  useCommand('add', () => openPanel({ kind: 'add' }))
  return null
}

function Open({ place, shop }: { readonly place: Place; readonly shop: Ready }) {
  switch (place.at) {
    case 'customers':
      return <CustomersScreen today={shop.today} panel={place.panel} />
    case 'letters':
      return <LettersScreen />
    case 'settings':
      return <SettingsScreen />
    case 'help':
      return <HelpScreen />
    default:
      return never(place, 'a place without its screen')
  }
}
