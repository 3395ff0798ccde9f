import { type Day, daysBetween } from '#domain/day.ts'
import type { CustomerCard } from '#domain/people/card.ts'
import type { Id } from '#domain/people/customer.ts'
import type { CustomerWhere, FilterState, Spent } from '#domain/people/filter.ts'
import type { Why } from '#domain/people/search-order.ts'
import { rhythmOf } from '#domain/timeline/rhythm.ts'
import { stageOf, visitsLately } from '#domain/timeline/stage.ts'
import type { GateState } from '#domain/week/mail-kinds.ts'
import { cardOf } from '#main/service/card.ts'
import { query } from '#main/store/db.ts'
import { getGateFacts } from '#main/store/gate-facts.ts'
import { listSaleFacts } from '#main/store/sales.ts'
import type { Session } from '#main/store/session.ts'
import { topTenthOn } from '#main/store/stages.ts'
import { searchPlainly } from './oracle.ts'

const IN_ORDER = query<{ customer: number; id: Id; last: Day | null }>(
  `SELECT l.customer, c.id, r.last FROM listing l JOIN customers c ON c.key = l.customer
    LEFT JOIN rhythms r ON r.customer = l.customer ORDER BY l.sort, l.customer`,
  ['customer', 'id', 'last'],
)

type Person = {
  readonly id: Id
  readonly customer: number
  readonly last: Day | null
  readonly card: CustomerCard
  /** Yen of the last twelve months. */
  readonly spentLately: number
  /** Whoever shares the home and the card. */
  readonly household: number | null
}

/** Every card there is, looked at as the owner would look at it. */
export class Cards {
  readonly #session: Session
  readonly #people: readonly Person[]

  constructor(session: Session) {
    this.#session = session
    const today = session.today()
    this.#people = session.db.many(IN_ORDER).map(({ id, customer, last }) => ({
      id,
      customer,
      last,
      card: cardOf(session, { id }),
      spentLately: spentLately(session, customer),
      household: getGateFacts(session.db, id, today)?.household ?? null,
    }))
  }

  /** Whoever answers to a filter, in the order of the list, or of a search. */
  find(text: string, where: CustomerWhere): readonly { readonly id: Id; readonly why: Why | null }[] {
    const found = this.#people.filter((person) => this.#answers(person, where))
    if (text === '') return found.map(({ id }) => ({ id, why: null }))
    const byKey = new Map(found.map((person) => [person.customer, person.id]))
    return searchPlainly(this.#session.db, text).flatMap(({ customer, why }) => {
      const id = byKey.get(customer)
      return id === undefined ? [] : [{ id, why }]
    })
  }

  #answers(person: Person, where: CustomerWhere): boolean {
    const { card, last } = person
    const { fields, figures } = card
    return (
      (where.stages.length === 0 || where.stages.includes(figures.stage)) &&
      (where.lastVisit === null || isSoLongAgo(last, where.lastVisit, this.#session.today())) &&
      (where.spent === null || isSpent(person, where.spent)) &&
      (where.birthdayMonth === null || monthOf(fields.birthday) === where.birthdayMonth) &&
      (where.familyMonth === null ||
        fields.relatives.some(({ birthday }) => monthOf(birthday) === where.familyMonth)) &&
      (where.tag === null || fields.tags.includes(where.tag)) &&
      (where.town === null || fields.addresses[0]?.city === where.town) &&
      (where.states.length === 0 || where.states.some((state) => this.#isIn(person, state)))
    )
  }

  #isIn({ customer, card: { fields, blocks }, household }: Person, state: FilterState): boolean {
    if (state === 'dear') return fields.dear
    if (state === 'known-before') return fields.known === 'known-before'
    if (state === 'one-step') return isOneStepAway(this.#session, customer, fields.known === 'known-before')
    if (state === 'same-household') {
      const isAtHome = (other: Person): boolean => other.household === household && other.customer !== customer
      return household !== null && this.#people.some(isAtHome)
    }
    return blocks.some((block) => BLOCKS[block] === state)
  }
}

function spentLately(session: Session, customer: number): number {
  const today = session.today()
  const { visits } = rhythmOf(listSaleFacts(session.db, customer, today))
  return visitsLately(visits, today).reduce((sum, { amount }) => sum + (amount ?? 0), 0)
}

/** As the card would say it, had there been one more visit today. */
function isOneStepAway(session: Session, customer: number, isKnownBefore: boolean): boolean {
  const today = session.today()
  const { visits } = rhythmOf(listSaleFacts(session.db, customer, today))
  if (visitsLately(visits, today).length === 0) return false
  const topTenth = (): number | null => topTenthOn(session, today)
  const [now, next] = [visits, [...visits, { day: today, amount: 0 }]].map((each) => stageOf(each, today, topTenth))
  if (next === 'second') return !isKnownBefore
  return next === 'regular' || next === 'best' ? now !== next : false
}

function isSpent({ card, spentLately }: Person, { within, least, most }: Spent): boolean {
  const yen = within === 'year' ? spentLately : card.figures.total
  return yen >= (least ?? yen) && yen <= (most ?? yen)
}

function monthOf(birthday: string | null): number | null {
  const month = /^(?:\d{4}|-)-(\d{2})/.exec(birthday ?? '')?.[1]
  return month === undefined ? null : Number(month)
}

function isSoLongAgo(last: Day | null, asked: CustomerWhere['lastVisit'], today: Day): boolean {
  if (last === null || asked === 'never') return last === null && asked === 'never'
  const ago = daysBetween(last, today)
  return asked === 'older' ? ago > 365 : ago <= Number(asked?.slice('within-'.length))
}

/** Whatever the gate may say has its place among the filters. */
const BLOCKS: Readonly<Record<GateState, FilterState | null>> = {
  'passed-away': 'deceased',
  'no-contact': 'no-contact',
  'no-address': 'no-address',
  'incomplete-address': 'incomplete-address',
  moved: 'moved',
  'refused-mail': 'refused',
  'returned-mail': 'returned',
  'no-promotion': 'no-promotion',
  quiet: 'quiet',
  'open-complaint': 'open-complaint',
  'over-cap': 'over-cap',
  'same-household': 'same-household',
  mourning: 'mourning',
  'no-new-year': 'mourning',
  // These lie with a mailing, never with a person.
  'name-gone': null,
  'open-card': null,
}
