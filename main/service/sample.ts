import { type Day, daysBetween } from '#domain/day.ts'
import type { Sender } from '#domain/paper/document.ts'
import type { Id } from '#domain/people/customer.ts'
import type { Progress } from '#domain/progress.ts'
import type { ShopKind as KindOfShop } from '#domain/shop-kind.ts'
import { query, type WriteDb } from '#main/store/db.ts'
import { insertImport } from '#main/store/imports.ts'
import type { Session } from '#main/store/session.ts'
import { putSetting } from '#main/store/settings.ts'
import { write } from '#main/store/write.ts'
import { calendarAround, DAYS_BACK } from './sample/calendar.ts'
import { aHabit, shareOut } from './sample/habit.ts'
import { aPerson, type SamplePerson } from './sample/person.ts'
import { Random } from './sample/random.ts'
import { SHOP_KINDS, type ShopKind } from './sample/shop-kinds.ts'
import { type Target, writePerson } from './sample/write-person.ts'
import { writeTimeline } from './sample/write-timeline.ts'

/** `events`: rows of all timelines together (sales and contacts), exactly; none where there are no customers. */
export type SampleOptions = {
  readonly customers: number
  readonly events: number
  /** 0 to 2^32 − 1 */
  readonly seed: number
  readonly today: Day
  /** The share of those who came once that came within the last days, so that there is somebody to thank; none if left out. */
  readonly newFaces?: number
}

/** `visits` are visit days, as everywhere; `contacts` are rows. */
export type SampleMade = { readonly people: number; readonly visits: number; readonly contacts: number }

const COUNTS = query<SampleMade>(
  `SELECT (SELECT count(*) FROM customers) AS people, (SELECT count(*) FROM visit_days) AS visits,
    (SELECT count(*) FROM contacts) AS contacts`,
  ['people', 'visits', 'contacts'],
)

/**
 * Fills an empty shop with made-up people, whom nobody could reach; the same options make the same rows, byte for byte.
 * 100,000 people with 2,000,000 rows take about half a minute. @throws Refusal disk-*
 */
export function fillWithSample(session: Session, options: SampleOptions): SampleMade {
  write(session, 'sample-made', (db, change) => {
    const steps = sampleInSteps(db, change, options)
    while (steps.next().done !== true);
  })
  return session.db.one(COUNTS) ?? { people: 0, visits: 0, contacts: 0 }
}

// Streams of chance: one for the shop, two for each person, so that nobody changes with the number of the others.
const STREAM_OF_SHOP = -1
const HABITS = 0x40000000

const STEP = 500

/** The same in steps of some milliseconds, inside a change that the caller began. */
export function* sampleInSteps(db: WriteDb, change: number, options: SampleOptions): Generator<Progress, void> {
  const { customers, events, seed, today } = options
  const shop = kindOf(seed)
  putSetting(db, 'sender', senderOf(shop))
  putSetting(db, 'shop-kind', shop.code)
  if (customers === 0) return
  const newId = idMaker(new Random(seed, STREAM_OF_SHOP), today)
  const target = targetOf(db, change, shop, options, newId())
  const habits = Array.from({ length: customers }, (_, at) => aHabit(new Random(seed, HABITS + at)))
  const shares = shareOut(habits, events)
  const people = somePeople(target, newId)
  for (const [at, habit] of habits.entries()) {
    const random = new Random(seed, at)
    const customer = people.next(random, at)
    writeTimeline(target, random, customer, habit, shares[at] ?? 0)
    if (at % STEP === 0) yield { done: at, total: customers, what: 'sample' }
  }
}

/**
 * A seed whose shop is of this kind; for the kind that is none of the four, a shop of goods. The first of each kind owes
 * hardly a promise, so it is the second.
 */
export function seedFor(kind: KindOfShop): number {
  return SHOP_KINDS.length + SHOP_KINDS.findIndex(({ code }) => code === (kind === 'other' ? 'goods' : kind))
}

function kindOf(seed: number): ShopKind {
  const kind = SHOP_KINDS[seed % SHOP_KINDS.length]
  if (kind === undefined) throw new RangeError(`not a seed: ${seed}`)
  return kind
}

/** The whole sample is one import, closed at once: nothing of it waits to be taken back. */
function targetOf(
  db: WriteDb,
  change: number,
  shop: ShopKind,
  { customers, today, newFaces = 0 }: SampleOptions,
  id: Id,
): Target {
  const at = `${today}T00:00:00.000Z`
  const importKey = insertImport(db, change, {
    id,
    at,
    fileName: '',
    content: 'people',
    format: 'sample',
    encoding: 'utf-8',
  })
  db.run('UPDATE imports SET rows = ?, added = ?, closed_at = ? WHERE key = ?', [customers, customers, at, importKey])
  const tags = new Map(shop.tags.map((tag) => [tag, db.insert('INSERT INTO tags (name) VALUES (?)', [tag])]))
  return { db, importKey, calendar: calendarAround(today), shop, tags, newFaces }
}

type People = { next(random: Random, at: number): number }

const SHARED_HOUSEHOLD = 0.04

/** One person after the other; now and then the next lives with the one before. */
function somePeople(target: Target, newId: () => Id): People {
  let before: { readonly person: SamplePerson; readonly household: number } | null = null
  return {
    next: (random, at) => {
      const alone = aPerson(random, target.shop)
      const person = before === null ? alone : livingWith(before.person, alone)
      const shared = before === null && person.address !== null && random.chance(SHARED_HOUSEHOLD)
      const household: number | null = shared ? aHousehold(target, newId()) : (before?.household ?? null)
      before = shared && household !== null ? { person, household } : null
      const number = person.numbered ? String(at + 1) : null
      const addedOn = target.calendar.at(-random.between(0, DAYS_BACK))
      return writePerson(target, random, person, { id: newId(), number, household, addedOn })
    },
  }
}

function aHousehold({ db, importKey }: Target, id: Id): number {
  return db.insert('INSERT INTO households (id, import_key) VALUES (?, ?)', [id, importKey])
}

function livingWith(other: SamplePerson, person: SamplePerson): SamplePerson {
  const together = { ...person, address: other.address }
  return person.organisation || other.organisation ? together : { ...together, family: other.family }
}

const EPOCH = '1970-01-01' as Day
const MILLISECONDS_A_DAY = 86_400_000

/** UUIDv7 of today's first hours, one millisecond after the other, so that ids of a sample come in order. */
function idMaker(random: Random, today: Day): () => Id {
  let time = daysBetween(EPOCH, today) * MILLISECONDS_A_DAY
  return () => {
    const stamp = time.toString(16).padStart(12, '0')
    time += 1
    const variant = random.pick(['8', '9', 'a', 'b'])
    return `${stamp.slice(0, 8)}-${stamp.slice(8)}-7${random.hex(3)}-${variant}${random.hex(3)}-${random.hex(12)}` as Id
  }
}

function senderOf(shop: ShopKind): Sender {
  return {
    names: [shop.shopName, '店主　青木　みどり'],
    address: {
      postalCode: '1570066',
      prefecture: '東京都',
      city: '世田谷区成城',
      street: '0-12-3',
      building: '',
      careOf: '',
    },
    phone: '03-0000-0012',
  }
}
