import fc from 'fast-check'
import { expect } from 'vitest'
import { addDays, type Day } from '#domain/day.ts'
import type { RelativeEntry } from '#domain/people/card.ts'
import type { Id } from '#domain/people/customer.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import { dropBatch, postBatch } from '#main/service/batches.ts'
import { addBereavement } from '#main/service/bereavement.ts'
import { undoChange } from '#main/service/changes.ts'
import { editContact, recordContact, restoreContact, trashContact } from '#main/service/contacts.ts'
import { addCustomer } from '#main/service/customers.ts'
import { dropPromise, editPromise, keepPromise, makePromise } from '#main/service/promises.ts'
import { receive, skip, snooze, tellAtNextVisit } from '#main/service/receipts.ts'
import { editSale, recordSale, restoreSale, trashSale } from '#main/service/sales.ts'
import { addRefused, leaveInPeace, markMail, markMoved, withdraw } from '#main/service/states.ts'
import { restoreFromTrash, trashCustomer } from '#main/service/trash.ts'
import { weekView } from '#main/service/week.ts'
import { query } from '#main/store/db.ts'
import { Refusal } from '#main/store/refusal.ts'
import type { Session } from '#main/store/session.ts'
import { A_PET, A_RELATIVE, aNewCustomer, edited } from './builders.ts'
import { aBatch } from './letters.ts'
import { everything } from './rows.ts'

// Whatever an owner may do on a few cards and on the list of the week, drawn by chance.

/** What an act is done with: numbers that choose among what there is. */
type Chance = { readonly which: number; readonly other: number; readonly days: number }

type World = Chance & { readonly session: Session; readonly today: Day; readonly on: Day }

type Table = 'sales' | 'contacts' | 'promises' | 'refusals' | 'addresses' | 'relatives' | 'week_items'

const KEYS = query<{ key: RowKey; tbl: string }>(
  (['sales', 'contacts', 'promises', 'refusals', 'addresses', 'relatives', 'week_items'] satisfies Table[])
    .map((table) => `SELECT '${table}' AS tbl, key FROM ${table}`)
    .join(' UNION ALL '),
  ['tbl', 'key'],
)
const IDS = query<{ id: Id }>('SELECT id FROM customers ORDER BY key', ['id'])
const BATCHES = query<{ id: Id }>('SELECT id FROM batches ORDER BY key', ['id'])
/** The newest first. */
export const CHANGES = query<{ key: number; undoes: number | null }>(
  'SELECT key, undoes FROM changes ORDER BY key DESC',
  ['key', 'undoes'],
)

/** A key that may be missing, of a row that may be settled, in the trash, or another's: services must bear all of it. */
function keyIn({ session, which }: World, table: Table): RowKey {
  const keys = session.db.many(KEYS).flatMap(({ tbl, key }) => (tbl === table ? [key] : []))
  return among(keys, which) ?? 1
}

function personIn({ session, which }: World, shift = 0): Id {
  return among(session.db.many(IDS), which + shift)?.id ?? ('019a0000-0000-7000-8000-00000000ffff' as Id)
}

function among<T>(all: readonly T[], which: number): T | undefined {
  return all[which % Math.max(1, all.length)]
}

const one = <const T>(all: readonly [T, ...T[]], which: number): T => all[which % all.length] ?? all[0]

const saleIn = ({ on, other, today }: World) =>
  ({
    day: on,
    status: on > today ? 'booked' : 'done',
    charge: one(['paid', 'free', 'ticket'], other),
    amount: one([null, 0, 5_000], other),
    item: 'カット',
  }) as const

const contactIn = ({ on, other }: World) =>
  ({
    day: on,
    direction: one(['from-us', 'from-them'], other),
    channel: one(['postcard', 'phone', 'line', 'in-shop'], other),
    body: '',
  }) as const

const promiseIn = ({ on, other }: World) =>
  ({ kind: 'promise', text: '見本の生地をお見せする', dueOn: one([on, on, null], other) }) as const

const FAMILIES: readonly [RelativeEntry[], ...RelativeEntry[][]] = [
  [],
  [A_RELATIVE],
  [A_PET, { ...A_RELATIVE, familyName: '山田' }],
]
const TAGS: readonly [string[], ...string[][]] = [[], ['常連'], ['お花', '常連']]

const ACTS: Readonly<Record<string, (world: World) => unknown>> = {
  add: ({ session, on, other }) =>
    addCustomer(
      session,
      aNewCustomer({
        number: one([null, '12'], other),
        visit: { day: on, item: '', amount: one([null, 0, 800], other) },
      }),
    ),
  edit: (world) =>
    edited(
      world.session,
      { id: personIn(world) },
      {
        givenName: one(['花子', '𠮷乃', ''], world.other),
        known: one(['first-timer', 'known-before'], world.other),
        relatives: one(FAMILIES, world.other),
        tags: one(TAGS, world.other),
      },
    ),
  'sale-record': (world) => recordSale(world.session, { customer: personIn(world), ...saleIn(world) }),
  'sale-edit': (world) => editSale(world.session, { key: keyIn(world, 'sales'), ...saleIn(world) }),
  'sale-trash': (world) => trashSale(world.session, { key: keyIn(world, 'sales') }),
  'sale-restore': (world) => restoreSale(world.session, { key: keyIn(world, 'sales') }),
  'contact-record': (world) => recordContact(world.session, { customer: personIn(world), ...contactIn(world) }),
  'contact-edit': (world) => editContact(world.session, { key: keyIn(world, 'contacts'), ...contactIn(world) }),
  'contact-trash': (world) => trashContact(world.session, { key: keyIn(world, 'contacts') }),
  'contact-restore': (world) => restoreContact(world.session, { key: keyIn(world, 'contacts') }),
  'promise-make': (world) => makePromise(world.session, { customer: personIn(world), ...promiseIn(world) }),
  'promise-edit': (world) => editPromise(world.session, { key: keyIn(world, 'promises'), ...promiseIn(world) }),
  'promise-keep': (world) => keepPromise(world.session, { key: keyIn(world, 'promises'), on: world.on }),
  'promise-drop': (world) => dropPromise(world.session, { key: keyIn(world, 'promises'), on: world.on }),
  refuse: (world) =>
    addRefused(world.session, {
      customer: personIn(world),
      scope: one(['promotion', 'everything'], world.other),
      channel: one(['all', 'postcard', 'line'], world.other),
      since: world.on,
      howAsked: 'お電話で',
    }),
  withdraw: (world) => withdraw(world.session, { key: keyIn(world, 'refusals'), on: world.on }),
  moved: (world) => markMoved(world.session, { id: personIn(world), on: one([world.on, null], world.other) }),
  quiet: (world) =>
    leaveInPeace(world.session, { id: personIn(world), until: one([world.on, null], world.other), why: 'ご入院' }),
  mark: (world) =>
    markMail(world.session, {
      key: keyIn(world, 'addresses'),
      mark: one(['returned', 'refused'], world.other),
      on: one([world.on, world.on, null], world.other),
    }),
  bereaved: (world) =>
    addBereavement(world.session, {
      customer: personIn(world),
      who: one(['self', 'family', 'pet'], world.other),
      relative: one([null, keyIn(world, 'relatives')], world.other),
      diedOn: world.on,
      heardFrom: '',
      writeTo: one([null, keyIn(world, 'relatives'), keyIn(world, 'relatives')], world.which),
    }),
  trash: (world) => trashCustomer(world.session, personIn(world)),
  restore: (world) => restoreFromTrash(world.session, { id: personIn(world) }),
  week: ({ session }) => {
    const shown = weekView(session)
    const written = everything(session)
    expect(weekView(session)).toEqual(shown)
    expect(everything(session)).toEqual(written)
  },
  receipt: (world) =>
    receive(world.session, {
      item: keyIn(world, 'week_items'),
      receipt: one(['posted', 'sent', 'talked', 'no-answer', 'in-person'], world.other),
      channel: null,
      word: '',
    }),
  skip: (world) => skip(world.session, { item: keyIn(world, 'week_items'), why: '' }),
  snooze: (world) => snooze(world.session, { item: keyIn(world, 'week_items'), until: world.on }),
  'at-next-visit': (world) => tellAtNextVisit(world.session, { item: keyIn(world, 'week_items') }),
  print: (world) =>
    aBatch(world.session, [personIn(world), personIn(world, 1)], {
      reason: one(['first-visit-thanks', 'promise-due'], world.other),
    }),
  post: (world) =>
    postBatch(world.session, { batch: batchIn(world), on: world.on, except: [personIn(world)], already: [] }),
  'drop-batch': (world) => dropBatch(world.session, { batch: batchIn(world) }),
  'undo-last': ({ session }) => undoChange(session, { change: session.db.many(CHANGES)[0]?.key ?? 0 }),
}

function batchIn({ session, which }: World): Id {
  return among(session.db.many(BATCHES), which)?.id ?? ('019a0000-0000-7000-8000-00000000fffe' as Id)
}

// What the list of the week is made of comes up more often, and the days of a promise lie near.
const FREQUENT = ['week', 'week', 'week', 'promise-make', 'promise-make', 'snooze', 'at-next-visit', 'receipt', 'skip']

const name = fc.oneof(fc.constantFrom(...Object.keys(ACTS)), fc.constantFrom(...FREQUENT))

export const anAct = fc.record({
  name,
  which: fc.nat({ max: 11 }),
  other: fc.nat({ max: 11 }),
  days: fc.integer({ min: -9, max: 9 }),
  pass: fc.constantFrom(0, 0, 1, 4),
})

export type Act = typeof anAct extends fc.Arbitrary<infer A> ? A : never

/** A refusal is an answer; whatever was refused has saved nothing. */
export function perform(session: Session, act: Act): void {
  const before = cardsAndWeek(session)
  const refused = isRefused(session, act)
  expect(refused ? cardsAndWeek(session) : before).toEqual(before)
}

/** Without the templates: one is written down when it is first used, before the gate is asked. */
function cardsAndWeek(session: Session): Omit<ReturnType<typeof everything>, 'templates'> {
  const { templates: _, ...rest } = everything(session)
  return rest
}

function isRefused(session: Session, { name: what, ...chance }: Act): boolean {
  const today = session.today()
  try {
    ACTS[what]?.({ ...chance, session, today, on: addDays(today, chance.days) })
    return false
  } catch (error) {
    if (error instanceof Refusal) return true
    throw error
  }
}
