import { expect, onTestFinished, test } from 'vitest'
import { startShopThread, type ShopThread } from '#main/shop/shop-thread.ts'
import { aNewCustomer } from '../../support/builders.ts'
import { testFolder } from '../../support/db.ts'

const ENTRY = new URL('../../support/mortal-thread.ts', import.meta.url)

function start(): { readonly thread: ShopThread; readonly deaths: boolean[]; readonly states: unknown[] } {
  const deaths: boolean[] = []
  const states: unknown[] = []
  const thread = startShopThread({
    entry: ENTRY,
    data: { folder: testFolder() },
    onEvent: (name, payload) => name === 'shop-state' && states.push(payload),
    onDeath: (_error, restarted) => void deaths.push(restarted),
  })
  onTestFinished(() => thread.close())
  return { thread, deaths, states }
}

const add = (thread: ShopThread, familyName: string): Promise<unknown> =>
  thread.call('customers:add', aNewCustomer({ familyName }))
const everyone = { text: '', offset: 0, limit: 10 }

test('the thread that holds the file may die: what it acknowledged is there, and saving goes on', async () => {
  const { thread, deaths, states } = start()
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
