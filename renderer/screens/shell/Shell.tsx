import type { ShopState } from '#contract/api.ts'
import { never } from '#domain/never.ts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { later } from '../../lib/later.tsx'
import { laterPlacesQuery } from '../../lib/queries/ways.ts'
import { usePalette } from '../../stores/palette.ts'
import { go, usePlace, type Place } from '../../stores/place.ts'
import { Cover } from '../../ui/Cover.tsx'
import { ClockAsked } from './ClockAsked.tsx'
import { HidingLine, HidingTurn } from './Hiding.tsx'
import { ImportElsewhere } from './ImportElsewhere.tsx'
import { WeekScreen } from '../week/WeekScreen.tsx'
import { Palette } from './Palette.tsx'
import styles from './Shell.module.css'
import { TABS, tabOf, type Tab } from './tabs.ts'
import { useShellCommands } from './useShellCommands.ts'

const CustomersScreen = later(async () => (await import('../customers/CustomersScreen.tsx')).CustomersScreen)
const CardScreen = later(async () => (await import('../card/CardScreen.tsx')).CardScreen)
const WriteScreen = later(async () => (await import('../write/WriteScreen.tsx')).WriteScreen)
const PostingScreen = later(async () => (await import('../posting/PostingScreen.tsx')).PostingScreen)
const LettersScreen = later(async () => (await import('../letters/LettersScreen.tsx')).LettersScreen)
const NewYearScreen = later(async () => (await import('../new-year/NewYearScreen.tsx')).NewYearScreen)
const VoicesScreen = later(async () => (await import('../voices/VoicesScreen.tsx')).VoicesScreen)
const ReviewScreen = later(async () => (await import('../review/ReviewScreen.tsx')).ReviewScreen)
const AwayScreen = later(async () => (await import('../away/AwayScreen.tsx')).AwayScreen)
const TemplateScreen = later(async () => (await import('../template/TemplateScreen.tsx')).TemplateScreen)
const PaperCardsScreen = later(async () => (await import('../paper-cards/PaperCardsScreen.tsx')).PaperCardsScreen)
const PaperResultsScreen = later(
  async () => (await import('../paper-results/PaperResultsScreen.tsx')).PaperResultsScreen,
)
const ImportScreen = later(async () => (await import('../import/ImportScreen.tsx')).ImportScreen)
const ExportScreen = later(async () => (await import('../export/ExportScreen.tsx')).ExportScreen)
const DuplicatesScreen = later(async () => (await import('../duplicates/DuplicatesScreen.tsx')).DuplicatesScreen)
const MergeScreen = later(async () => (await import('../merge/MergeScreen.tsx')).MergeScreen)
const KeysScreen = later(async () => (await import('../locked/KeysScreen.tsx')).KeysScreen)
const TrashScreen = later(async () => (await import('../trash/TrashScreen.tsx')).TrashScreen)
const FamiliesScreen = later(async () => (await import('../families/FamiliesScreen.tsx')).FamiliesScreen)
const MissingScreen = later(async () => (await import('../missing/MissingScreen.tsx')).MissingScreen)
const WelcomeScreen = later(async () => (await import('../welcome/WelcomeScreen.tsx')).WelcomeScreen)
const BackupScreen = later(async () => (await import('../backup/BackupScreen.tsx')).BackupScreen)
const PapersScreen = later(async () => (await import('../papers/PapersScreen.tsx')).PapersScreen)
const PrintersScreen = later(async () => (await import('../printers/PrintersScreen.tsx')).PrintersScreen)
const RightsScreen = later(async () => (await import('../rights/RightsScreen.tsx')).RightsScreen)
const SettingsScreen = later(async () => (await import('../settings/SettingsScreen.tsx')).SettingsScreen)
const GuideScreen = later(async () => (await import('../guide/GuideScreen.tsx')).GuideScreen)
const HelpScreen = later(async () => (await import('../help/HelpScreen.tsx')).HelpScreen)

type Ready = Extract<ShopState, { readonly kind: 'ready' }>

/** The open notebook: its places on the left, and the one that is open. */
export function Shell({ shop }: { readonly shop: Ready }) {
  const words = useTranslations('places')
  const place = usePlace((state) => state.place)
  const tab = tabOf(place)
  const tabs = useTabs(shop, tab)
  const item = (id: Tab) => ({ id, words: words(id) })
  return (
    <div className={styles['shell']}>
      <Commands />
      <Cover
        label={words('label')}
        shopName={shop.shopName}
        items={tabs.map(item)}
        atFoot={[item('settings'), item('help')]}
        current={tab}
        onGo={(at) => go(TABS[at])}
        turns={<HidingTurn />}
      />
      <div className={styles['place']}>
        <HidingLine />
        {place.at !== 'import' && <ImportElsewhere />}
        {shop.clock !== 'fine' && <ClockAsked verdict={shop.clock} today={shop.today} />}
        <div className={styles['open']}>
          <Open place={place} shop={shop} />
        </div>
      </div>
      <PaletteWhereOpen />
    </div>
  )
}

/** Three places at first; the other two once they have something to say, or while one of them is open. */
function useTabs({ today }: Ready, open: Tab): readonly Tab[] {
  const { data } = useQuery({ ...laterPlacesQuery(today), placeholderData: keepPreviousData })
  const later = (['voices', 'review'] as const).filter((tab) => tab === open || data?.[tab] === true)
  return ['week', 'customers', 'letters', ...later]
}

function PaletteWhereOpen() {
  const { isOpen } = usePalette()
  return isOpen ? <Palette /> : null
}

/** What the commands do where no screen has its own way; it stands first, so that the screens come later. */
function Commands() {
  useShellCommands()
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
    case 'new-year':
      return <NewYearScreen today={shop.today} />
    case 'voices':
      return <VoicesScreen today={shop.today} />
    case 'review':
      return <ReviewScreen />
    case 'away':
      return <AwayScreen today={shop.today} />
    case 'template':
      return <TemplateScreen code={place.code} />
    case 'paper-cards':
      return <PaperCardsScreen today={shop.today} />
    case 'paper-results':
      return <PaperResultsScreen today={shop.today} />
    case 'import':
      return <ImportScreen today={shop.today} />
    case 'export':
      return <ExportScreen who={place.who} />
    case 'duplicates':
      return <DuplicatesScreen />
    case 'merge':
      return <MergeScreen key={`${place.one} ${place.other}`} one={place.one} other={place.other} />
    case 'keys':
      return <KeysScreen today={shop.today} />
    case 'trash':
      return <TrashScreen today={shop.today} />
    case 'families':
      return <FamiliesScreen />
    case 'missing':
      return <MissingScreen today={shop.today} />
    case 'welcome':
      return <WelcomeScreen next={place.next} />
    case 'backup':
    case 'printers':
    case 'papers':
    case 'rights':
    case 'settings':
      return <OpenOfSettings place={place} shop={shop} />
    case 'guide':
      return <GuideScreen page={place.page} />
    case 'help':
      return <HelpScreen about={place.about} />
    default:
      return never(place, 'a place without its screen')
  }
}

type OfSettings = Extract<Place, { readonly at: 'backup' | 'printers' | 'papers' | 'rights' | 'settings' }>

/** What is reached from the settings. */
function OpenOfSettings({ place, shop }: { readonly place: OfSettings; readonly shop: Ready }) {
  switch (place.at) {
    case 'backup':
      return <BackupScreen part={place.part ?? null} />
    case 'printers':
      return <PrintersScreen paper={place.paper} side={place.side} />
    case 'papers':
      return <PapersScreen />
    case 'rights':
      return <RightsScreen today={shop.today} part={place.part} />
    case 'settings':
      return <SettingsScreen part={place.part ?? null} />
    default:
      return never(place, 'a place of the settings without its screen')
  }
}
