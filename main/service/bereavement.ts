import type { SavedEntry } from '#domain/change.ts'
import type { Day } from '#domain/day.ts'
import type { BereavementTyped, RelativeEntry } from '#domain/people/card.ts'
import { succession } from '#domain/people/mourning.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import type { ReasonCode } from '#domain/week/week.ts'
import { insertBereavement } from '#main/store/bereavements.ts'
import { getCard } from '#main/store/card.ts'
import { updateCustomer } from '#main/store/customers.ts'
import type { ReadDb, WriteDb } from '#main/store/db.ts'
import { refuse } from '#main/store/refusal.ts'
import {
  becomeCustomer,
  handDaysTo,
  insertDeparted,
  keepFamilyName,
  listRelatives,
  markDeparted,
} from '#main/store/relatives.ts'
import type { Session } from '#main/store/session.ts'
import { skipWeekItems } from '#main/store/week.ts'
import { write } from '#main/store/write.ts'
import { listedCustomer } from './customers.ts'
import { tellAtHome } from './mourning-home.ts'
import { refuseAhead } from './saved-entry.ts'

/**
 * 「ご不幸がありました」: ends that one's days, takes the name off the cards, and where it was the customer, makes one of the
 * family the one to write to. What the week had listed for the one who died is not written to anybody else. Whoever lives
 * at the same address mourns as well. One change.
 * @throws Refusal day-ahead, already-settled (known already), entry-missing (relative, writeTo), customer-*, disk-*
 */
export function addBereavement(session: Session, asked: BereavementTyped): SavedEntry {
  refuseAhead(session, asked.diedOn, 'diedOn')
  return write(session, 'bereavement-added', (db, change) => {
    const customer = listedCustomer(db, asked.customer).key
    const on = session.today()
    return { key: asked.who === 'self' ? ofSelf(db, customer, asked, on) : ofFamily(db, customer, asked), change }
  })
}

function ofSelf(db: WriteDb, customer: number, { diedOn, heardFrom, writeTo }: BereavementTyped, on: Day): RowKey {
  const { fields: dead, states } = getCard(db, customer)
  if (states.diedOn !== null) refuse('already-settled', 'who')
  tellAtHome(db, customer, { dead, diedOn, heardFrom })
  if (writeTo !== null) {
    for (const reason of OF_ONE_PERSON) skipWeekItems(db, customer, reason, on)
    return succeed(db, customer, living(db, customer, writeTo, 'writeTo'), diedOn, heardFrom)
  }
  updateCustomer(db, customer, { diedOn, deathHeardFrom: heardFrom })
  return insertBereavement(db, { customer, who: 'self', relative: null, diedOn, heardFrom })
}

/** Rows of the week that spoke of the one who died; all others of them the gate holds. */
const OF_ONE_PERSON = [
  'birthday',
  'purchase-followup',
  'first-visit-thanks',
  'milestone',
  'anniversary',
  'second-step',
] as const satisfies readonly ReasonCode[]

/** The card, its number and its history stay; for whoever it goes to now, the death is one in the family. */
function succeed(db: WriteDb, customer: number, to: RelativeEntry, diedOn: Day, heardFrom: string): RowKey {
  if (to.key === null || to.kind === 'pet') return refuse('entry-missing', 'writeTo')
  const { fields } = getCard(db, customer)
  const { person, departed } = succession(fields, to)
  if (person.familyName !== fields.familyName) keepFamilyName(db, customer, fields.familyName)
  const relative = insertDeparted(db, customer, { ...departed, key: null }, diedOn)
  handDaysTo(db, customer, relative)
  becomeCustomer(db, to.key)
  // Nobody is thanked for the first visit of the one who died.
  updateCustomer(db, customer, { ...person, known: 'known-before' })
  return insertBereavement(db, { customer, who: 'family', relative, diedOn, heardFrom })
}

/** Told without a name. */
const NOBODY = { familyName: '', givenName: '' }

function ofFamily(db: WriteDb, customer: number, { who, relative, diedOn, heardFrom }: BereavementTyped): RowKey {
  if (relative !== null) {
    const { kind, familyName, givenName } = living(db, customer, relative, 'relative')
    if ((kind === 'pet') !== (who === 'pet')) refuse('entry-missing', 'relative')
    markDeparted(db, relative, diedOn)
    if (who === 'family') {
      const dead = { familyName: familyName === '' ? getCard(db, customer).fields.familyName : familyName, givenName }
      tellAtHome(db, customer, { dead, diedOn, heardFrom })
    }
  } else if (who === 'family') tellAtHome(db, customer, { dead: NOBODY, diedOn, heardFrom })
  return insertBereavement(db, { customer, who, relative, diedOn, heardFrom })
}

/** @throws Refusal entry-missing, already-settled */
function living(db: ReadDb, customer: number, key: RowKey, field: 'relative' | 'writeTo'): RelativeEntry {
  const found = listRelatives(db, customer).find(({ entry }) => entry.key === key) ?? refuse('entry-missing', field)
  return found.diedOn === null ? found.entry : refuse('already-settled', field)
}
