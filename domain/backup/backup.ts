import type { Day } from '#domain/day.ts'
import type { LockState } from './lock.ts'

/** 控えを取る by hand, once a day by itself, on quitting. */
export const BACKUP_KINDS = ['manual', 'daily', 'quit'] as const

export type BackupKind = (typeof BACKUP_KINDS)[number]

/** A copy that was opened, counted, brought to its place and read back. `place` and `file` are names for the eye. */
export type BackupMade = {
  readonly sequence: number
  readonly file: string
  readonly place: string
  readonly people: number
  readonly visits: number
  readonly bytes: number
  readonly sha256: string
}

/** A copy that lies somewhere, the newest first; `copy` is a name that only the program can follow. */
export type CopyEntry = {
  readonly copy: string
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

/** A folder where copies lie, by its name. */
export type CopyPlace = { readonly name: string; readonly there: boolean }

/** What home and settings say of it. */
export type BackupState = {
  /** The newest good copy, wherever it lies. `daysAgo` is counted by the program, `time` is the shop's. */
  readonly last: (CopyEntry & { readonly daysAgo: number; readonly time: string }) | null
  /** The chosen folder's name, null until it is chosen. */
  readonly place: string | null
  readonly placeMissing: boolean
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
  /** People who were erased for good since, and will be erased from it again. */
  readonly erasedSince: number
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

/** `before` names the copy of the state that was there, null where there was none. */
export type Restored = Headcount & { readonly before: string | null }
