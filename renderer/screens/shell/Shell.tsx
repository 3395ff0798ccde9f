import type { ShopState } from '#contract/api.ts'
import { never } from '#domain/never.ts'
import { useTranslations } from 'use-intl'
import { useCommand } from '../../lib/commands.ts'
import { later } from '../../lib/later.tsx'
import { back, CUSTOMERS, go, HOME, openAdding, usePlace, type Place } from '../../stores/place.ts'
import { Cover } from '../../ui/Cover.tsx'
import { ClockAsked } from './ClockAsked.tsx'
import { ImportElsewhere } from './ImportElsewhere.tsx'
import { WeekScreen } from '../week/WeekScreen.tsx'
import styles from './Shell.module.css'

const CustomersScreen = later(async () => (await import('../customers/CustomersScreen.tsx')).CustomersScreen)
const CardScreen = later(async () => (await import('../card/CardScreen.tsx')).CardScreen)
const WriteScreen = later(async () => (await import('../write/WriteScreen.tsx')).WriteScreen)
const PostingScreen = later(async () => (await import('../posting/PostingScreen.tsx')).PostingScreen)
const LettersScreen = later(async () => (await import('../letters/LettersScreen.tsx')).LettersScreen)
const TemplateScreen = later(async () => (await import('../template/TemplateScreen.tsx')).TemplateScreen)
const PaperCardsScreen = later(async () => (await import('../paper-cards/PaperCardsScreen.tsx')).PaperCardsScreen)
const ImportScreen = later(async () => (await import('../import/ImportScreen.tsx')).ImportScreen)
const ExportScreen = later(async () => (await import('../export/ExportScreen.tsx')).ExportScreen)
const TrashScreen = later(async () => (await import('../trash/TrashScreen.tsx')).TrashScreen)
const WelcomeScreen = later(async () => (await import('../welcome/WelcomeScreen.tsx')).WelcomeScreen)
const BackupScreen = later(async () => (await import('../backup/BackupScreen.tsx')).BackupScreen)
const PrintersScreen = later(async () => (await import('../printers/PrintersScreen.tsx')).PrintersScreen)
const SettingsScreen = later(async () => (await import('../settings/SettingsScreen.tsx')).SettingsScreen)
const HelpScreen = later(async () => (await import('../help/HelpScreen.tsx')).HelpScreen)

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
    case 'printers':
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
          <Open place={place} shop={shop} />
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
    case 'printers':
      return <PrintersScreen place={place.place} />
    case 'settings':
      return <SettingsScreen />
    case 'help':
      return <HelpScreen />
    default:
      return never(place, 'a place without its screen')
  }
}
