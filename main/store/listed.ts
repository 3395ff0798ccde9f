import { query, type ReadDb } from './db.ts'

// As JSON in one row, which comes out several times faster than a row a person.
const IN_ORDER = query<{ keys: string }>(
  `SELECT json_group_array(customer) AS keys
  FROM (SELECT customer FROM listing INDEXED BY listing_in_order ORDER BY sort, customer)`,
  ['keys'],
)

type Keys = readonly number[] | Int32Array

/** 1 at the key of everyone who is meant. */
export type Marks = Uint8Array

/** Some of the people on the list, by their keys, in its order. */
export class Listed {
  readonly keys: Int32Array
  #places: Int32Array | null = null

  constructor(keys: Int32Array) {
    this.keys = keys
  }

  get count(): number {
    return this.keys.length
  }

  page(offset: number, limit: number): readonly number[] {
    return Array.from(this.keys.subarray(offset, offset + limit))
  }

  /** Those of them whom every one of these marks means. */
  narrowed(marks: readonly Marks[]): Listed {
    return new Listed(this.keys.filter((key) => marks.every((each) => each[key] === 1)))
  }

  /** Marks them, but for these. */
  without(customers: Keys): Marks {
    const marks = marksOf(this.keys)
    for (const customer of customers) if (customer < marks.length) marks[customer] = 0
    return marks
  }

  has(customer: number): boolean {
    return this.#placeOf(customer) > 0
  }

  /** Those of these customers who are among them. */
  inOrder(customers: readonly number[]): readonly number[] {
    return customers.filter((customer) => this.has(customer)).toSorted((a, b) => this.#placeOf(a) - this.#placeOf(b))
  }

  /** From 1 on; 0 for nobody of them. */
  #placeOf(customer: number): number {
    this.#places ??= placesOf(this.keys)
    return this.#places[customer] ?? 0
  }
}

/** Everyone who is not in the trash. */
export function listEveryone(db: ReadDb): Listed {
  return new Listed(Int32Array.from(keysFrom(db.one(IN_ORDER)?.keys)))
}

/** Numbers as a question gives them that answers with one JSON list. */
export function keysFrom(json: string | undefined): readonly number[] {
  return json === undefined ? [] : (JSON.parse(json) as readonly number[])
}

export function marksOf(customers: Keys): Marks {
  const marks = new Uint8Array(sizeFor(customers))
  for (const customer of customers) marks[customer] = 1
  return marks
}

/** Whom any of these marks means. */
export function either(marks: readonly Marks[]): Marks {
  const all = new Uint8Array(marks.reduce((most, { length }) => Math.max(most, length), 0))
  for (const each of marks) {
    each.forEach((mark, customer) => {
      if (mark === 1) all[customer] = 1
    })
  }
  return all
}

function placesOf(keys: Int32Array): Int32Array {
  const places = new Int32Array(sizeFor(keys))
  keys.forEach((key, at) => (places[key] = at + 1))
  return places
}

/** Room for something at the key of each. */
export function sizeFor(customers: Keys): number {
  let most = -1
  for (const customer of customers) if (customer > most) most = customer
  return most + 1
}
