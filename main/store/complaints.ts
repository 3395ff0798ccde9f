import type { Day } from '#domain/day.ts'
import { nameOf } from '#domain/people/called.ts'
import type { Id } from '#domain/people/customer.ts'
import type { ComplaintEntry, RowKey } from '#domain/timeline/entry.ts'
import {
  type ApologyTexts,
  type CheckBy,
  type Complaint,
  type ComplaintStep,
  type ComplaintTyped,
  isOpenComplaint,
  stepOf,
  type Steps,
  type StepSaid,
} from '#domain/voices/complaint.ts'
import { query, type ReadDb, type WriteDb } from './db.ts'
import { NAME_COLUMNS, nameColumns, type NamedRow, toNamed } from './named.ts'

const OWN = [
  'key',
  'other_name',
  'received_on',
  'received',
  'working_on',
  'working',
  'solved_on',
  'solved',
  'checked_on',
  'checked',
  'check_by',
  'closed_on',
  'closed_why',
  'apology',
  'happened',
  'cause',
  'change',
] as const

type ComplaintRow = NamedRow & { [K in Exclude<(typeof OWN)[number], 'key'>]: string } & {
  key: number
  id: string
  customer_key: number
  other_id: string | null
  other_called: string | null
  working_on: string | null
  solved_on: string | null
  checked_on: string | null
  closed_on: string | null
}

const COLUMNS = [...OWN, ...NAME_COLUMNS, 'id', 'customer_key', 'other_id', 'other_called'] as const

/** Of somebody who was the other of two and has no card any more the name stays. */
const ROWS = `SELECT ${OWN.map((column) => `said.${column}`).join(', ')}, ${nameColumns('c')}, c.id, c.key AS customer_key,
    o.id AS other_id, nullif(trim(o.family_name || ' ' || o.given_name), '') AS other_called
  FROM complaints said JOIN customers c ON c.key = said.customer LEFT JOIN customers o ON o.key = said.other`

// All are walked through for the other of two: in fifty years a shop has some hundreds.
const OF_CUSTOMER = query<ComplaintRow>(
  `${ROWS} WHERE :customer IN (said.customer, said.other)
    ORDER BY coalesce(said.checked_on, said.closed_on) IS NOT NULL, said.received_on DESC, said.key DESC`,
  COLUMNS,
)
const BY_KEY = query<ComplaintRow>(`${ROWS} WHERE said.key = ? AND c.deleted_on IS NULL`, COLUMNS)
const BY_KEYS = query<ComplaintRow>(`${ROWS} JOIN json_each(?) asked ON said.key = asked.value`, COLUMNS)

/** Open ones first, then the newest; also those that name this person as the other of two. */
export function listComplaints(db: ReadDb, customer: number): readonly Complaint[] {
  return db.many(OF_CUSTOMER, { customer }).map(toComplaint)
}

/** Null where there is none, or where its person lies in the trash. */
export function getComplaint(db: ReadDb, key: RowKey): (Complaint & { readonly customerKey: number }) | null {
  const row = db.one(BY_KEY, [key])
  return row === null ? null : { ...toComplaint(row), customerKey: row.customer_key }
}

/** As the timeline shows them, in no order. */
export function listComplaintEntries(db: ReadDb, keys: readonly RowKey[]): readonly ComplaintEntry[] {
  return db.many(BY_KEYS, [JSON.stringify(keys)]).map((row) => {
    const { key, steps, closed } = toComplaint(row)
    return {
      kind: 'complaint',
      key,
      day: steps.received.on,
      text: steps.received.words,
      step: stepOf(steps),
      isOpen: isOpenComplaint({ steps, closed }),
    }
  })
}

/** `other` by key. */
export type ComplaintToKeep = Omit<ComplaintTyped, 'other'> & {
  readonly other: { readonly customer: number | null; readonly name: string }
}

/** The key of the new row. */
export function insertComplaint(db: WriteDb, customer: number, complaint: ComplaintToKeep): RowKey {
  return db.insert(
    `INSERT INTO complaints (customer, other, other_name, received_on, received, working_on, working, solved_on, solved,
      checked_on, checked, check_by, apology, happened, cause, change)
    VALUES (:customer, :other, :otherName, :receivedOn, :received, :workingOn, :working, :solvedOn, :solved,
      :checkedOn, :checked, :checkBy, :apology, :happened, :cause, :change)`,
    { ...columnsOf(complaint), customer },
  )
}

export function updateComplaint(db: WriteDb, key: RowKey, complaint: ComplaintToKeep): void {
  db.run(
    `UPDATE complaints SET other = :other, other_name = :otherName, received_on = :receivedOn, received = :received,
      working_on = :workingOn, working = :working, solved_on = :solvedOn, solved = :solved, checked_on = :checkedOn,
      checked = :checked, check_by = :checkBy, apology = :apology, happened = :happened, cause = :cause,
      change = :change WHERE key = :key`,
    { ...columnsOf(complaint), key },
  )
}

const STEP_COLUMNS = {
  working: ['working_on', 'working'],
  solved: ['solved_on', 'solved'],
  checked: ['checked_on', 'checked'],
} as const satisfies Readonly<Record<Exclude<ComplaintStep, 'received'>, readonly [string, string]>>

export function takeStep(
  db: WriteDb,
  key: RowKey,
  step: Exclude<ComplaintStep, 'received'>,
  { on, words }: StepSaid,
): void {
  const [day, said] = STEP_COLUMNS[step]
  db.run(`UPDATE complaints SET ${day} = ?, ${said} = ? WHERE key = ?`, [on, words, key])
}

/** Null opens it again. */
export function setClosed(db: WriteDb, key: RowKey, closed: Complaint['closed']): void {
  db.run('UPDATE complaints SET closed_on = ?, closed_why = ? WHERE key = ?', [
    closed?.on ?? null,
    closed?.why ?? '',
    key,
  ])
}

/** What belongs to it stays on the card, and leads to it no more. */
export function deleteComplaint(db: WriteDb, key: RowKey): void {
  for (const table of ['promises', 'photos', 'benefits'])
    db.run(`UPDATE ${table} SET complaint = NULL WHERE complaint = ?`, [key])
  db.run('DELETE FROM complaints WHERE key = ?', [key])
}

function columnsOf({ steps, checkBy, other, texts }: ComplaintToKeep) {
  const { received, working, solved, checked } = steps
  return {
    other: other.customer,
    otherName: other.name,
    receivedOn: received.on,
    received: received.words,
    workingOn: working?.on ?? null,
    working: working?.words ?? '',
    solvedOn: solved?.on ?? null,
    solved: solved?.words ?? '',
    checkedOn: checked?.on ?? null,
    checked: checked?.words ?? '',
    checkBy,
    ...texts,
  }
}

function toComplaint(row: ComplaintRow): Complaint {
  const { apology, happened, cause, change } = row
  return {
    key: row.key,
    customer: { id: row.id as Id, name: nameOf(toNamed(row)) },
    steps: toSteps(row),
    checkBy: row.check_by as CheckBy,
    other: { customer: row.other_id as Id | null, name: row.other_called ?? row.other_name },
    texts: { apology, happened, cause, change } satisfies ApologyTexts,
    closed: row.closed_on === null ? null : { on: row.closed_on as Day, why: row.closed_why },
  }
}

function toSteps(row: ComplaintRow): Steps {
  const said = (on: string | null, words: string): StepSaid | null => (on === null ? null : { on: on as Day, words })
  return {
    received: { on: row.received_on as Day, words: row.received },
    working: said(row.working_on, row.working),
    solved: said(row.solved_on, row.solved),
    checked: said(row.checked_on, row.checked),
  }
}
