import type { ShopState } from '#contract/api.ts'
import { never } from '#domain/never.ts'
import { lazy, Suspense } from 'react'
import { useTranslations } from 'use-intl'
import { useCommand } from '../../lib/commands.ts'
import { back, CUSTOMERS, go, HOME, openAdding, usePlace, type Place } from '../../stores/place.ts'
import { Cover } from '../../ui/Cover.tsx'
import { ClockAsked } from './ClockAsked.tsx'
import { ImportElsewhere } from './ImportElsewhere.tsx'
import { WeekScreen } from '../week/WeekScreen.tsx'
import styles from './Shell.module.css'

const CustomersScreen = lazy(() =>
  import('../customers/CustomersScreen.tsx').then((file) => ({ default: file.CustomersScreen })),
)
const CardScreen = lazy(() => import('../card/CardScreen.tsx').then((file) => ({ default: file.CardScreen })))
const WriteScreen = lazy(() => import('../write/WriteScreen.tsx').then((file) => ({ default: file.WriteScreen })))
const PostingScreen = lazy(() =>
  import('../posting/PostingScreen.tsx').then((file) => ({ default: file.PostingScreen })),
)
const LettersScreen = lazy(() =>
  import('../letters/LettersScreen.tsx').then((file) => ({ default: file.LettersScreen })),
)
const TemplateScreen = lazy(() =>
  import('../template/TemplateScreen.tsx').then((file) => ({ default: file.TemplateScreen })),
)
const PaperCardsScreen = lazy(() =>
  import('../paper-cards/PaperCardsScreen.tsx').then((file) => ({ default: file.PaperCardsScreen })),
)
const ImportScreen = lazy(() => import('../import/ImportScreen.tsx').then((file) => ({ default: file.ImportScreen })))
const ExportScreen = lazy(() => import('../export/ExportScreen.tsx').then((file) => ({ default: file.ExportScreen })))
const TrashScreen = lazy(() => import('../trash/TrashScreen.tsx').then((file) => ({ default: file.TrashScreen })))
const WelcomeScreen = lazy(() =>
  import('../welcome/WelcomeScreen.tsx').then((file) => ({ default: file.WelcomeScreen })),
)
const BackupScreen = lazy(() => import('../backup/BackupScreen.tsx').then((file) => ({ default: file.BackupScreen })))
const SettingsScreen = lazy(() =>
  import('../settings/SettingsScreen.tsx').then((file) => ({ default: file.SettingsScreen })),
)
const HelpScreen = lazy(() => import('../help/HelpScreen.tsx').then((file) => ({ default: file.HelpScreen })))

type Ready = Extract<ShopState, { readonly kind: 'ready' }>

/** The places of the cover; all others are reached from one of them. */
const TABS = {
  week: HOME,
  customers: CUSTOMERS,
  letters: { at: 'letters' },
  settings: { at: 'settings' },
  help: { at: 'help' },
} as const satisfies Partial<Record<Place['at'], Place>>

type Tab = keyof typeof TABS

/** Under which place of the cover a screen lies. */
function tabOf({ at }: Place): Tab {
  switch (at) {
    case 'card':
    case 'paper-cards':
    case 'trash':
    case 'import':
    case 'export':
      return 'customers'
    case 'write':
    case 'posting':
    case 'template':
      return 'letters'
    case 'welcome':
      return 'week'
    case 'backup':
      return 'settings'
    case 'week':
    case 'customers':
    case 'letters':
    case 'settings':
    case 'help':
      return at
    default:
      return never(at, 'a place without its tab')
  }
}

/** The open notebook: its places on the left, and the one that is open. */
export function Shell({ shop }: { readonly shop: Ready }) {
  const words = useTranslations('places')
  const place = usePlace((state) => state.place)
  const item = (id: Tab) => ({ id, words: words(id) })
  return (
    <div className={styles['shell']}>
      <Commands />
      <Cover
        label={words('label')}
        shopName={shop.shopName}
        items={[item('week'), item('customers'), item('letters')]}
        atFoot={[item('settings'), item('help')]}
        current={tabOf(place)}
        onGo={(at) => go(TABS[at])}
      />
      <div className={styles['place']}>
        {place.at !== 'import' && <ImportElsewhere />}
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
  useCommand('week', () => go(TABS.week))
  useCommand('customers', () => go(TABS.customers))
  useCommand('letters', () => go(TABS.letters))
  useCommand('find', () => go(CUSTOMERS))
  // Without a letter there is nothing to print yet; this place says how to come to one.
  useCommand('print', () => go({ at: 'letters' }))
  useCommand('add', () => openAdding())
  return null
}

function Open({ place, shop }: { readonly place: Place; readonly shop: Ready }) {
  switch (place.at) {
    case 'customers':
      return <CustomersScreen today={shop.today} panel={place.panel} />
    case 'week':
      return <WeekScreen today={shop.today} />
    case 'card':
      return <CardScreen key={place.customer} customer={place.customer} panel={place.panel} today={shop.today} />
    case 'write':
      return <WriteScreen to={place.to} template={place.template} reason={place.reason} today={shop.today} />
    case 'posting':
      return <PostingScreen batch={place.batch} today={shop.today} />
    case 'letters':
      return <LettersScreen today={shop.today} />
    case 'template':
      return <TemplateScreen code={place.code} />
    case 'paper-cards':
      return <PaperCardsScreen today={shop.today} />
    case 'import':
      return <ImportScreen today={shop.today} />
    case 'export':
      return <ExportScreen />
    case 'trash':
      return <TrashScreen today={shop.today} />
    case 'welcome':
      return <WelcomeScreen next={place.next} />
    case 'backup':
      return <BackupScreen />
    case 'settings':
      return <SettingsScreen />
    case 'help':
      return <HelpScreen />
    default:
      return never(place, 'a place without its screen')
  }
}
