import { expect, test } from 'vitest'
import type { Id } from '#domain/people/customer.ts'
import type { ShopThread } from '#main/shop/shop-thread.ts'
import { liveShopPaths } from '#main/shop/paths.ts'
import { openFile } from '#main/store/driver.ts'
import { insertCustomer } from '#main/store/customers.ts'
import { closeShop, createShop, openShop } from '#main/store/open.ts'
import { write } from '#main/store/write.ts'
import { aNewCustomer } from '../../support/builders.ts'
import { Clock } from '../../support/clock.ts'
import { testFolder } from '../../support/db.ts'
import { shopThreadIn } from '../../support/program.ts'
import { sessionOf, TEST_SHOP } from '../../support/session.ts'

const ENTRY = new URL('../../support/mortal-thread.ts', import.meta.url)

type Started = {
  readonly thread: ShopThread
  readonly deaths: boolean[]
  readonly states: unknown[]
  readonly running: unknown[]
}

function startIn(folder: string): Started {
  const running: unknown[] = []
  const deaths: boolean[] = []
  const states: unknown[] = []
  const thread = shopThreadIn(folder, {
    entry: ENTRY,
    onEvent: (name, payload) => {
      if (name === 'shop-state') states.push(payload)
      if (name === 'running') running.push(payload)
    },
    onDeath: (_error, restarted) => void deaths.push(restarted),
  })
  return { thread, deaths, states, running }
}

const add = (thread: ShopThread, familyName: string): Promise<unknown> =>
  thread.call('customers:add', aNewCustomer({ familyName }))
const { phone: _phone, address: _address, ...PERSON } = aNewCustomer({})
const everyone = { text: '', offset: 0, limit: 10 }

test('the thread that holds the file may die: what it acknowledged is there, and saving goes on', async () => {
  const { thread, deaths, states } = startIn(testFolder())
  await thread.call('shop:create', {
    shopName: '花のたかさき',
    shopKind: 'goods',
    sender: null,
    lettersAWeek: 10,
    start: 'empty',
  })
  expect(await add(thread, '髙﨑')).toMatchObject({ ok: true })
  await Promise.allSettled([thread.call('die', {}), thread.call('customers:list', everyone)])
  await expect.poll(() => deaths).toEqual([true])
  expect(await add(thread, '渡邉')).toMatchObject({ ok: true })
  const listed = await thread.call('customers:list', everyone)
  expect(listed).toMatchObject({ ok: true })
  expect(JSON.stringify(listed)).toContain('髙﨑')
  expect(JSON.stringify(listed)).toContain('渡邉')
  expect(states.at(-1)).toMatchObject({ kind: 'ready', shopName: '花のたかさき' })
})

const COUNT = 12_000

/** A change of so many that taking it back needs many slices. */
function renameEveryone(folder: string): number {
  const shop = openShop(liveShopPaths(folder))
  const session = sessionOf(shop, new Clock())
  write(session, 'added', (db) => {
    for (let at = 0; at < COUNT; at += 1) {
      insertCustomer(db, {
        ...PERSON,
        givenName: `花子${at}`,
        id: session.newId(),
        addedOn: session.today(),
        importKey: null,
      })
    }
  })
  const change = write(session, 'renamed', (db, now) => {
    db.run(`UPDATE customers SET family_name = '𠮷野'`)
    return now
  })
  closeShop(shop.connection)
  return change
}

test('while a large change is taken back, others are answered, saves wait, and it can be given up', async () => {
  const folder = testFolder()
  closeShop(createShop(liveShopPaths(folder), TEST_SHOP).connection)
  const change = renameEveryone(folder)
  const { thread, running } = startIn(folder)
  const undo = thread.call('changes:undo', { change })
  const read = thread.call('customers:list', everyone)
  const saved = add(thread, '渡邉')
  const second = thread.call('changes:undo', { change })
  expect(await Promise.race([undo, read])).toMatchObject({ ok: true, value: { total: COUNT } })
  expect(await saved).toEqual({ ok: false, error: { code: 'busy-import' } })
  expect(await second).toEqual({ ok: false, error: { code: 'busy-import' } })
  thread.cancel()
  expect(await undo).toEqual({ ok: false, error: { code: 'cancelled' } })
  expect(running.at(0)).toMatchObject({ running: { call: 'changes:undo', what: 'undoing', cancellable: true } })
  expect(running.at(-1)).toEqual({ running: null })
  expect(JSON.stringify(await thread.call('customers:list', everyone))).toContain('𠮷野')
  expect(await add(thread, '渡邉')).toMatchObject({ ok: true })
  const again = thread.call('changes:undo', { change })
  await thread.close()
  expect(await again).toEqual({ ok: false, error: { code: 'cancelled' } })
})

test('a file in which something else stands than we ever wrote is refused, and the thread lives to put a copy back', async () => {
  const folder = testFolder()
  closeShop(createShop(liveShopPaths(folder), { ...TEST_SHOP, timeZone: 'Mars/Olympus' }).connection)
  const { thread, deaths } = startIn(folder)
  expect(await thread.call('shop:state', {})).toMatchObject({ value: { kind: 'refused', code: 'shop-damaged' } })
  expect(await thread.call('shop:open-again', {})).toMatchObject({ value: { kind: 'refused', code: 'shop-damaged' } })
  expect(deaths).toEqual([])
})

/** 髙﨑 refused offers, of which a disk turned one bit over; with pictures of so many bytes beside. Whose card it is. */
async function aTurnedWord(folder: string, bytes: number): Promise<Id> {
  const first = startIn(folder).thread
  await first.call('shop:create', {
    shopName: '花のたかさき',
    shopKind: 'goods',
    sender: null,
    lettersAWeek: 10,
    start: 'empty',
  })
  const added = (await add(first, '髙﨑')) as { readonly value: { readonly id: Id } }
  await first.close()
  const raw = openFile(liveShopPaths(folder).database)
  raw.exec(`INSERT INTO settings (name, value) VALUES ('papers', json_array(hex(zeroblob(${bytes / 2}))));
    INSERT INTO refusals (customer, scope, channel, since, how_asked) VALUES (1, 'promotinn', 'all', '2026-11-01', '')`)
  raw.close()
  return added.value.id
}

test('a refusal of letters in which a bit was turned over is no word any more, and the file is said to be damaged', async () => {
  const folder = testFolder()
  await aTurnedWord(folder, 0)
  const { thread } = startIn(folder)
  expect(await thread.call('shop:state', {})).toMatchObject({ value: { kind: 'refused', code: 'shop-damaged' } })
})

test('a large file, which is not read through at each start, is left as damaged once what is damaged is read', async () => {
  const folder = testFolder()
  const id = await aTurnedWord(folder, 40_000_000)
  const { thread, states } = startIn(folder)
  expect(await thread.call('shop:state', {})).toMatchObject({ value: { kind: 'ready' } })
  expect(await thread.call('customers:card', { id })).toEqual({ ok: false, error: { code: 'shop-damaged' } })
  expect(states.at(-1)).toEqual({ kind: 'refused', code: 'shop-damaged' })
  expect(await add(thread, '渡邉')).toEqual({ ok: false, error: { code: 'shop-damaged' } })
})
