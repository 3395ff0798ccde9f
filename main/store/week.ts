import type { Day } from '#domain/day.ts'
import type { Id } from '#domain/people/customer.ts'
import type { Receipt } from '#domain/timeline/contact.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import { afterAnswer, type KeptState, type Sentences, type WeekItem } from '#domain/week/item.ts'
import type { ItemToWrite } from '#domain/week/plan.ts'
import { isSame } from '#domain/week/reasons.ts'
import type { ReasonCode, Sentence } from '#domain/week/week.ts'
import { query, type ReadDb, type WriteDb } from './db.ts'
import { takeStep } from './complaints.ts'
import { answerWaiting } from './heard.ts'
import { answerScore } from './scores.ts'
import { getPromise, settlePromise } from './promises.ts'
import { reasonSettings } from './settings.ts'
import { listWeekFacts } from './week-facts.ts'

/** A row with the key of its person and what its receipt was. */
export type StoredItem = WeekItem & { readonly customerKey: number; readonly receipt: Receipt | null }

type ItemRow = {
  key: number
  week: string
  customer: string
  customer_key: number
  other_reasons: string
  sentence: string
  state: string
  set_aside: string
  wait_until: string | null
  why: string
  contact: number | null
  receipt: string | null
}

const COLUMNS = [
  'key',
  'week',
  'customer',
  'customer_key',
  'other_reasons',
  'sentence',
  'state',
  'set_aside',
  'wait_until',
  'why',
  'contact',
  'receipt',
] as const

// A receipt that lies in the trash is none: the row is to be looked at again, and done again once it is restored.
const ITEMS = `SELECT i.key, i.week, c.id AS customer, i.customer AS customer_key, i.other_reasons, i.sentence,
  iif(i.state = 'done' AND t.deleted_on IS NOT NULL, 'open', i.state) AS state,
  i.set_aside, i.wait_until, i.why, i.contact, t.receipt
  FROM week_items i JOIN customers c ON c.key = i.customer LEFT JOIN contacts t ON t.key = i.contact
  WHERE c.deleted_on IS NULL`

const OF_WEEK = query<ItemRow>(`${ITEMS} AND i.week = ? ORDER BY i.key`, COLUMNS)
const PUT_OFF = query<ItemRow>(
  `${ITEMS} AND i.week < :week AND i.state IN ('at-next-visit', 'snoozed')
    AND (i.state = 'at-next-visit' OR i.wait_until >= :week OR (
      i.wait_until >= date(:week, '-28 days') AND i.wait_until > date(i.week, '+6 days') AND NOT EXISTS (
        SELECT 1 FROM week_items n WHERE n.customer = i.customer AND n.week > i.week AND n.week < :week
          AND date(n.week, '+6 days') >= i.wait_until)))
    ORDER BY i.week DESC, i.key DESC`,
  COLUMNS,
)
const BY_KEY = query<ItemRow>(`${ITEMS} AND i.key = ?`, COLUMNS)
const UNSETTLED_OF = query<ItemRow>(
  `${ITEMS} AND i.customer = ? AND i.state IN ('open', 'at-next-visit', 'snoozed') ORDER BY i.key DESC`,
  COLUMNS,
)
const AT_NEXT_VISIT = query<ItemRow>(
  `${ITEMS} AND i.customer = ? AND i.state = 'at-next-visit' ORDER BY i.week, i.key`,
  COLUMNS,
)
const LAST_WEEK = query<{ week: string | null }>('SELECT max(week) AS week FROM week_items', ['week'])
// A row that was handed over by a merge, or came back with one taken back, was not answered by it.
const ANSWERED_BY = query<{ change: number }>(
  `SELECT j.change FROM journal j JOIN week_items i ON i.key = j.row
   WHERE j.tbl = 'week_items' AND j.row = :key AND json_extract(j.before, '$.customer') = i.customer
     AND j.key = (SELECT max(key) FROM journal WHERE tbl = 'week_items' AND row = :key)`,
  ['change'],
)
const FIRST_ITEM = query<{ key: number | null }>('SELECT min(key) AS key FROM week_items WHERE week = ?', ['key'])

/**
 * The change that brought a row of the list where it stands; null where it was written so (put off in an earlier week, it
 * came along with all the rest of the list), and where that can no longer be taken back by itself.
 */
export function answeredBy(db: ReadDb, key: RowKey): number | null {
  return db.one(ANSWERED_BY, { key })?.change ?? null
}

/** Also where its person lies in the trash by now: what is numbered from it stays where it was. 1 before there is any. */
export function firstItemOf(db: ReadDb, week: Day): RowKey {
  return db.one(FIRST_ITEM, [week])?.key ?? 1
}

export function listWeekItems(db: ReadDb, week: Day): readonly StoredItem[] {
  return db.many(OF_WEEK, [week]).map(toItem)
}

/**
 * Rows of earlier weeks that wait until a day of this week or later, or until the next visit; the newest first. Also those
 * that would have come back within the last four weeks, had the list been shown then.
 */
export function listPutOff(db: ReadDb, week: Day): readonly StoredItem[] {
  return db.many(PUT_OFF, { week }).map(toItem)
}

/** Rows of a person that wait for the next meeting, oldest first; none of somebody in the trash. */
export function listAtNextVisit(db: ReadDb, customer: number): readonly StoredItem[] {
  return db.many(AT_NEXT_VISIT, [customer]).map(toItem)
}

/** Null where there is none, or where its person lies in the trash. */
export function getWeekItem(db: ReadDb, key: RowKey): StoredItem | null {
  const row = db.one(BY_KEY, [key])
  return row === null ? null : toItem(row)
}

/** The week shown last; null where none was yet. */
export function lastWeekShown(db: ReadDb): Day | null {
  return (db.one(LAST_WEEK)?.week ?? null) as Day | null
}

export function writeWeekItem(db: WriteDb, week: Day, { item, customer, ...row }: ItemToWrite): void {
  const { setAside, ...now } = row
  if (item !== null) {
    updateWeekItem(db, item, { ...now, why: '', contact: null })
    db.run('UPDATE week_items SET set_aside = ? WHERE key = ?', [JSON.stringify(setAside), item])
  } else {
    db.run(
      `INSERT INTO week_items (week, customer, reason, other_reasons, due_on, sentence, state, wait_until)
      VALUES (:week, (SELECT key FROM customers WHERE id = :customer), :reason, :otherReasons, :dueOn, :sentence, :state,
        :waitUntil)`,
      { week, customer, ...columnsOf(row.sentences), state: row.state, waitUntil: row.waitUntil },
    )
  }
}

/** Where a row stands now. */
export type ItemChange = Pick<WeekItem, 'sentences' | 'state' | 'waitUntil' | 'why' | 'contact'>

export function updateWeekItem(db: WriteDb, key: RowKey, { sentences, ...to }: ItemChange): void {
  db.run(
    `UPDATE week_items SET reason = :reason, other_reasons = :otherReasons, due_on = :dueOn, sentence = :sentence,
      state = :state, wait_until = :waitUntil, why = :why, contact = :contact WHERE key = :key`,
    { ...columnsOf(sentences), ...to, key },
  )
}

/**
 * A reason of a row is answered by this contact: a promise is kept with it, and the row is done, or goes on with the
 * reasons that still hold.
 */
export function answerWeekItem(
  db: WriteDb,
  item: StoredItem,
  sentence: Sentence,
  { contact, on, word = '' }: { readonly contact: RowKey; readonly on: Day; readonly word?: string },
): void {
  answerGround(db, item, sentence, { on, word })
  goOn(db, item, sentence, 'done', { contact, on })
}

/** What was promised is kept, what waited is answered, and a complaint goes its next step, with the word that was noted. */
function answerGround(
  db: WriteDb,
  { customerKey: customer }: StoredItem,
  sentence: Sentence,
  { on, word }: { readonly on: Day; readonly word: string },
): void {
  const since = (day: Day): Day => (on < day ? day : on)
  if (sentence.reason === 'promise-due') settlePromise(db, sentence.promise, 'kept', on)
  else if (sentence.reason === 'feedback-unanswered') answerWaiting(db, { customer, heardBy: on, on })
  else if (sentence.reason === 'low-score') answerScore(db, sentence.answer, on)
  else if (sentence.reason === 'complaint-checkup')
    takeStep(db, sentence.complaint, 'checked', { on: since(sentence.solvedOn), words: word })
  // Spoken to, it is being seen to; whether it is solved, the owner says on the card.
  else if (sentence.reason === 'complaint-open' && sentence.step === 'received')
    takeStep(db, sentence.complaint, 'working', { on: since(sentence.since), words: word })
}

/** `customer` is the key; `on` the day it was posted. `promise`: the one it was written for, where that is known. */
export type Answered = {
  readonly customer: number
  readonly reason: ReasonCode
  readonly promise?: RowKey | null
  /** The same of a rule of the owner's. */
  readonly ownRule?: RowKey | null
  readonly contact: RowKey
  readonly on: Day
}

/**
 * What was written for this reason went out with this contact: rows of the person that give it are answered. Of several
 * promises it was the one it was written for and no other, else the one that the newest row names first.
 */
export function settleWeekItem(db: WriteDb, { customer, reason, promise, ownRule, contact, on }: Answered): void {
  const items = listUnsettled(db, customer)
  const asked = items.flatMap(({ sentences }) => sentences).filter((each) => each.reason === reason)
  const answered = asked.find((each) => isMeant(each, promise, ownRule) && !isPromiseSettled(db, each))
  if (answered === undefined) return
  for (const item of items) {
    const sentence = item.sentences.find((each) => isSame(each, answered))
    if (sentence !== undefined) answerWeekItem(db, item, sentence, { contact, on })
  }
}

/** Rows of a person that are still to be done, the newest first. `customer` is the key. */
export function listUnsettled(db: ReadDb, customer: number): readonly StoredItem[] {
  return db.many(UNSETTLED_OF, [customer]).map(toItem)
}

function isMeant(sentence: Sentence, promise: RowKey | null | undefined, ownRule: RowKey | null | undefined): boolean {
  if (sentence.reason === 'own-rule') return ownRule === undefined || sentence.rule === ownRule
  return promise === undefined || sentence.reason !== 'promise-due' || sentence.promise === promise
}

function isPromiseSettled(db: ReadDb, sentence: Sentence): boolean {
  if (sentence.reason !== 'promise-due') return false
  const promise = getPromise(db, sentence.promise)
  return promise === null || promise.keptOn !== null || promise.droppedOn !== null
}

/** A promise was kept or dropped on the card: its rows, also those put off in earlier weeks, are settled with it. */
export function settleWeekItemsOfPromise(db: WriteDb, promise: RowKey, how: 'kept' | 'dropped', on: Day): void {
  const owner = db.one(OWNER_OF, [promise])
  if (owner === null) return
  for (const item of listUnsettled(db, owner.customer)) {
    const sentence = item.sentences.find((each) => each.reason === 'promise-due' && each.promise === promise)
    if (sentence !== undefined) goOn(db, item, sentence, how === 'kept' ? 'done' : 'skipped', { contact: null, on })
  }
}

/** Rows of a person that still give this reason give it no longer. `customer` is the key. */
export function skipWeekItems(db: WriteDb, customer: number, reason: ReasonCode, on: Day): void {
  for (const item of listUnsettled(db, customer)) {
    const sentence = item.sentences.find((each) => each.reason === reason)
    if (sentence !== undefined) goOn(db, item, sentence, 'skipped', { contact: null, on })
  }
}

const OWNER_OF = query<{ customer: number }>('SELECT customer FROM promises WHERE key = ?', ['customer'])

function goOn(
  db: WriteDb,
  item: StoredItem,
  answered: Sentence,
  as: 'done' | 'skipped',
  { contact, on }: { readonly contact: RowKey | null; readonly on: Day },
): void {
  const facts = listWeekFacts(db, [item.customerKey], on).get(item.customerKey)
  if (facts === undefined) return
  const left = afterAnswer(item, facts, reasonSettings(db), answered, as)
  const isOver = left.state === as
  const waits = left.state === 'snoozed' ? item.waitUntil : null
  updateWeekItem(db, item.key, { ...left, waitUntil: waits, why: '', contact: isOver ? contact : null })
}

const PRISTINE_OF_NEW = `state = 'open' AND contact IS NULL AND customer IN
  (SELECT row FROM journal WHERE change = ? AND tbl = 'customers' AND before IS NULL)`

/** Rows that the list gave to somebody whom this change brought, untouched since: they must not hold the person back. */
export function dropPristineItems(db: WriteDb, change: number): void {
  db.run(`DELETE FROM week_items WHERE ${PRISTINE_OF_NEW}`, [change])
}

function columnsOf([main, ...others]: Sentences): Record<'reason' | 'otherReasons' | 'dueOn' | 'sentence', string> {
  return {
    reason: main.reason,
    otherReasons: JSON.stringify(others),
    dueOn: main.dueOn,
    sentence: JSON.stringify(main),
  }
}

function toItem(row: ItemRow): StoredItem {
  return {
    key: row.key,
    week: row.week as Day,
    customer: row.customer as Id,
    customerKey: row.customer_key,
    sentences: [JSON.parse(row.sentence) as Sentence, ...(JSON.parse(row.other_reasons) as readonly Sentence[])],
    state: row.state as KeptState,
    setAside: JSON.parse(row.set_aside) as readonly Sentence[],
    waitUntil: row.wait_until as Day | null,
    why: row.why,
    contact: row.contact,
    receipt: row.receipt as Receipt | null,
  }
}
