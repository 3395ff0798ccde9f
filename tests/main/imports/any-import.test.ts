import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ContactOnFile, PersonOnFile, VisitOnFile } from '#domain/exchange/on-file.ts'
import { ON_DUPLICATE } from '#domain/exchange/import.ts'
import { checkShop } from '#main/service/check.ts'
import { undoImport } from '#main/service/imports/undo.ts'
import { runThrough } from '#main/service/run-through.ts'
import { query } from '#main/store/db.ts'
import type { Session } from '#main/store/session.ts'
import { JOURNALED_TABLES, personOf } from '#main/store/tables.ts'
import { anAct, perform } from '../../support/acts.ts'
import { A_RELATIVE, AN_ADDRESS, aCustomer, aSale, edited } from '../../support/builders.ts'
import { day } from '../../support/clock.ts'
import {
  aContactOnFile,
  aDeliveryOnFile,
  aPersonOnFile,
  aVisitOnFile,
  takeContactsIn,
  type TakenIn,
  takePeopleIn,
  takeVisitsIn,
} from '../../support/imports.ts'
import { aShopThatWrites } from '../../support/letters.ts'
import { aRecipient } from '../../support/people-on-file.ts'
import { everything } from '../../support/rows.ts'

// Any lists into any shop, whatever is done on the cards afterwards: taken back, whoever was not touched is gone, whoever was
// is named and whole, and all else is as it was.

const few = <T>(one: fc.Arbitrary<T>) => fc.array(one, { maxLength: 2 })
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { freq: 2 })

// So few names, telephones and numbers that lines are often somebody's who is known.
const NAMES = [
  ['髙﨑', '花子', 'タカサキ', 'ハナコ'],
  ['𠮷野', '一', 'ヨシノ', 'ハジメ'],
  ['髙橋', '<b>葵</b>', '', ''],
] as const

const aPerson: fc.Arbitrary<PersonOnFile> = fc
  .record({
    name: fc.constantFrom(...NAMES),
    number: maybe(fc.constantFrom('7', '8', '9')),
    phone: fc.constantFrom('090-0000-0001', '03-0000-0002', ''),
    birthday: maybe(fc.constant(aPersonOnFile().birthday)),
    likes: fc.constantFrom('', '紅茶', '窓ぎわの席'),
    note: fc.constantFrom('', 'お茶がお好き'),
    tags: few(fc.constantFrom('常連', '新しい', 'お花')),
    hasHome: fc.boolean(),
    hasFamily: fc.boolean(),
    isRefused: fc.boolean(),
    isOwed: fc.boolean(),
    sends: fc.boolean(),
  })
  .map(
    ({
      name: [familyName, givenName, familyKana, givenKana],
      phone,
      hasHome,
      hasFamily,
      isRefused,
      isOwed,
      sends,
      ...own
    }) =>
      aPersonOnFile({
        ...own,
        familyName,
        givenName,
        familyKana,
        givenKana,
        phones: phone === '' ? [] : [{ number: phone, note: '' }],
        addresses: hasHome ? [{ ...AN_ADDRESS, kind: 'home', returnedOn: null, refusedOn: null }] : [],
        relatives: hasFamily ? [{ ...A_RELATIVE, diedOn: null }] : [],
        specialDays: hasFamily ? [{ relative: 0, label: '入学', day: '--04-01', remind: true }] : [],
        refusals: isRefused ? [{ scope: 'promotion', channel: 'line', since: day('2026-01-01'), howAsked: '' }] : [],
        recipients: sends ? [aRecipient()] : [],
        promises: isOwed
          ? [
              {
                kind: 'promise',
                text: '生地',
                madeOn: day('2026-11-01'),
                dueOn: day('2026-11-20'),
                keptOn: null,
                droppedOn: null,
              },
            ]
          : [],
      }),
  )

const whose = fc.constantFrom(
  { number: '7' },
  { number: '8' },
  { name: '髙﨑花子' },
  { name: '吉野一', phone: '0300000002' },
)
const aDay = fc.constantFrom('2026-11-01', '2026-11-18', '2026-10-10')
const someSent = few(
  fc.constantFrom('𠮷野 一', '森 桜').map((name) => aDeliveryOnFile({ recipient: aRecipient({ name }) })),
)
const aVisit: fc.Arbitrary<VisitOnFile> = fc
  .tuple(whose, aDay, someSent)
  .map(([who, on, deliveries]) => aVisitOnFile(who, on, { deliveries }))
const aContact: fc.Arbitrary<ContactOnFile> = fc.tuple(whose, aDay).map(([who, on]) => aContactOnFile(who, on))

const anImport = fc.oneof(
  fc.record({ kind: fc.constant('people' as const), lines: fc.array(aPerson, { minLength: 1, maxLength: 6 }) }),
  fc.record({ kind: fc.constant('visits' as const), lines: fc.array(aVisit, { minLength: 1, maxLength: 6 }) }),
  fc.record({ kind: fc.constant('contacts' as const), lines: fc.array(aContact, { minLength: 1, maxLength: 6 }) }),
)
const aChoice = fc.constantFrom(...ON_DUPLICATE)

function taken(
  session: Session,
  { kind, lines }: typeof anImport extends fc.Arbitrary<infer I> ? I : never,
  choice: (typeof ON_DUPLICATE)[number],
): TakenIn {
  if (kind === 'people') return takePeopleIn(session, lines, choice)
  return kind === 'visits' ? takeVisitsIn(session, lines, choice) : takeContactsIn(session, lines, choice)
}

function aShop(): ReturnType<typeof aShopThatWrites> {
  const shop = aShopThatWrites()
  aSale(shop.session, aCustomer(shop.session, { number: '7' }).key, '2026-11-18')
  edited(shop.session, aCustomer(shop.session, { familyName: '𠮷野', givenName: '一', phone: '' }), { tags: ['常連'] })
  return shop
}

const undone = (session: Session, { id }: TakenIn) => runThrough(undoImport(session, { id }))

const expectSound = (session: Session): void => {
  expect(checkShop(session)).toMatchObject({ integrity: 'ok', foreignKeys: 'ok', derived: 'ok' })
}

type Row = Record<string, unknown>
type Rows = ReadonlyMap<string, Row>

const OWNED = JOURNALED_TABLES.filter((table) => personOf(table, 't') !== 'NULL')

/** The rows of each card by table and key, without what only shows the person in a week. */
function cards(session: Session): ReadonlyMap<number, Rows> {
  const found = new Map<number, Map<string, Row>>()
  const all = everything(session)
  const buyers = new Map((all['sales'] ?? []).map((row) => [row['key'], row['customer']]))
  for (const table of OWNED) {
    for (const row of all[table] ?? []) {
      if (table === 'week_items' && row['state'] === 'open' && row['contact'] === null) continue
      const owner = table === 'deliveries' ? buyers.get(row['sale']) : row['customer']
      const customer = Number(table === 'customers' ? row['key'] : owner)
      const card = found.get(customer) ?? new Map<string, Row>()
      found.set(customer, card.set(`${table} ${String(row['key'])}`, row))
    }
  }
  return found
}

const TOUCHED = query<{ customer: number }>(
  `SELECT DISTINCT customer FROM journal WHERE customer IS NOT NULL AND tbl <> 'week_items'
      AND change > (SELECT max(c.key) FROM changes c JOIN imports i ON i.key = c.import_key WHERE i.id = ?)
    UNION SELECT customer FROM week_items WHERE state <> 'open' OR contact IS NOT NULL`,
  ['customer'],
)
const KEY_OF = query<{ key: number }>('SELECT key FROM customers WHERE id = ?', ['key'])

type Seen = {
  readonly before: Rows | undefined
  /** As the import left the card, and as the acts by hand did. */
  readonly brought: Rows | undefined
  readonly left: Rows
  readonly now: Rows | undefined
  readonly isTouched: boolean
  readonly isNamed: boolean
}

/** What is wrong with a card after its import was taken back; '' where nothing is. */
function faultOf(seen: Seen): string {
  if (seen.before !== undefined) return faultOfKept(seen, seen.before)
  if (seen.brought === undefined) return isSame(seen.now, seen.left) ? '' : 'somebody else was changed'
  if (seen.now === undefined) return faultOfGone(seen, seen.brought)
  if (!seen.isTouched) return 'nobody touched the card and it is there'
  if (!seen.isNamed) return 'the card stayed and is not named'
  return isSame(seen.now, seen.left) ? '' : 'the card stayed and is not whole'
}

function faultOfGone({ isTouched, isNamed, left }: Seen, brought: Rows): string {
  if (isNamed) return 'the card is named and gone'
  return isTouched && !isSame(brought, left) ? 'the card was changed and is gone' : ''
}

/** Each row of a card that was there is as it was before the import, or as it was left by hand. */
function faultOfKept({ now, left, isTouched }: Seen, before: Rows): string {
  if (!isTouched) return isSame(now, before) ? '' : 'a card nobody touched is not as it was'
  const keys = [...before.keys(), ...left.keys(), ...(now?.keys() ?? [])]
  const strange = keys.find((key) => !isSame(now?.get(key), before.get(key)) && !isSame(now?.get(key), left.get(key)))
  return strange === undefined ? '' : `${strange} is neither as it was nor as it was left`
}

function isSame(one: Rows | Row | undefined, other: Rows | Row | undefined): boolean {
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other))
}

function plain(rows: Rows | Row | undefined): unknown {
  return rows instanceof Map ? [...rows].toSorted(([a], [b]) => (a < b ? -1 : 1)) : rows
}

test('an import taken back after any acts by hand: gone whole, or named and whole', () => {
  fc.assert(
    fc.property(anImport, aChoice, fc.array(anAct, { maxLength: 8 }), (list, choice, acts) => {
      const { session, clock, close } = aShop()
      const before = cards(session)
      const imported = taken(session, list, choice)
      const brought = cards(session)
      for (const act of acts) {
        clock.pass(act.pass)
        perform(session, act)
      }
      const left = cards(session)
      const touched = new Set(session.db.many(TOUCHED, [imported.id]).map(({ customer }) => customer))
      const { changedSince } = undone(session, imported)
      const named = new Set(changedSince.map(({ id }) => session.db.one(KEY_OF, [id])?.key))
      const now = cards(session)
      const faults = [...left].map(([customer, rows]) =>
        faultOf({
          before: before.get(customer),
          brought: brought.get(customer),
          left: rows,
          now: now.get(customer),
          isTouched: touched.has(customer),
          isNamed: named.has(customer),
        }),
      )
      expect(faults.filter((fault) => fault !== '')).toEqual([])
      expect([...now.keys()].filter((customer) => !left.has(customer))).toEqual([])
      expectSound(session)
      close()
    }),
    { numRuns: 60 },
  )
})

test('any imports, one after the other, taken back from the last to the first leave every row as it was', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anImport, aChoice), { minLength: 1, maxLength: 4 }), (lists) => {
      const { session, clock, close } = aShop()
      const before = everything(session)
      const imports = lists.map(([list, choice]) => taken(session, list, choice))
      expectSound(session)
      clock.pass(9)
      for (const each of imports.toReversed()) expect(undone(session, each).changedSince).toEqual([])
      expect(everything(session)).toEqual(before)
      expectSound(session)
      close()
    }),
    { numRuns: 40 },
  )
})

test('any imports taken back in any order leave no row that none of them, or nobody, had written so', () => {
  const some = fc.array(fc.tuple(anImport, aChoice, fc.nat({ max: 9 })), { minLength: 2, maxLength: 4 })
  fc.assert(
    fc.property(some, (lists) => {
      const { session, close } = aShop()
      const imports = lists.map(([list, choice, order]) => ({ ...taken(session, list, choice), order }))
      const full = cards(session)
      for (const each of imports.toSorted((one, other) => one.order - other.order)) undone(session, each)
      const strange = [...cards(session)].flatMap(([customer, rows]) =>
        [...rows].filter(([key, row]) => !key.startsWith('customers') && !isSame(row, full.get(customer)?.get(key))),
      )
      expect(strange).toEqual([])
      expectSound(session)
      close()
    }),
    { numRuns: 30 },
  )
})
