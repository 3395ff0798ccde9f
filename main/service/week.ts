import type { Day } from '#domain/day.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import { weekOf } from '#domain/week/calendar.ts'
import { mailingsLeft } from '#domain/week/cap.ts'
import type { ReasonSettings } from '#domain/week/facts.ts'
import { type LeftOut, statesOf } from '#domain/week/gate.ts'
import { countsAsMailing, type GateState } from '#domain/week/mail-kinds.ts'
import { isSettled, type ItemNow } from '#domain/week/item.ts'
import { triedOf, wayAfter } from '#domain/week/no-answer.ts'
import { rowNow } from '#domain/week/open-first.ts'
import { inOrder } from '#domain/week/order.ts'
import { planWeek, type WeekKnown } from '#domain/week/plan.ts'
import { MAIL_KIND, mailKindOf, nextDateOf } from '#domain/week/reasons.ts'
import { unthankedOf } from '#domain/week/unthanked.ts'
import { waysInTurn, waysOf } from '#domain/week/ways.ts'
import type { Sentence, WeekRow, WeekView } from '#domain/week/week.ts'
import type { ReadDb } from '#main/store/db.ts'
import { firstChangeOf, lastChangeOf } from '#main/store/journal.ts'
import type { Session } from '#main/store/session.ts'
import { nextVisitsOn } from '#main/store/next-visits.ts'
import { listWaitingLetters, type WaitingLetter } from '#main/store/to-post.ts'
import { reasonSettings, shopCalendar } from '#main/store/settings.ts'
import { answeredBy, firstItemOf, listPutOff, listWeekItems, type StoredItem, writeWeekItem } from '#main/store/week.ts'
import { isBusy, write } from '#main/store/write.ts'
import { runningWeek } from './calendar.ts'
import { shopSettings } from './settings.ts'
import { toPost } from './to-post.ts'
import { haveSameWords, templateFor } from './week-templates.ts'
import { type KnownPerson, peopleOfWeek, readPeople, type WeekPeople } from './week-memory.ts'

type Known = Omit<WeekKnown, 'people'> & { readonly items: readonly StoredItem[]; readonly known: WeekPeople }

/**
 * 今週ご連絡する方. A week is written down when it is first shown; what is new since joins it, and asked again at the
 * same moment it writes nothing. While a job holds the file nobody joins yet; while the PC's date is in doubt the week
 * shown last stands as it is. @throws Refusal disk-*
 */
export function weekView(session: Session): WeekView {
  const { db } = session
  const today = session.today()
  if (session.clock() !== 'fine') return weekInDoubt(session, today)
  const week = weekOf(today, shopCalendar(db))
  const known = knownOf(session, week, today)
  // In one order, whoever was read again meanwhile.
  const people = [...known.known.people.values()].toSorted((a, b) => a.key - b.key)
  const plan = planWeek({ ...known, people })
  const joins = plan.write.length > 0 && !isBusy(session)
  if (joins) {
    write(session, 'week-shown', (saving) => plan.write.forEach((row) => writeWeekItem(saving, week, row)))
  }
  const items = joins ? listWeekItems(db, week) : known.items
  const { rows, heldBack } = listed(db, items, known.known.people, known.settings, today)
  const waiting = plan.waiting.slice(0, NAMED_AT_MOST)
  return {
    weekOf: week,
    rows,
    waiting: waiting.map(({ person: { customer, called }, sentence }) => {
      return { customer, called, sentence, dueOn: sentence.dueOn }
    }),
    waitingMore: plan.waiting.length - waiting.length + known.known.more,
    heldBack: [...heldBack, ...plan.heldBack],
    unthanked: unthankedOf(people, known.settings, today),
    toPost: toPost(db, today),
  }
}

/** Nobody reads further down a list; who is beyond it is counted. */
const NAMED_AT_MOST = 200

/** Nothing is written and nobody is added: what depends on the day cannot be worked out. */
function weekInDoubt(session: Session, today: Day): WeekView {
  const { db } = session
  const settings = reasonSettings(db)
  const week = runningWeek(session, settings.calendar)
  return asWritten(db, { week, items: listWeekItems(db, week), settings, today })
}

/**
 * The rows of this week as they stand in the file, with nobody looked for: what the page shows at once while weekView()
 * is on its way. Null where there are none yet, or the PC's date is in doubt.
 */
export function lastWeek(session: Session): WeekView | null {
  const { db } = session
  const today = session.today()
  const settings = reasonSettings(db)
  const week = weekOf(today, settings.calendar)
  const items = listWeekItems(db, week)
  return items.length === 0 || session.clock() !== 'fine' ? null : asWritten(db, { week, items, settings, today })
}

type Written = {
  readonly week: Day
  readonly items: readonly StoredItem[]
  readonly settings: ReasonSettings
  readonly today: Day
}

function asWritten(db: ReadDb, { week, items, settings, today }: Written): WeekView {
  const { rows, heldBack } = listed(db, items, readPeople(db, keysOf(items), today), settings, today)
  return { weekOf: week, rows, heldBack, waiting: [], waitingMore: 0, unthanked: [], toPost: toPost(db, today) }
}

function knownOf(session: Session, week: Day, today: Day): Known {
  const { db } = session
  const items = listWeekItems(db, week)
  const earlier = listPutOff(db, week)
  const { lettersAWeek, callsAWeek } = shopSettings(session)
  return {
    today,
    settings: reasonSettings(db),
    aWeek: { letters: lettersAWeek, calls: callsAWeek },
    next: nextVisitsOn(session, today),
    known: peopleOfWeek(session, today, keysOf([...items, ...earlier])),
    items,
    earlier,
  }
}

function keysOf(items: readonly StoredItem[]): readonly number[] {
  return items.map(({ customerKey }) => customerKey)
}

type Listed = Pick<WeekView, 'rows' | 'heldBack'>

/** Rows in the order of the list; a row that the gate stops by now moves to those held back. */
function listed(
  db: ReadDb,
  items: readonly StoredItem[],
  people: WeekPeople['people'],
  settings: ReasonSettings,
  today: Day,
): Listed {
  const first = firstItemOf(db, items[0]?.week ?? weekOf(today, settings.calendar))
  const letters = Map.groupBy(listWaitingLetters(db), ({ customer }) => customer)
  const placed = items.flatMap((item) => {
    const person = people.get(item.customerKey)
    if (person === undefined) return []
    const now = rowNow(item, person, settings, today)
    // A birthday of somebody who has died is no row that was passed over.
    if (person.gate.diedOn !== null && now.state !== item.state) return []
    const { customer, stage, loss, sort } = person
    return [{ customer, stage, loss, sort, sentence: now.sentences[0], item, person, now }]
  })
  const heldBack: LeftOut[] = []
  const rows = inOrder(placed).flatMap(({ item, person, now }) => {
    const letter = letters.get(item.customer)?.find((each) => isFor(each, now.sentences[0])) ?? null
    const row = rowOf(db, item, person, now, letter, { settings, today, first })
    if ('mayOverride' in row) heldBack.push(row)
    return 'mayOverride' in row ? [] : [row]
  })
  return { rows, heldBack }
}

/** A letter that the week did not propose answers the reason that its kind is for. */
function isFor({ reason, kind }: WaitingLetter, asked: Sentence): boolean {
  if (reason !== null) return haveSameWords(reason, asked.reason)
  return kind === (asked.reason === 'seasonal' ? mailKindOf(asked) : MAIL_KIND[asked.reason])
}

/** What the owner has to know before writing or calling, whichever way is proposed. */
const NOTED: ReadonlySet<GateState> = new Set(['moved', 'returned-mail', 'refused-mail', 'mourning'])

/** `first`: the key of the row that came first this week. */
type Seen = { readonly settings: ReasonSettings; readonly today: Day; readonly first: RowKey }

function rowOf(
  db: ReadDb,
  item: StoredItem,
  person: KnownPerson,
  now: ItemNow,
  waiting: WaitingLetter | null,
  { settings, today, first }: Seen,
): WeekRow | LeftOut {
  const [sentence, ...others] = now.sentences
  const found = waysOf(sentence, person.reach, person.gate, today)
  if (found.kind === 'held-back' && !isSettled(now.state)) return found.leftOut
  const letter = isSettled(now.state) ? null : waiting
  const tried = triedOf(person.facts, { week: item.week, sentences: now.sentences })
  const way =
    found.kind === 'open' ? wayAfter(tried, found.way, waysInTurn(sentence, person.reach, found.ways)) : 'at-next-visit'
  return {
    item: item.key,
    number: item.key - first + 1,
    customer: item.customer,
    called: person.called,
    sentence,
    others,
    dueOn: sentence.dueOn,
    way,
    ways: found.kind === 'open' ? found.ways : [],
    unlike: found.kind === 'open' && way === found.way ? found.unlike : null,
    phones: person.reach.phones,
    tried,
    template: templateFor(sentence),
    mailings:
      way !== 'at-next-visit' && countsAsMailing(mailKindOf(sentence), way)
        ? mailingsLeft(person.gate.mailings, today)
        : null,
    notes: isSettled(now.state) ? [] : statesOf(person.gate, today).filter((state) => NOTED.has(state)),
    state: letter === null ? now.state : 'to-post',
    batch: letter?.batch ?? null,
    receipt: now.state === 'done' ? item.receipt : null,
    nextOn: now.state === 'done' ? nextDateOf(sentence.reason, person.facts, settings, today) : null,
    why: item.why,
    waitUntil: now.state === 'snoozed' ? item.waitUntil : null,
    change: changeOf(db, item, now, letter),
  }
}

/** What brought the row where it stands: the print, what met it elsewhere, or an answer given on the list. */
function changeOf(db: ReadDb, item: StoredItem, now: ItemNow, letter: WaitingLetter | null): number | null {
  if (letter !== null) return firstChangeOf(db, 'letters', letter.letter)
  if (now.by?.table === 'contacts') return firstChangeOf(db, 'contacts', now.by.key)
  if (now.by?.table === 'promises') return lastChangeOf(db, 'promises', now.by.key)
  return now.state === 'open' || now.state !== item.state ? null : answeredBy(db, item.key)
}
