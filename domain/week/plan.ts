import type { Day } from '#domain/day.ts'
import type { Called } from '#domain/people/called.ts'
import type { Id } from '#domain/people/customer.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import { weekOf } from './calendar.ts'
import { lastChannel, type ReasonSettings, type WeekFacts } from './facts.ts'
import type { GateFacts, LeftOut } from './gate.ts'
import { isSettled, itemNow, type KeptState, type Sentences, type WeekItem } from './item.ts'
import type { NextVisits } from './next-visits.ts'
import { openFirst } from './open-first.ts'
import { classOf, inOrder, mainFirst, type Place } from './order.ts'
import { isDuty, isSame, reasonsOf } from './reasons.ts'
import { type Reach, type Room, firstWay, roomOf, waysOf } from './ways.ts'
import type { Sentence, Way } from './week.ts'

/** All that the list of the week asks of one person. */
export type WeekPerson = Place & {
  readonly called: Called
  readonly facts: WeekFacts
  readonly gate: GateFacts
  readonly reach: Reach
}

/** `earlier`: unfinished rows of earlier weeks that were put off; `items`: rows of this week. */
export type WeekKnown = {
  readonly today: Day
  readonly settings: ReasonSettings
  /** 1週間に書ける数, and how many can be called or sent a message. */
  readonly aWeek: Readonly<Record<Room, number>>
  readonly next: NextVisits
  readonly people: readonly WeekPerson[]
  readonly items: readonly WeekItem[]
  readonly earlier: readonly WeekItem[]
}

/** A row to be written: the first of its person this week, or the one of `item`, which a new duty joins. */
export type ItemToWrite = {
  readonly item: RowKey | null
  readonly customer: Id
  readonly sentences: Sentences
  readonly state: KeptState
  readonly setAside: readonly Sentence[]
  readonly waitUntil: Day | null
}

export type WeekPlan = {
  readonly write: readonly ItemToWrite[]
  /** Beyond what can be written in a week. */
  readonly waiting: readonly { readonly person: WeekPerson; readonly sentence: Sentence }[]
  /** Of those who have no row. */
  readonly heldBack: readonly LeftOut[]
}

/** `sentence`: the first of the row for which something may be done. */
type Wished = {
  readonly person: WeekPerson
  readonly row: ItemToWrite
  readonly sentence: Sentence
  readonly room: Room | null
}

/** What the list of the week lacks today. Nobody with a reason is forgotten: a row, waiting, put off or held back. */
export function planWeek(known: WeekKnown): WeekPlan {
  const items = new Map(known.items.map((item) => [item.customer, item]))
  const joined: ItemToWrite[] = []
  const wished: Wished[] = []
  const heldBack: LeftOut[] = []
  for (const person of known.people) {
    const item = items.get(person.customer)
    const row = item === undefined ? newRow(known, person) : joinedRow(known, person, item)
    if (row === null) continue
    if (item !== undefined) joined.push(row)
    else {
      const [sentence] = openFirst(row.sentences, person, known.today)
      const ways = waysOf(sentence, person.reach, person.gate, known.today)
      if (ways.kind === 'held-back') heldBack.push(ways.leftOut)
      else wished.push({ person, row, sentence, room: roomFor(known.settings, sentence, ways.way) })
    }
  }
  const { write, waiting } = shareOut(wished, known.aWeek, takenBy(known))
  return { write: [...joined, ...write], waiting, heldBack }
}

/** What a row takes of the week, and how urgent it is. */
type Taken = { readonly room: Room; readonly rank: number }

/**
 * The first of them fill the room; those who need none never wait. Nobody waits for room that something less urgent has
 * taken: thanks to whoever comes on a Wednesday would be too late next week, however many birthdays were listed on Monday.
 */
function shareOut(
  wished: readonly Wished[],
  aWeek: WeekKnown['aWeek'],
  taken: readonly Taken[],
): Pick<WeekPlan, 'write' | 'waiting'> {
  const ordered = inOrder(
    wished.map((wish) => {
      const { customer, stage, loss, sort } = wish.person
      return { customer, stage, loss, sort, sentence: wish.sentence, wish }
    }),
  )
  const held = [...taken]
  const write: ItemToWrite[] = []
  const waiting: { readonly person: WeekPerson; readonly sentence: Sentence }[] = []
  for (const { sentence, wish } of ordered) {
    const { person, row, room } = wish
    const rank = classOf(sentence)
    const before = held.filter((each) => each.room === room && each.rank <= rank).length
    if (room !== null && before >= aWeek[room]) waiting.push({ person, sentence })
    else {
      write.push(row)
      if (room !== null) held.push({ room, rank })
    }
  }
  return { write, waiting }
}

/** What the rows of this week take already. */
function takenBy({ items, people, settings, today }: WeekKnown): readonly Taken[] {
  const byId = new Map(people.map((person) => [person.customer, person]))
  return items.flatMap(({ customer, week, state, sentences }) => {
    const person = byId.get(customer)
    if (person === undefined) return []
    const [sentence] = isSettled(state) ? sentences : openFirst(sentences, person, today)
    // What was done about it this week lets another way be proposed, and yet takes the room of the first.
    const reach = { ...person.reach, last: lastChannel(person.facts.fromUs, week) }
    const found = waysOf(sentence, reach, person.gate, today)
    // A card that went out today closes the gate for the next one, and yet it was one of this week's.
    const way = isSettled(state) ? firstWay(sentence, reach, person.gate) : found.kind === 'open' ? found.way : null
    const room = way === null ? null : roomFor(settings, sentence, way)
    return room === null ? [] : [{ room, rank: classOf(sentence) }]
  })
}

/** Duties take none, nor does what waits for the next visit, nor do the birthdays of a month that are seen to on one day: none of them could wait. */
function roomFor({ birthdays }: ReasonSettings, sentence: Sentence, way: Way): Room | null {
  const isTogether = sentence.reason === 'birthday' && birthdays === 'monthly'
  return isDuty(sentence) || isTogether || sentence.reason === 'reward-near' ? null : roomOf(way)
}

/** What was put off until a day of this week comes back; what was put off further, or until the next visit, is left alone. */
function newRow(known: WeekKnown, person: WeekPerson): ItemToWrite | null {
  const { settings, today, next } = known
  const { back, away } = putOff(known, person)
  const again = back.flatMap((item) => stillHolding(item, person, settings, today))
  const fresh = reasonsOf(person.facts, settings, today, next).filter(
    (sentence) => !isAmong(sentence, [...away, ...again]),
  )
  const sentences = asSentences([...again, ...fresh])
  if (sentences === null) return null
  const [waitUntil = null] = back.flatMap((item) => item.waitUntil ?? []).toSorted()
  // Nothing to be done at the desk: it meets them at the counter.
  const isForVisit = sentences.every(({ reason }) => reason === 'reward-near')
  const isPutOff = fresh.length === 0 && waitUntil !== null && today < waitUntil
  return {
    item: null,
    customer: person.customer,
    sentences,
    state: isPutOff ? 'snoozed' : isForVisit ? 'at-next-visit' : 'open',
    setAside: [],
    waitUntil: isPutOff ? waitUntil : null,
  }
}

/** A row that is done opens again for what is new; one still to be done takes it in. */
function joinedRow(known: WeekKnown, person: WeekPerson, item: WeekItem): ItemToWrite | null {
  const { settings, today, next } = known
  const there = [...item.sentences, ...item.setAside, ...putOff(known, person).away]
  const fresh = reasonsOf(person.facts, settings, today, next).filter((sentence) => !isAmong(sentence, there))
  if (fresh.length === 0) return null
  const now = itemNow(item, person.facts, settings, today)
  const sentences = asSentences(isSettled(now.state) ? fresh : [...now.sentences, ...fresh])
  if (sentences === null) return null
  const setAside = item.state === 'skipped' ? [...item.setAside, ...item.sentences] : item.setAside
  return { item: item.key, customer: item.customer, sentences, state: 'open', setAside, waitUntil: null }
}

/** Of the earlier rows of a person: those that come back this week, and the reasons of those that do not yet. */
function putOff(
  { today, settings, earlier }: WeekKnown,
  person: WeekPerson,
): { readonly back: readonly WeekItem[]; readonly away: readonly Sentence[] } {
  const week = weekOf(today, settings.calendar)
  const own = earlier.filter((item) => item.customer === person.customer && !isSettled(item.state))
  const isBack = ({ state, waitUntil }: WeekItem): boolean =>
    state === 'snoozed' && waitUntil !== null && weekOf(waitUntil, settings.calendar) <= week
  return {
    back: own.filter(isBack),
    // What was met meanwhile keeps nothing back: the next silence is another one.
    away: own.filter((item) => !isBack(item)).flatMap((item) => stillHolding(item, person, settings, today)),
  }
}

function stillHolding(
  item: WeekItem,
  { facts }: WeekPerson,
  settings: ReasonSettings,
  today: Day,
): readonly Sentence[] {
  const now = itemNow(item, facts, settings, today)
  return isSettled(now.state) ? [] : now.sentences
}

function isAmong(sentence: Sentence, all: readonly Sentence[]): boolean {
  return all.some((each) => isSame(each, sentence))
}

function asSentences(all: readonly Sentence[]): Sentences | null {
  const [main, ...others] = mainFirst(all.filter((sentence, at) => !isAmong(sentence, all.slice(0, at))))
  return main === undefined ? null : [main, ...others]
}
