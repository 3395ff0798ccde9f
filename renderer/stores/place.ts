import type { TemplateCode } from '#domain/letters/template.ts'
import type { PaperCode, PrintSide } from '#domain/paper/papers.ts'
import type { Id, NewVisit } from '#domain/people/customer.ts'
import type { Who } from '#domain/people/filter.ts'
import type { ReasonCode } from '#domain/week/week.ts'
import { create } from 'zustand'
import type { Caught } from '../lib/composition.ts'
import { overCrash } from '../lib/overCrash.ts'

/** A visit entered for a name that is not known yet: the new card begins with both. */
export type Begun = {
  readonly name: string
  /** What the name was read as while it was typed. */
  readonly caught: readonly Caught[]
  readonly visit: NewVisit | null
}

/** What stands open beside the list of customers. */
export type Panel = { readonly kind: 'add'; readonly begun: Begun | null }

/** What stands open beside a card's timeline. */
export type CardPanel =
  | 'edit'
  | 'states'
  | 'promise'
  | 'voice'
  | 'complaint'
  | 'benefits'
  | 'wishes'
  | 'bereavement'
  | 'deliveries'
  | 'photos'
  | 'locked'
  | 'introduction'
  | 'household'
  | 'rights'

export type Place =
  | { readonly at: 'week' }
  | { readonly at: 'customers'; readonly panel: Panel | null }
  | { readonly at: 'card'; readonly customer: Id; readonly panel: CardPanel | null }
  /** Writing to some people: each has a sheet, with the one before and the one after. */
  | {
      readonly at: 'write'
      readonly to: readonly Id[]
      readonly template: TemplateCode | null
      readonly reason: ReasonCode | null
    }
  | { readonly at: 'posting'; readonly batch: Id }
  /** 紙の結果を入れる. */
  | { readonly at: 'paper-results' }
  | { readonly at: 'letters' }
  /** 年賀状: the pile of January, and whom the next ones go to. */
  | { readonly at: 'new-year' }
  | { readonly at: 'voices' }
  | { readonly at: 'review' }
  /** しばらくお見えでない方. */
  | { readonly at: 'away' }
  | { readonly at: 'template'; readonly code: TemplateCode }
  | { readonly at: 'paper-cards' }
  | { readonly at: 'duplicates' }
  /** 1枚にまとめる: two cards side by side. */
  | { readonly at: 'merge'; readonly one: Id; readonly other: Id }
  /** お預かり中の鍵. */
  | { readonly at: 'keys' }
  | { readonly at: 'trash' }
  /** 同じ住所のご家族, to be asked about. */
  | { readonly at: 'families' }
  /** まだうかがっていないこと, of everyone. */
  | { readonly at: 'missing' }
  | { readonly at: 'import' }
  /** Of those who are meant; null: everyone. */
  | { readonly at: 'export'; readonly who: Who | null }
  /** After the first run: where backups go. */
  | { readonly at: 'welcome'; readonly next: 'paper-cards' | 'week' }
  /** 控え: the copies, and the way back to one; move: 新しいパソコンへ引っ越す. */
  | { readonly at: 'backup'; readonly part?: 'move' }
  /** 印刷のずれを直す, beginning with one paper and side. */
  | { readonly at: 'printers'; readonly paper: PaperCode; readonly side: PrintSide }
  /** 用紙の大きさ. */
  | { readonly at: 'papers' }
  /** 個人情報のこと; leak: 漏れたかもしれないとき. */
  | { readonly at: 'rights'; readonly part: 'all' | 'leak' }
  /** `part`: the one to begin with. */
  | { readonly at: 'settings'; readonly part?: 'pin' }
  /** はじめの一週間, one page for each place. */
  | { readonly at: 'guide'; readonly page: GuidePage }
  /** The part about a place, or the keys; null begins at the top. */
  | { readonly at: 'help'; readonly about: HelpPart | null }

/** In the order in which a shop begins. */
export const GUIDE_PAGES = [
  'paper-cards',
  'customers',
  'card',
  'week',
  'letters',
  'voices',
  'review',
  'backup',
] as const

export type GuidePage = (typeof GUIDE_PAGES)[number]

export const HELP_PARTS = [
  'week',
  'customers',
  'card',
  'letters',
  'voices',
  'review',
  'files',
  'backup',
  'settings',
  'keys',
] as const

export type HelpPart = (typeof HELP_PARTS)[number]

export const HOME: Place = { at: 'week' }

export const CUSTOMERS: Place = { at: 'customers', panel: null }

// Far more than anyone goes back; it only keeps a long day's stack from growing.
const DEPTH = 30

type PlaceState = { readonly place: Place; readonly before: readonly Place[] }

export const usePlace = create<PlaceState>(() => ({ place: HOME, before: [] }))

overCrash('place', usePlace)

/** Opens a place; the one left behind is where Esc leads. */
export function go(place: Place): void {
  usePlace.setState((now) => ({ place, before: [...now.before, now.place].slice(-DEPTH) }))
}

/** Where a shop just made begins: nothing lies behind it. */
export function startAt(place: Place): void {
  usePlace.setState({ place, before: place.at === HOME.at ? [] : [HOME] })
}

/** Takes somebody new in beside the list; a second panel takes the first one's stand, so Esc closes it at once. */
export function openAdding(begun: Begun | null = null): void {
  beside({ at: 'customers', panel: { kind: 'add', begun } })
}

export function openCard(customer: Id, panel: CardPanel | null = null): void {
  if (panel === null) go({ at: 'card', customer, panel })
  else beside({ at: 'card', customer, panel })
}

function beside(next: Place & { readonly panel: unknown }): void {
  const { place } = usePlace.getState()
  if (place.at === next.at && 'panel' in place && place.panel !== null) usePlace.setState({ place: next })
  else go(next)
}

/** Another page of the guide: Esc leads back to where the guide was opened. */
export function turnTo(page: GuidePage): void {
  usePlace.setState({ place: { at: 'guide', page } })
}

export function back(): void {
  usePlace.setState(({ place, before }) => ({ place: before.at(-1) ?? place, before: before.slice(0, -1) }))
}
