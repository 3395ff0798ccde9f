import type { Day } from '#domain/day.ts'
import type { Saved } from '#domain/change.ts'
import type { CardFields } from '#domain/people/card.ts'
import type { Id } from '#domain/people/customer.ts'
import { type CardField, editOf, isNewAddress } from '#domain/people/edit.ts'
import { saveAddresses } from '#main/store/addresses.ts'
import { getCard } from '#main/store/card.ts'
import { keyWithNumber, type OwnFields, type OwnStates, updateCustomer } from '#main/store/customers.ts'
import type { WriteDb } from '#main/store/db.ts'
import { saveEmails } from '#main/store/emails.ts'
import { savePhones } from '#main/store/phones.ts'
import { refuse } from '#main/store/refusal.ts'
import { saveRelatives } from '#main/store/relatives.ts'
import type { Session } from '#main/store/session.ts'
import { saveTags } from '#main/store/tags.ts'
import { write } from '#main/store/write.ts'
import { listedCustomer, refuseNameless } from './customers.ts'

export type EditAsked = { readonly id: Id; readonly before: CardFields; readonly after: CardFields }

const LISTS = ['phones', 'emails', 'addresses', 'relatives', 'tags'] as const

/**
 * Saves what the owner changed in the form, and nothing else (decision 006).
 * @throws Refusal changed-meanwhile (with the field; nothing is saved), name-missing, number-taken, entry-missing,
 * customer-missing (also in the trash), customer-erased, disk-*
 */
export function editCustomer(session: Session, { id, before, after }: EditAsked): Saved {
  return write(session, 'customer-edited', (db, change) => {
    const { key } = listedCustomer(db, id)
    const stored = getCard(db, key).fields
    const edit = editOf(before, after, stored)
    if (edit.kind === 'changed-meanwhile') return refuse('changed-meanwhile', edit.field)
    const fields = { ...stored, ...Object.fromEntries(edit.changed.map((field) => [field, after[field]])) }
    refuseNameless(fields)
    if (edit.changed.includes('number')) refuseTaken(db, key, fields.number)
    updateCustomer(db, key, { ...ownFields(fields, edit.changed), ...statesEnded(stored, fields, edit.changed) })
    saveLists(db, key, stored, fields, edit.changed, session.today())
    return { id, change }
  })
}

function refuseTaken(db: WriteDb, key: number, number: string | null): void {
  const holder = number === null ? null : keyWithNumber(db, number)
  if (holder !== null && holder !== key) refuse('number-taken', 'number')
}

function ownFields(fields: CardFields, changed: readonly CardField[]): Partial<OwnFields> {
  const isList = (field: CardField): boolean => LISTS.some((list) => list === field)
  return Object.fromEntries(changed.filter((field) => !isList(field)).map((field) => [field, fields[field]]))
}

/** 転居（新住所はまだ） is over once the new address is there. */
function statesEnded(stored: CardFields, fields: CardFields, changed: readonly CardField[]): Partial<OwnStates> {
  const isNew = changed.includes('addresses') && isNewAddress(stored.addresses, fields.addresses)
  return isNew ? { movedOn: null } : {}
}

function saveLists(
  db: WriteDb,
  key: number,
  stored: CardFields,
  fields: CardFields,
  changed: readonly CardField[],
  today: Day,
): void {
  if (changed.includes('phones')) savePhones(db, key, stored.phones, fields.phones)
  if (changed.includes('emails')) saveEmails(db, key, stored.emails, fields.emails)
  if (changed.includes('addresses')) saveAddresses(db, key, stored.addresses, fields.addresses)
  if (changed.includes('relatives')) saveRelatives(db, key, stored.relatives, fields.relatives)
  if (changed.includes('tags')) saveTags(db, key, fields.tags, today)
}
