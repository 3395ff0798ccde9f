import type { Raw } from './driver.ts'
import { type ReadDb, type WriteDb, wrap, wrapToRead } from './db.ts'

declare const sealed: unique symbol

/** The one connection, closed to everyone but store/: only write() and its neighbours can open it again. */
export type Connection = { readonly [sealed]: true }

/** What is inside. */
export type Opened = {
  readonly raw: Raw
  readonly db: WriteDb
  readonly read: ReadDb
  /** While write() runs its function. */
  writing: boolean
  /** While the file itself is read beside SQLite: what is saved stays in the log so long. */
  copying: boolean
  /**
   * The file as it was opened for that, until the connection is closed: to close it earlier would give up the connection's own
   * lock on it (https://www.sqlite.org/howtocorrupt.html#posix_advisory_locks_canceled_by_a_separate_thread_doing_close_).
   */
  beside: number | null
}

const connections = new WeakMap<Connection, Opened>()

export function seal(raw: Raw): Connection {
  const connection = Object.freeze({}) as Connection
  connections.set(connection, {
    raw,
    db: wrap(raw),
    read: wrapToRead(raw),
    writing: false,
    copying: false,
    beside: null,
  })
  return connection
}

export function unseal(connection: Connection): Opened {
  const opened = connections.get(connection)
  if (opened === undefined) throw new Error('not a connection made by openShop()')
  return opened
}

/** Where its file lies. */
export function databaseOf(connection: Connection): string {
  return unseal(connection).raw.name
}

/** What anyone may ask. */
export function reading(connection: Connection): ReadDb {
  return unseal(connection).read
}
