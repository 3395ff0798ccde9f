import { type Day, daysBetween } from '#domain/day.ts'
import type { CustomerCard } from '#domain/people/card.ts'
import type { Id } from '#domain/people/customer.ts'
import type { CustomerWhere, FilterState } from '#domain/people/filter.ts'
import type { Why } from '#domain/people/search-order.ts'
import type { GateState } from '#domain/week/gate.ts'
import { cardOf } from '#main/service/card.ts'
import { query } from '#main/store/db.ts'
import type { Session } from '#main/store/session.ts'
import { searchPlainly } from './oracle.ts'

const IN_ORDER = query<{ customer: number; id: Id; last: Day | null }>(
  `SELECT l.customer, c.id, r.last FROM listing l JOIN customers c ON c.key = l.customer
    LEFT JOIN rhythms r ON r.customer = l.customer ORDER BY l.sort, l.customer`,
  ['customer', 'id', 'last'],
)

type Person = { readonly id: Id; readonly customer: number; readonly last: Day | null; readonly card: CustomerCard }

/** Every card there is, looked at as the owner would look at it. */
export class Cards {
  readonly #session: Session
  readonly #people: readonly Person[]

  constructor(session: Session) {
    this.#session = session
    this.#people = session.db
      .many(IN_ORDER)
      .map(({ id, customer, last }) => ({ id, customer, last, card: cardOf(session, { id }) }))
  }

  /** Whoever answers to a filter, in the order of the list, or of a search. */
  find(text: string, where: CustomerWhere): readonly { readonly id: Id; readonly why: Why | null }[] {
    const found = this.#people.filter((person) => answers(person, where, this.#session.today()))
    if (text === '') return found.map(({ id }) => ({ id, why: null }))
    const byKey = new Map(found.map((person) => [person.customer, person.id]))
    return searchPlainly(this.#session.db, text).flatMap(({ customer, why }) => {
      const id = byKey.get(customer)
      return id === undefined ? [] : [{ id, why }]
    })
  }
}

function answers({ card, last }: Person, where: CustomerWhere, today: Day): boolean {
  const { fields, figures } = card
  const month = /^(?:\d{4}|-)-(\d{2})/.exec(fields.birthday ?? '')?.[1]
  return (
    (where.stages.length === 0 || where.stages.includes(figures.stage)) &&
    (where.lastVisit === null || isSoLongAgo(last, where.lastVisit, today)) &&
    (where.birthdayMonth === null || Number(month) === where.birthdayMonth) &&
    (where.tag === null || fields.tags.includes(where.tag)) &&
    (where.town === null || fields.addresses[0]?.city === where.town) &&
    (where.states.length === 0 || where.states.some((state) => isIn(card, state)))
  )
}

function isSoLongAgo(last: Day | null, asked: CustomerWhere['lastVisit'], today: Day): boolean {
  if (last === null || asked === 'never') return last === null && asked === 'never'
  const ago = daysBetween(last, today)
  return asked === 'older' ? ago > 365 : ago <= Number(asked?.slice('within-'.length))
}

const BLOCKS: Readonly<Partial<Record<FilterState, GateState>>> = {
  'no-promotion': 'no-promotion',
  'no-contact': 'no-contact',
  quiet: 'quiet',
  moved: 'moved',
  returned: 'returned-mail',
  refused: 'refused-mail',
  mourning: 'mourning',
  deceased: 'passed-away',
  'no-address': 'no-address',
}

function isIn({ fields, blocks }: CustomerCard, state: FilterState): boolean {
  if (state === 'dear') return fields.dear
  if (state === 'known-before') return fields.known === 'known-before'
  return blocks.some((block) => block === BLOCKS[state])
}
