import type { Day } from '#domain/day.ts'
import type { LockState } from './lock.ts'

/** 控えを取る by hand, once a day by itself, on quitting. */
export const BACKUP_KINDS = ['manual', 'daily', 'quit'] as const

export type BackupKind = (typeof BACKUP_KINDS)[number]

/** ◇ A stick at the counter, one at home, a folder of a cloud, and one more. */
export const PLACES_MOST = 4

/** Why a copy could not be brought to a place; each is a refusal with its sentence. */
export const PLACE_TROUBLES = ['place-missing', 'place-full', 'place-read-only', 'place-failed'] as const

export type PlaceTrouble = (typeof PLACE_TROUBLES)[number]

/** A place: `place` is a name that only the program can follow, `called` one for the eye. */
export type PlaceNamed = { readonly place: string; readonly called: string }

/** One that did not get a copy. */
export type PlaceMissed = PlaceNamed & { readonly trouble: PlaceTrouble }

/** A copy that was opened, counted, brought to its places and read back. `places` and `file` are names for the eye. */
export type BackupMade = {
  readonly sequence: number
  readonly file: string
  readonly places: readonly string[]
  readonly missed: readonly PlaceMissed[]
  readonly people: number
  readonly visits: number
  readonly bytes: number
  readonly sha256: string
}

/** A copy that lies somewhere, the newest first; `copy` is a name that only the program can follow. */
export type CopyEntry = {
  readonly copy: string
  /** Of the same number they are the same copy, wherever they lie. */
  readonly sequence: number
  readonly kind: BackupKind | 'before-restore' | 'before-update'
  readonly file: string
  readonly place: string
  /** UTC moment, and the day of it in the shop. */
  readonly takenAt: string
  readonly takenOn: Day
  readonly people: number | null
  readonly visits: number | null
  /** Which 合言葉の紙 opens it, '' where it is not locked. */
  readonly sheet: string
  /** False where its place cannot be reached now (the stick is not in) or the file is gone. */
  readonly there: boolean
}

/** What there is to go back to; `slow` names the places that did not say in time what their files hold. */
export type CopyList = { readonly copies: readonly CopyEntry[]; readonly slow: readonly string[] }

/** A folder where copies lie, by its name. */
export type CopyPlace = { readonly name: string; readonly there: boolean }

/** How old a copy is: `daysAgo` is counted by the program, `time` is the shop's. */
export type CopyAge = { readonly daysAgo: number; readonly time: string }

/** A chosen place, and what is known of it. */
export type PlaceEntry = PlaceNamed & {
  readonly there: boolean
  /** Of the newest good copy there. */
  readonly last: CopyAge | null
  /** Why the newest one is not there yet, although the place is; null also where nothing was tried. */
  readonly trouble: PlaceTrouble | null
  /** How many copies there are not locked. */
  readonly open: number
}

/** Another PC that copies this shop too: the last copy of which it is known, and in which place. `pc` is its number. */
export type OtherPc = CopyAge & { readonly pc: string; readonly called: string; readonly place: string }

/** What home and settings say of it. */
export type BackupState = {
  /** The newest good copy, wherever it lies. */
  readonly last: (CopyEntry & CopyAge) | null
  /** Those the owner chose, the first one first. */
  readonly places: readonly PlaceEntry[]
  /** Other PCs that are used for this shop; one PC alone should be. */
  readonly otherPcs: readonly OtherPc[]
  /** A copy was made that still waits to be verified or brought to its place. */
  readonly waiting: boolean
  /** Whether something was saved since the last good copy. */
  readonly changedSince: boolean
  readonly lock: LockState
}

export type Headcount = { readonly people: number; readonly visits: number }

/** Names of people on one side alone, cut after some; `count` is whole. */
export type OnOneSide = { readonly count: number; readonly names: readonly string[] }

/** What putting a copy back would change, before anything is. `now` is null where the present file cannot be read. */
export type RestorePreview = Headcount & {
  readonly copy: string
  readonly file: string
  readonly shopName: string
  readonly takenAt: string | null
  readonly takenOn: Day | null
  readonly now: Headcount | null
  /** Would come back, and would go (they stay in 戻す前の控え). */
  readonly comeBack: OnOneSide
  readonly go: OnOneSide
  /** Of the copy: its newest visits, by which an owner knows it again. */
  readonly lastVisits: readonly { readonly day: Day; readonly name: string; readonly item: string }[]
  /** People who were erased for good since, and will be erased from it again; null where nobody knows who they are. */
  readonly erasedSince: number | null
  /** The copy is of another shop's file than the one that is open. */
  readonly isOtherShop: boolean
}

/** A copy that no key here opens, and what it says of itself before it is opened; `copy` as in CopyEntry. */
export type LockedCopy = Headcount & {
  readonly copy: string
  readonly file: string
  readonly takenAt: string
  readonly sheet: string
}

export type RestoreLooked =
  | { readonly kind: 'opened'; readonly preview: RestorePreview }
  | { readonly kind: 'locked'; readonly locked: LockedCopy }

/**
 * `before` names the copy of the state that was there, null where there was none. `erasedAgain`: people who had been erased for
 * good and were taken out of it again. `olderSheet`: the 合言葉の紙 that is in force again although there was a newer one.
 */
export type Restored = Headcount & {
  readonly before: string | null
  readonly erasedAgain: number
  readonly olderSheet: string | null
}
