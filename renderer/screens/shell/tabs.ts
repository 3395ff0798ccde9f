import { never } from '#domain/never.ts'
import { CUSTOMERS, type HelpPart, HOME, type Place } from '../../stores/place.ts'

/** The places of the cover; all others are reached from one of them. */
export const TABS = {
  week: HOME,
  customers: CUSTOMERS,
  letters: { at: 'letters' },
  voices: { at: 'voices' },
  review: { at: 'review' },
  settings: { at: 'settings' },
  help: { at: 'help', about: null },
} as const satisfies Partial<Record<Place['at'], Place>>

export type Tab = keyof typeof TABS

/** Under which place of the cover a screen lies. */
export function tabOf({ at }: Place): Tab {
  switch (at) {
    case 'card':
    case 'paper-cards':
    case 'duplicates':
    case 'merge':
    case 'keys':
    case 'trash':
    case 'families':
    case 'missing':
    case 'import':
    case 'export':
      return 'customers'
    case 'write':
    case 'posting':
    case 'template':
    case 'new-year':
      return 'letters'
    case 'welcome':
    case 'paper-results':
      return 'week'
    case 'away':
      return 'review'
    case 'backup':
    case 'printers':
    case 'papers':
    case 'rights':
      return 'settings'
    case 'guide':
      return 'help'
    case 'week':
    case 'customers':
    case 'letters':
    case 'voices':
    case 'review':
    case 'settings':
    case 'help':
      return at
    default:
      return never(at, 'a place without its tab')
  }
}

/** The part of help about the place one is in. */
export function helpAbout({ at }: Place): HelpPart | null {
  switch (at) {
    case 'import':
    case 'export':
    case 'paper-cards':
      return 'files'
    case 'write':
    case 'posting':
    case 'template':
    case 'new-year':
    case 'printers':
    case 'papers':
      return 'letters'
    case 'duplicates':
    case 'merge':
    case 'keys':
    case 'trash':
    case 'families':
    case 'missing':
      return 'customers'
    case 'away':
      return 'review'
    case 'welcome':
      return 'backup'
    case 'paper-results':
      return 'week'
    case 'rights':
      return 'settings'
    case 'guide':
    case 'help':
      return null
    case 'week':
    case 'customers':
    case 'card':
    case 'letters':
    case 'voices':
    case 'review':
    case 'backup':
    case 'settings':
      return at
    default:
      return never(at, 'a place without its part in help')
  }
}
