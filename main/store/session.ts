import type { ClockVerdict } from '#domain/clock.ts'
import type { Day } from '#domain/day.ts'
import type { Id } from '#domain/people/customer.ts'
import type { Connection } from './connection.ts'
import type { ReadDb } from './db.ts'
import type { Changed } from './write.ts'

/** What a service works with. Only write() can save; a service reads through `db`. */
export type Session = {
  readonly db: ReadDb
  /** Opaque: what write() needs and nobody else can use. */
  readonly connection: Connection
  /** UUIDv7; seeded in samples and tests. */
  newId(): Id
  /** Today in the shop's own time zone; a call reads it once and hands it down. */
  today(): Day
  /** The moment for logs, UTC 'YYYY-MM-DDTHH:MM:SS.sssZ'. */
  now(): string
  /** Whether the PC's date can be believed; while it cannot, nothing is worked out anew from it. */
  clock(): ClockVerdict
  /** Told after each commit. */
  changed(what: Changed): void
  /** Ends long work that nobody asked for, where it holds the file: a save never waits for that. */
  giveWay(): void
}
