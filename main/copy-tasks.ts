import type { Shipment } from './files/ship.ts'
import type { LockedFile, LockOrder } from './service/lock-copy.ts'
import type { NewLock, Typed } from './service/new-lock.ts'
import type { Unverified, Verified } from './service/verify-copy.ts'
import type { Nothing } from '#domain/nothing.ts'
import type { KeyAsked } from './service/file-lock.ts'
import type { FollowOrder, Followed } from './service/follow-key.ts'
import type { ShopKey } from './store/shop-key.ts'
import type { Glance } from './service/glance.ts'
import type { Spare } from './service/backups.ts'
import type { SalvageLook, SalvageOrder } from './service/salvage.ts'

/** What the copy thread does: it gets copies, never the live file; and what takes scrypt half a second. */
export type CopyTasks = {
  verify: { in: Unverified; out: Verified }
  /** Encrypts a verified copy beside itself, for a place outside this PC. */
  lock: { in: LockOrder; out: LockedFile }
  /** Answers the name that the copy got in its place. */
  ship: { in: Shipment; out: string }
  /** Answers the keys of those that are no longer there. */
  thin: { in: readonly Spare[]; out: readonly number[] }
  /** Null for what cannot be read. */
  glance: { in: readonly string[]; out: readonly (Glance | null)[] }
  /** Reads what can be read of a damaged file into the one that may be restored; tells thousandths of the whole. */
  salvage: { in: SalvageOrder; out: SalvageLook }
  /** Makes a 合言葉の紙, of which nothing is kept yet. */
  'new-lock': { in: { readonly language: 'ja' | 'en' }; out: NewLock }
  /** Whether what was typed opens one of the slots. */
  'try-lock': { in: Typed; out: boolean }
  /** The key of the records, of what was typed. */
  'open-key-file': { in: KeyAsked; out: ShopKey }
  /** Encrypts the candidate, or makes it plain, and reads it through. */
  'turn-candidate': { in: { readonly file: string; readonly key: ShopKey | null }; out: Nothing }
  /** The same with each copy on this PC. */
  'follow-key': { in: FollowOrder; out: Followed }
}

export type CopyTask = keyof CopyTasks

/** What the thread is started with; `stop` turns 1 when it shall break off. */
export type CopyOrder = {
  readonly [T in CopyTask]: { readonly task: T; readonly input: CopyTasks[T]['in'] }
}[CopyTask] & {
  readonly folder: string
  /** Of the records, where they are encrypted. */
  readonly key: ShopKey | null
  readonly stop: Int32Array
}

/** What it says: how far it is, in bytes, and at the end a Result. */
export type FromCopyThread =
  | { readonly kind: 'at'; readonly bytes: number }
  | { readonly kind: 'done'; readonly result: unknown }
