import type { Birthday, Day } from '#domain/day.ts'
import type { CardFields, CardStates } from '#domain/people/card.ts'
import type { Known } from '#domain/people/customer.ts'
import type { Channel } from '#domain/timeline/contact.ts'
import { listAddresses } from './addresses.ts'
import { listBereavements } from './bereavements.ts'
import type { OwnFields } from './customers.ts'
import { query, type ReadDb } from './db.ts'
import { listEmails } from './emails.ts'
import { type NamedRow, toNamed } from './named.ts'
import { listPhones } from './phones.ts'
import { listRefused } from './refusals.ts'
import { listRelatives } from './relatives.ts'
import { listTagsOf } from './tags.ts'

/** The columns of `customers` that hold the form's fields. */
export type OwnRow = NamedRow & {
  number: string | null
  honorific: string
  title: string
  company_kana: string
  department: string
  known: string
  birthday: string | null
  dear: number
  likes: string
  caution: string
  usual: string
  note: string
  line_name: string
  preferred_channel: string | null
  cadence_days: number | null
  introducer_name: string
  quiet_until: string | null
  quiet_why: string
  moved_on: string | null
  died_on: string | null
}

export const OWN_ROW_COLUMNS = [
  'number',
  'kind',
  'family_name',
  'given_name',
  'family_kana',
  'given_kana',
  'honorific',
  'title',
  'company',
  'company_kana',
  'department',
  'known',
  'birthday',
  'dear',
  'likes',
  'caution',
  'usual',
  'note',
  'line_name',
  'preferred_channel',
  'cadence_days',
  'introducer_name',
  'quiet_until',
  'quiet_why',
  'moved_on',
  'died_on',
] as const satisfies readonly (keyof OwnRow)[]

const OWN = query<OwnRow>(`SELECT ${OWN_ROW_COLUMNS.join(', ')} FROM customers WHERE key = ?`, OWN_ROW_COLUMNS)

/** All that the form edits, and all that is set by acts of its own. @throws where there is no such customer (a bug) */
export function getCard(db: ReadDb, customer: number): { readonly fields: CardFields; readonly states: CardStates } {
  const own = db.one(OWN, [customer])
  if (own === null) throw new Error('a card of nobody')
  const { entries, marks } = listAddresses(db, customer)
  const relatives = listRelatives(db, customer)
  return {
    fields: {
      ...toOwnFields(own),
      phones: listPhones(db, customer),
      emails: listEmails(db, customer),
      addresses: entries,
      relatives: relatives.filter(({ diedOn }) => diedOn === null).map(({ entry }) => entry),
      tags: listTagsOf(db, customer),
    },
    states: {
      refused: listRefused(db, customer),
      quietUntil: own.quiet_until as Day | null,
      quietWhy: own.quiet_why,
      movedOn: own.moved_on as Day | null,
      diedOn: own.died_on as Day | null,
      bereavements: listBereavements(db, customer),
      addressMarks: marks,
      departed: relatives
        .filter(({ diedOn }) => diedOn !== null)
        .map(({ entry }) => `${entry.familyName} ${entry.givenName}`.trim()),
    },
  }
}

export function toOwnFields(row: OwnRow): OwnFields {
  return {
    ...toNamed(row),
    number: row.number,
    honorific: row.honorific,
    title: row.title,
    companyKana: row.company_kana,
    department: row.department,
    known: row.known as Known,
    birthday: row.birthday as Birthday | null,
    dear: row.dear === 1,
    likes: row.likes,
    caution: row.caution,
    usual: row.usual,
    note: row.note,
    lineName: row.line_name,
    preferredChannel: row.preferred_channel as Channel | null,
    cadenceDays: row.cadence_days,
    introducerName: row.introducer_name,
  }
}
