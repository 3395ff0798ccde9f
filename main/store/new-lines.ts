import type { ListLine } from '#domain/people/list-line.ts'
import type { WriteDb } from './db.ts'
import { enterBulk } from './search-index.ts'
import { type Ahead, bringIn, mustLeaveFirst, STEP } from './search-refresh.ts'
import { changesOf } from './search.ts'

/**
 * Lines of people whom a change brings just so. They are listed while it goes on, a step's worth at once: nothing of them
 * has to be read back or kept until its end.
 */
export class NewLines implements Ahead {
  ready = new Map<number, ListLine>()
  isInBulk = false
  readonly #db: WriteDb
  readonly #listed = new Set<number>()

  constructor(db: WriteDb) {
    this.#db = db
  }

  /** Keys in rising order. */
  add(customer: number, line: ListLine): void {
    this.ready.set(customer, line)
    if (this.ready.size >= STEP) this.#list()
  }

  /** The change alters the card again: what stands on it is read back at its end. */
  forget(customer: number): void {
    this.ready.delete(customer)
    this.#listed.delete(customer)
  }

  /** Of these, who is still to be brought up to date. */
  lackingAmong(customers: readonly number[]): readonly number[] {
    return this.isInBulk ? customers.filter((customer) => !this.#listed.has(customer)) : customers
  }

  #list(): void {
    if (!this.isInBulk) enterBulk(this.#db)
    this.isInBulk = true
    const changes = changesOf(this.#db, [...this.ready.keys()], this.ready).filter((change) => !mustLeaveFirst(change))
    bringIn(this.#db, changes)
    for (const { customer } of changes) this.#listed.add(customer)
    this.ready = new Map()
  }
}
