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
  /** Whoever has this key or a later one is listed, but those in `left` and those forgotten; null while nobody is. */
  listedFrom: number | null = null
  readonly #db: WriteDb
  readonly #inTheWay: number[] = []

  constructor(db: WriteDb) {
    this.#db = db
  }

  get isInBulk(): boolean {
    return this.listedFrom !== null
  }

  /** Keys in rising order, of everyone whom the change brings. */
  add(customer: number, line: ListLine): void {
    this.ready.set(customer, line)
    if (this.ready.size >= STEP) this.#list()
  }

  /** The change alters the card again: what stands on it is read back at its end. */
  forget(customer: number): void {
    this.ready.delete(customer)
  }

  /** Who is still to be listed, once others are. */
  left(): readonly number[] {
    return this.isInBulk ? [...this.ready.keys(), ...this.#inTheWay] : []
  }

  #list(): void {
    const customers = [...this.ready.keys()]
    if (this.listedFrom === null) enterBulk(this.#db)
    this.listedFrom ??= customers[0] ?? null
    const changes = changesOf(this.#db, customers, this.ready)
    bringIn(
      this.#db,
      changes.filter((change) => !mustLeaveFirst(change)),
    )
    for (const change of changes) if (mustLeaveFirst(change)) this.#inTheWay.push(change.customer)
    this.ready = new Map()
  }
}
