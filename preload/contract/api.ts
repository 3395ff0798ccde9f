import type { NewShop, PaperCards, SettingsTyped, ShopSettings } from '#domain/shop.ts'
import type { TrashEntry } from '#domain/people/trash-entry.ts'
import type { ContactTyped, PromiseTyped, SaleTyped, TimelineAsked, TimelinePage } from '#domain/timeline/typed.ts'
import type { Done, DoneTo, Saved, SavedEntry } from '#domain/change.ts'
import type { ClockVerdict } from '#domain/clock.ts'
import type { BenefitUse } from '#domain/benefits/benefit.ts'
import type { Day } from '#domain/day.ts'
import type { ExportAsked, ExportDone, ExportLook } from '#domain/exchange/export.ts'
import type { AllAsked, BookAsked, BookLook, ListAsked, OutputDone, OutputEntry } from '#domain/exchange/outputs.ts'
import type {
  ImportAnswers,
  ImportAsked,
  ImportDone,
  ImportEntry,
  ImportPreview,
  ImportUndone,
  OpenedFile,
} from '#domain/exchange/import.ts'
import type { BereavementTyped, CardFields, CustomerCard, Refused } from '#domain/people/card.ts'
import type { SameFound, SameView, TwoCards } from '#domain/people/duplicates/same.ts'
import type { MergeAsked } from '#domain/people/merge.ts'
import type { CustomerFilter, CustomerPage, Id, NewCustomer, PostalAddress } from '#domain/people/customer.ts'
import type { Place } from '#domain/postal/place.ts'
import type { PostalState } from '#domain/postal/state.ts'
import type { Coded } from '#domain/postal/table.ts'
import type { AtHome, FamiliesAsked, HouseholdTyped } from '#domain/people/households.ts'
import type { Missing, StillToAsk } from '#domain/people/missing.ts'
import type { FilterChoices, PeopleAsked, Who } from '#domain/people/filter.ts'
import type { Group } from '#domain/people/group.ts'
import type { KeyHeld, LockedNote, LockedTyped } from '#domain/people/locked.ts'
import type { Photo, PhotoBytes, PhotoTyped } from '#domain/people/photo.ts'
import type { PinState } from '#domain/pin.ts'
import type { Progress } from '#domain/progress.ts'
import type { ShopKind } from '#domain/shop-kind.ts'
import type { Channel, Receipt } from '#domain/timeline/contact.ts'
import type { Deliveries, DeliveryTyped } from '#domain/timeline/delivery.ts'
import type { RowsErased } from '#domain/rights/request.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import type { AwayAsked, AwayFigures, AwayPage } from '#domain/review/away.ts'
import type { LaterPlaces, ReviewView } from '#domain/review/months.ts'
import type { CalendarTyped, ShopCalendar } from '#domain/week/calendar.ts'
import type { OfferedRule } from '#domain/week/offers.ts'
import type { OwnRule, OwnRuleTyped } from '#domain/week/own-rule.ts'
import type { WeekView } from '#domain/week/week.ts'
import type { BackupApi } from './backup-api.ts'
import type { BenefitsApi } from './benefits-api.ts'
import type { ComplaintsApi } from './complaints-api.ts'
import type { CommandId } from './commands.ts'
import type { PageSheet } from './page-sheets.ts'
import type { Nothing } from '#domain/nothing.ts'
import type { MonthLineApi } from './month-line-api.ts'
import type { PinApi } from './pin-api.ts'
import type { ErrorCode } from './result.ts'
import type { RecordsLockApi } from './records-lock-api.ts'
import type { RightsApi } from './rights-api.ts'
import type { StartApi } from './start-api.ts'
import type { WishesApi } from './wishes-api.ts'
import type { SurveysApi } from './surveys-api.ts'
import type { VoicesApi } from './voices-api.ts'
import type { LettersApi } from './letters-api.ts'

/**
 * 'none': no shop was ever made here, so the page offers to make one.
 * `clock` other than 'fine': the owner is asked whether the PC's date is right, and nothing old is thrown away before.
 */
export type ShopState =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'ready'
      readonly shopName: string
      readonly today: Day
      readonly clock: ClockVerdict
      /** Decides the word for a visit. */
      readonly shopKind: ShopKind
      /** A made-up shop to try things in; it can be left for a real one. */
      readonly isSample: boolean
    }
  | { readonly kind: 'refused'; readonly code: ErrorCode }

/** What had changed since and was left as it is: whose ('' where nobody's), and what, as the code of a word. */
export type Untouched = { readonly who: string; readonly what: string }

export type Undone = { readonly change: number; readonly restored: number; readonly untouched: readonly Untouched[] }

/** 完全に消す: the record of it, without a name. `rows` went, by table; `olderCopies` names the files that still hold the person. */
export type Erased = {
  readonly id: Id
  readonly erasedOn: Day
  readonly rows: RowsErased
  readonly olderCopies: readonly string[]
}

/**
 * A call that may take long, while it runs: it answers when it is done, other calls are answered meanwhile, and it can be
 * cancelled as long as `cancellable`; then it answers with the refusal 'cancelled', and nothing of it is left.
 */
export type Running = Progress & { readonly call: string; readonly cancellable: boolean }

/** The one table of calls, read by both sides: a new line here fails to compile at both ends until they follow. */
export interface Api
  extends
    BackupApi,
    BenefitsApi,
    ComplaintsApi,
    LettersApi,
    MonthLineApi,
    PinApi,
    RecordsLockApi,
    RightsApi,
    StartApi,
    SurveysApi,
    VoicesApi,
    WishesApi {
  'shop:state': { in: Nothing; out: ShopState }
  /** Tries to open it once more, where it was refused. */
  'shop:open-again': { in: Nothing; out: ShopState }
  'clock:confirm': { in: Nothing; out: ShopState }
  'shop:create': { in: NewShop; out: ShopState }
  /** Leaves the sample shop, whose file goes, for a first run. */
  'shop:leave-sample': { in: Nothing; out: ShopState }
  /** The window's menu speaks as the page does. */
  'menu:language': { in: { readonly language: 'ja' | 'en' }; out: Nothing }
  'settings:get': { in: Nothing; out: ShopSettings }
  'settings:save': { in: SettingsTyped; out: Done }
  'settings:rename-shop': { in: { readonly name: string }; out: Done }
  /** The rule of the week to ask about, one of those that are off at first; null on most days. */
  'rules:offer': { in: Nothing; out: { readonly rule: OfferedRule | null } }
  /** Switches it on or leaves it off, and never asks again. */
  'rules:answer': { in: { readonly rule: OfferedRule; readonly isWanted: boolean }; out: Done }
  'calendar:get': { in: Nothing; out: ShopCalendar }
  /** Closures that are over are forgotten; another first day of the week holds from the next one on. */
  'calendar:save': { in: CalendarTyped; out: Done }
  'backup:later': { in: Nothing; out: Nothing }
  'paper-cards:get': { in: Nothing; out: PaperCards }
  'paper-cards:about': { in: { readonly about: number }; out: Nothing }

  /** What runs now: a page that was loaded anew asks. */
  'jobs:now': { in: Nothing; out: { readonly running: Running | null } }
  'jobs:cancel': { in: Nothing; out: Nothing }

  /** Opens the file dialog; the path stays in main. Null when the owner closed it. */
  'imports:choose': { in: Nothing; out: OpenedFile | null }
  /** Long. Reads the whole file, writes nothing. */
  'imports:preview': { in: ImportAsked; out: ImportPreview }
  /** Long. All or nothing; refuses file-changed where the file is not what the preview read. */
  'imports:run': { in: ImportAsked & ImportAnswers; out: ImportDone }
  'imports:list': { in: Nothing; out: readonly ImportEntry[] }
  /** Long. The whole batch out again. */
  'imports:undo': { in: { readonly id: Id }; out: ImportUndone }
  /** From now on it can no longer be taken back; the lines it did not take are forgotten. */
  'imports:close': { in: { readonly id: Id }; out: Nothing }
  /** The lines that were not taken, with their reasons, as a file to mend and take in again. */
  'imports:save-rejects': { in: { readonly id: Id }; out: { readonly file: string | null } }

  /** Long. Reads everything where CP932 is asked for. */
  'exports:look': { in: ExportAsked; out: ExportLook }
  /** Long. Opens the folder dialog; null when the owner closed it. */
  'exports:save': { in: ExportAsked; out: ExportDone | null }
  /** Long. Address books of other programs go through the gate: who would stand in one, and who is left out and why. */
  'address-books:look': { in: BookAsked; out: BookLook }
  /** Long. Exactly those of the look, else gate-changed. Opens the folder dialog; null when the owner closed it. */
  'address-books:save': { in: BookAsked & { readonly clearance: string }; out: OutputDone | null }
  /** Long. Opens the folder dialog; null when the owner closed it. */
  'outputs:save': { in: ListAsked; out: OutputDone | null }
  /** Long. まるごと書き出す, into a new folder in the one that is chosen; null when the owner closed the dialog. */
  'outputs:save-all': { in: AllAsked; out: OutputDone | null }
  /** 書き出しの記録, newest first. */
  'outputs:list': { in: Nothing; out: readonly OutputEntry[] }

  /** The file for whoever helps, with nothing of anybody; null when the owner closed the dialog. Also where no shop is open. */
  'support:save': { in: Nothing; out: { readonly file: string | null } }

  'customers:list': { in: CustomerFilter; out: CustomerPage }
  'customers:add': { in: NewCustomer; out: Saved }
  'customers:card': { in: { readonly id: Id }; out: CustomerCard }
  /** `before` is the card as the form was opened with: what somebody else changed meanwhile is never overwritten. */
  'customers:edit': { in: { readonly id: Id; readonly before: CardFields; readonly after: CardFields }; out: Saved }
  'customers:trash': { in: { readonly id: Id }; out: Saved }
  /** `number`: instead of the old one where that is taken; null for none, left out to keep it. */
  'customers:restore': { in: { readonly id: Id; readonly number?: string | null }; out: Saved }
  'customers:erase': { in: { readonly id: Id }; out: Erased }
  'customers:moved': { in: { readonly id: Id; readonly on: Day | null }; out: Saved }
  'customers:quiet': { in: { readonly id: Id; readonly until: Day | null; readonly why: string }; out: Saved }
  'customers:choices': { in: Nothing; out: FilterChoices }
  /** Everyone whom the question finds, however many. */
  'customers:count': { in: PeopleAsked; out: { readonly count: number } }
  /** Some of those who are meant, in the order of the list, and how many they are in all. */
  'customers:meant': {
    in: { readonly who: Who; readonly offset: number; readonly limit: number }
    out: { readonly total: number; readonly ids: readonly Id[] }
  }
  /** Long. Puts a label on everyone of `who`, or takes it off; refuses nothing-to-do where nobody is meant. */
  'customers:tag-many': { in: { readonly who: Who; readonly tag: string; readonly wear: boolean }; out: DoneTo }
  /** Long. */
  'customers:trash-many': { in: { readonly who: Who }; out: DoneTo }
  /** 1枚にまとめる: all of the other card goes over; its id leads to the one that is kept. */
  'customers:merge': { in: MergeAsked; out: Saved }
  /** Long. Everyone who may stand twice, the best five hundred pairs of them. */
  'duplicates:find': { in: Nothing; out: SameFound }
  /** Some pairs as they stand now; those that were settled since are left out. */
  'duplicates:look': { in: { readonly pairs: readonly TwoCards[] }; out: readonly SameView[] }
  /** Who may be the same as one person; at most three. */
  'duplicates:of': { in: { readonly id: Id }; out: readonly SameView[] }
  /** 別の方 */
  'duplicates:apart': { in: TwoCards; out: Done }
  /** Who lives with somebody, and what there is to ask about it. */
  'households:at': { in: { readonly id: Id }; out: AtHome }
  /** Long. Families to ask about, in all of the shop. */
  'households:look': { in: Nothing; out: FamiliesAsked }
  /** Of those in one question: who is one family, and who is not of it. */
  'households:form': { in: { readonly together: readonly Id[]; readonly apart: readonly Id[] }; out: Done }
  'households:apart': { in: { readonly people: readonly Id[] }; out: Done }
  'households:save': { in: HouseholdTyped; out: Done }
  'households:leave': { in: { readonly id: Id }; out: Done }
  /** ご家族みなさん: the others move as this one did. */
  'households:move': { in: { readonly id: Id }; out: Done }
  /** Long. まだうかがっていないこと; `of`: whom to list, null for the counts alone. */
  'missing:look': { in: { readonly of: Missing | null }; out: StillToAsk }
  /** お店の決めごと, in the order in which they were made. */
  'own-rules:list': { in: Nothing; out: readonly OwnRule[] }
  'own-rules:add': { in: OwnRuleTyped; out: SavedEntry }
  'own-rules:change': { in: OwnRuleTyped & { readonly key: RowKey }; out: SavedEntry }
  'own-rules:remove': { in: { readonly key: RowKey }; out: Done }
  'groups:list': { in: Nothing; out: readonly Group[] }
  'groups:add': { in: Pick<Group, 'name' | 'asked'>; out: SavedEntry }
  'groups:change': { in: Pick<Group, 'key' | 'name' | 'asked'>; out: SavedEntry }
  'groups:remove': { in: { readonly key: RowKey }; out: Done }
  'tags:list': { in: Nothing; out: readonly string[] }
  /** What a postal code stands for; none where it is not known. */
  'postal:find': { in: { readonly code: string }; out: readonly Place[] }
  /** The codes that an address without one may have. */
  'postal:codes': { in: Pick<PostalAddress, 'prefecture' | 'city' | 'street'>; out: readonly Coded[] }
  'postal:state': { in: Nothing; out: PostalState }
  /** Long. Opens the file dialog for Japan Post's table; null when the owner closed it. */
  'postal:update': { in: Nothing; out: PostalState | null }
  /** The table that the program came with. */
  'postal:put-back': { in: Nothing; out: PostalState }
  'refusals:add': {
    in: Omit<Refused, 'key'> & { readonly customer: Id }
    out: SavedEntry
  }
  'refusals:withdraw': { in: { readonly key: RowKey; readonly on: Day }; out: SavedEntry }
  'bereavements:add': { in: BereavementTyped; out: SavedEntry }
  /** 宛先不明で戻りました, 受け取りを断られました; null takes the mark off. */
  'addresses:mark': {
    in: { readonly key: RowKey; readonly mark: 'returned' | 'refused'; readonly on: Day | null }
    out: SavedEntry
  }
  /** Links whoever introduced them, by name and card; null takes the link off. Refuses nothing-to-do for themselves. */
  'introducers:link': { in: { readonly customer: Id; readonly introducer: Id | null }; out: Saved }

  /** Without their bytes, which come one by one. */
  'photos:list': { in: { readonly customer: Id }; out: readonly Photo[] }
  'photos:bytes': { in: { readonly key: RowKey }; out: PhotoBytes }
  /** A JPEG that the page drew anew; any other bytes are refused photo-unreadable. */
  'photos:add': { in: PhotoTyped & { readonly customer: Id; readonly bytes: Uint8Array }; out: SavedEntry }
  'photos:edit': { in: PhotoTyped & { readonly key: RowKey }; out: SavedEntry }
  'photos:remove': { in: { readonly key: RowKey }; out: SavedEntry }
  /** 鍵・暗証番号・留守の予定: no other answer holds them. */
  'locked:open': { in: { readonly customer: Id }; out: readonly LockedNote[] }
  'locked:add': { in: LockedTyped & { readonly customer: Id }; out: SavedEntry }
  'locked:edit': { in: LockedTyped & { readonly key: RowKey }; out: SavedEntry }
  /** お返ししました; null takes it back. */
  'locked:return': { in: { readonly key: RowKey; readonly on: Day | null }; out: SavedEntry }
  'locked:remove': { in: { readonly key: RowKey }; out: SavedEntry }
  'locked:keys': { in: Nothing; out: readonly KeyHeld[] }
  'deliveries:list': { in: { readonly customer: Id }; out: Deliveries }
  /** A purchase and where it goes, as one change. */
  'deliveries:record': {
    in: { readonly customer: Id; readonly sale: SaleTyped; readonly delivery: DeliveryTyped }
    out: SavedEntry
  }
  /** Of a purchase that is there; `key` null is one more. */
  'deliveries:save': { in: DeliveryTyped & { readonly key: RowKey | null; readonly sale: RowKey }; out: SavedEntry }
  'deliveries:remove': { in: { readonly key: RowKey }; out: SavedEntry }
  'recipients:remove': { in: { readonly key: RowKey }; out: SavedEntry }
  /** お客様として加える. */
  'recipients:to-customer': { in: { readonly key: RowKey }; out: Saved }

  'timeline:list': { in: TimelineAsked; out: TimelinePage }
  /** `uses`: what is used at this visit of 差し上げた特典, as one change with it. */
  'sales:record': {
    in: SaleTyped & { readonly customer: Id; readonly uses?: readonly BenefitUse[] }
    out: SavedEntry
  }
  'sales:follow': { in: { readonly key: RowKey; readonly isFollowed: boolean }; out: SavedEntry }
  'sales:edit': { in: SaleTyped & { readonly key: RowKey }; out: SavedEntry }
  'sales:trash': { in: { readonly key: RowKey }; out: SavedEntry }
  'sales:restore': { in: { readonly key: RowKey }; out: SavedEntry }
  'contacts:record': { in: ContactTyped & { readonly customer: Id }; out: SavedEntry }
  'contacts:edit': { in: ContactTyped & { readonly key: RowKey }; out: SavedEntry }
  'contacts:trash': { in: { readonly key: RowKey }; out: SavedEntry }
  'contacts:restore': { in: { readonly key: RowKey }; out: SavedEntry }
  'promises:make': { in: PromiseTyped & { readonly customer: Id }; out: SavedEntry }
  'promises:edit': { in: PromiseTyped & { readonly key: RowKey }; out: SavedEntry }
  'promises:keep': { in: { readonly key: RowKey; readonly on: Day }; out: SavedEntry }
  'promises:drop': { in: { readonly key: RowKey; readonly on: Day }; out: SavedEntry }
  'review:months': { in: Nothing; out: ReviewView }
  /** Which of the places that come later have something to say. */
  'review:places': { in: Nothing; out: LaterPlaces }
  /** しばらくお見えでない方. */
  'away:list': { in: AwayAsked; out: AwayPage }
  'away:figures': { in: Nothing; out: AwayFigures }
  'trash:list': { in: Nothing; out: readonly TrashEntry[] }
  /** Long where the change touched many. */
  'changes:undo': { in: { readonly change: number }; out: Undone }

  /** The list as it was written last, before anybody is looked for; null where this week was never shown. */
  'week:last': { in: Nothing; out: WeekView | null }
  'week:get': { in: Nothing; out: WeekView }
  /** `channel` by which it went, null where the receipt says it already; `word` is what was said. */
  'week:receipt': {
    in: {
      readonly item: RowKey
      readonly receipt: Receipt
      readonly channel: Channel | null
      readonly word: string
    }
    out: SavedEntry
  }
  'week:skip': { in: { readonly item: RowKey; readonly why: string }; out: SavedEntry }
  'week:snooze': { in: { readonly item: RowKey; readonly until: Day }; out: SavedEntry }
  'week:at-next-visit': { in: { readonly item: RowKey }; out: SavedEntry }

  /** What the open page keeps for print alone; null when the owner closed the dialog. */
  'page:pdf': {
    in: { readonly sheet: PageSheet; readonly language: 'ja' | 'en' }
    out: { readonly file: string | null }
  }
  /** Where the owner is and what is typed and not saved, for after a crash (decision 043); main holds it in memory alone. */
  'page:keep': { in: { readonly text: string }; out: Nothing }
  /** What the page kept last before it crashed, handed back once; null where it did not. */
  'page:kept': { in: Nothing; out: { readonly text: string | null } }
}

export type Call = keyof Api

/** What main tells the page by itself. `customers` is null when too many changed to name. */
export type Events = {
  changed: { readonly change: number; readonly label: string; readonly customers: readonly Id[] | null }
  'day-changed': { readonly today: Day }
  'shop-state': ShopState
  /** At most ten times a second; null when nothing runs any more. */
  running: { readonly running: Running | null }
  /** 席を離れたときの鍵; the one event besides the menu's that a locked page hears. */
  pin: PinState
  /** Chosen in the window's menu. */
  command: { readonly id: CommandId }
}

export type EventName = keyof Events
