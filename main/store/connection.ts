import type { Raw } from './driver.ts'
import { type ReadDb, type WriteDb, wrap, wrapToRead } from './db.ts'

declare const sealed: unique symbol

/** The one connection, closed to everyone but store/: only write() and its neighbours can open it again. */
export type Connection = { readonly [sealed]: true }

/** What is inside: `writing` is true while write() runs its function. */
export type Opened = { readonly raw: Raw; readonly db: WriteDb; readonly read: ReadDb; writing: boolean }

const connections = new WeakMap<Connection, Opened>()

export function seal(raw: Raw): Connection {
  const connection = Object.freeze({}) as Connection
  connections.set(connection, { raw, db: wrap(raw), read: wrapToRead(raw), writing: false })
  return connection
}

export function unseal(connection: Connection): Opened {
  const opened = connections.get(connection)
  if (opened === undefined) throw new Error('not a connection made by openShop()')
  return opened
}

/** What anyone may ask. */
export function reading(connection: Connection): ReadDb {
  return unseal(connection).read
}
