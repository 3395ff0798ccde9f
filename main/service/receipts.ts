import type { SavedEntry } from '#domain/change.ts'
import type { Day } from '#domain/day.ts'
import { newYearOn } from '#domain/letters/new-year.ts'
import type { Id } from '#domain/people/customer.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import type { Channel, Receipt } from '#domain/timeline/contact.ts'
import { isSettled, type ItemNow } from '#domain/week/item.ts'
import { rowNow } from '#domain/week/open-first.ts'
import type { WeekPerson } from '#domain/week/plan.ts'
import { waysOf } from '#domain/week/ways.ts'
import { isNewYearCard } from '#domain/week/nenga-received.ts'
import { countsAsMailing } from '#domain/week/mail-kinds.ts'
import { mailKindOf, nextDateOf } from '#domain/week/reasons.ts'
import type { ReasonCode, Sentence } from '#domain/week/week.ts'
import { insertContact } from '#main/store/contacts.ts'
import type { ReadDb } from '#main/store/db.ts'
import { putNewYearMark } from '#main/store/new-year-cards.ts'
import { refuse } from '#main/store/refusal.ts'
import type { Session } from '#main/store/session.ts'
import { reasonSettings } from '#main/store/settings.ts'
import { answerWeekItem, getWeekItem, type ItemChange, type StoredItem, updateWeekItem } from '#main/store/week.ts'
import { write } from '#main/store/write.ts'
import { readPeople } from './week-memory.ts'
import { weekView } from './week.ts'

export type Received = {
  readonly item: RowKey
  readonly receipt: Receipt
  /** By which it went; null where the receipt says it already. */
  readonly channel: Channel | null
  /** What was said. */
  readonly word: string
}

/**
 * Writes the timeline and ticks the row; nobody at home leaves it open. A promise told or sent is kept with it.
 * @throws Refusal entry-missing, already-settled
 */
export function receive(session: Session, { item: key, receipt, channel, word }: Received): SavedEntry {
  return write(session, 'week-receipt', (db, change) => {
    const today = session.today()
    const { item, sentence, person } = openItem(db, key, today)
    const by = channel ?? usualChannel(person, sentence, receipt, today)
    const contact = insertContact(db, {
      customer: item.customerKey,
      day: today,
      time: null,
      direction: 'from-us',
      channel: by,
      sells: countsAsMailing(mailKindOf(sentence), by),
      subject: '',
      body: word,
      reason: sentence.reason,
      receipt,
      ownRule: sentence.reason === 'own-rule' ? sentence.rule : null,
      importKey: null,
    })
    // Written by hand, without a batch.
    if (receipt === 'posted' && isNewYearCard(mailKindOf(sentence), sentence.reason))
      putNewYearMark(db, { customer: item.customerKey, year: newYearOn(today), mark: 'sent', on: today })
    if (receipt !== 'no-answer') answerWeekItem(db, item, sentence, { contact, on: today, word })
    return { key: contact, change }
  })
}

/** The contact, and the next date on which this reason could come again: of a promise, the next one that is due. */
export type ReceivedFor = { readonly contactId: RowKey; readonly nextDate: Day | null }

/**
 * The same by whom and why, for the row of this week that says so; the list is shown first, as the home screen does.
 * @throws Refusal entry-missing (no such row), already-settled
 */
export function receiveFor(
  session: Session,
  { customer, reason, receipt }: { readonly customer: Id; readonly reason: ReasonCode; readonly receipt: Receipt },
): ReceivedFor {
  const own = weekView(session).rows.find((row) => row.customer === customer) ?? refuse('entry-missing', 'customer')
  if (own.sentence.reason !== reason) refuse('entry-missing', 'reason')
  const { key } = receive(session, { item: own.item, receipt, channel: null, word: '' })
  const item = getWeekItem(session.db, own.item) ?? refuse('entry-missing')
  const today = session.today()
  const { facts } = personOf(session.db, item.customerKey, today)
  return { contactId: key, nextDate: nextDateOf(reason, facts, reasonSettings(session.db), today) }
}

/** 今回は見送る. @throws Refusal entry-missing, already-settled */
export function skip(session: Session, { item, why }: { readonly item: RowKey; readonly why: string }): SavedEntry {
  return putAside(session, 'week-skipped', item, { state: 'skipped', waitUntil: null, why })
}

/** ○日まで待つ. @throws Refusal day-over (today or earlier), entry-missing, already-settled */
export function snooze(session: Session, { item, until }: { readonly item: RowKey; readonly until: Day }): SavedEntry {
  if (until <= session.today()) refuse('day-over', 'until')
  return putAside(session, 'week-snoozed', item, { state: 'snoozed', waitUntil: until, why: '' })
}

/** 次にお会いしたときに: it waits on the band of the card. @throws Refusal entry-missing, already-settled */
export function tellAtNextVisit(session: Session, { item }: { readonly item: RowKey }): SavedEntry {
  return putAside(session, 'week-at-next-visit', item, { state: 'at-next-visit', waitUntil: null, why: '' })
}

function putAside(
  session: Session,
  label: string,
  key: RowKey,
  to: Pick<ItemChange, 'state' | 'waitUntil' | 'why'>,
): SavedEntry {
  return write(session, label, (db, change) => {
    const { item, now } = openItem(db, key, session.today())
    updateWeekItem(db, key, { ...to, sentences: now.sentences, contact: item.contact })
    return { key, change }
  })
}

type OpenItem = {
  readonly item: StoredItem
  readonly now: ItemNow
  readonly sentence: Sentence
  readonly person: WeekPerson
}

/** A row that is still to be done, with its reasons as they stand today and as the list shows them. */
function openItem(db: ReadDb, key: RowKey, today: Day): OpenItem {
  const item = getWeekItem(db, key) ?? refuse('entry-missing')
  const person = personOf(db, item.customerKey, today)
  const now = rowNow(item, person, reasonSettings(db), today)
  if (isSettled(now.state)) refuse('already-settled')
  return { item: { ...item, sentences: now.sentences }, now, sentence: now.sentences[0], person }
}

function personOf(db: ReadDb, customer: number, today: Day): WeekPerson {
  return readPeople(db, [customer], today).get(customer) ?? refuse('entry-missing')
}

const CHANNEL_OF = {
  posted: 'postcard',
  talked: 'phone',
  'no-answer': 'phone',
  'in-person': 'in-shop',
} as const satisfies Readonly<Record<Exclude<Receipt, 'sent'>, Channel>>

const SENT_BY = ['line', 'sms', 'mail'] as const satisfies readonly Channel[]

/** 送った alone does not say by what: then by the way that was proposed, else by the first that the person has. */
function usualChannel({ reach, gate }: WeekPerson, sentence: Sentence, receipt: Receipt, today: Day): Channel {
  if (receipt !== 'sent') return CHANNEL_OF[receipt]
  const found = waysOf(sentence, reach, gate, today)
  if (found.kind !== 'open') return 'mail'
  return SENT_BY.find((by) => by === found.way) ?? SENT_BY.find((by) => found.ways.includes(by)) ?? 'mail'
}
