import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Asking } from './pages/asking.ts'
import { CardPage } from './pages/card.ts'
import { LockPage } from './pages/lock.ts'
import { expect, test, type Notebook } from './pages/notebook.ts'

const PIN = '274918'
const SHOP = 'みほんのお店'

/** An open shop with a PIN, and the first of its customers. */
async function withPin(
  notebook: Notebook,
): Promise<{ readonly lock: LockPage; readonly number: string; readonly who: string }> {
  const lock = new LockPage(notebook.page)
  const number = await lock.set(PIN)
  await notebook.place('お客様').click()
  const who = (await notebook.customers.rows.first().getByRole('gridcell').first().innerText()).split('\n')[0] ?? ''
  expect(who).not.toBe('')
  return { lock, number, who }
}

test('a PIN is typed twice, and its number for paper is shown once', async ({ open, shop }) => {
  await shop.fill(5)
  const { page } = await open()
  const lock = new LockPage(page)
  await lock.begin()
  await lock.type('12', '12')
  await expect(lock.part).toContainText('4〜8けたの数字でお入れください。')
  await lock.type('1234', '1235')
  await expect(lock.part).toContainText('2回のPINが同じではありません。')
  await lock.type('１２３４')
  const number = await lock.written()
  await expect(lock.part).toContainText('鍵を付けてあります。')
  expect(await lock.document()).not.toContain(number)
  const kept = await readFile(join(shop.folder, 'pin.json'), 'utf8')
  expect(kept).not.toContain('1234"')
  expect(kept).not.toContain(number.replaceAll('-', ''))
})

test('the owner locks it in the middle of a card, and comes back to what she was writing', async ({ open, shop }) => {
  await shop.fill(12, 40)
  const notebook = await open()
  const { page } = notebook
  const { lock, who } = await withPin(notebook)
  await notebook.customers.rows.first().click()
  await page.getByRole('main').getByRole('button', { name: 'カードを直す' }).click()
  const note = page.getByLabel('お好み')
  await note.fill('白い花、まだ書きかけ')
  await lock.lock()
  const locked = await lock.document()
  for (const secret of [who, SHOP, '白い花']) expect(locked).not.toContain(secret)
  await lock.open(PIN)
  await expect(note).toHaveValue('白い花、まだ書きかけ')
  await expect(note).toBeFocused()
  await expect(page.getByRole('main')).toContainText(who)
})

test('what stands in no store survives as well: a rule half written, an open question, a list scrolled down', async ({
  open,
  shop,
}) => {
  await shop.fill(200)
  const notebook = await open()
  const { page } = notebook
  const { lock } = await withPin(notebook)
  const list = page.getByRole('rowgroup').last()
  await list.evaluate((rows) => rows.scrollTo({ top: 3_000 }))
  await lock.lock()
  await lock.open(PIN)
  await expect.poll(() => list.evaluate((rows) => rows.scrollTop)).toBe(3_000)

  await notebook.place('設定').click()
  await page.getByRole('main').getByRole('button', { name: '決めごとを加える' }).click()
  await page.getByLabel('決めごとの名前').fill('書きかけの決めごと')
  await page.keyboard.press('Control+k')
  const box = page.getByRole('combobox', { name: 'お客様や、することを探す' })
  await box.fill('たか')
  await lock.lock()
  expect(await lock.document()).not.toContain('決めごと')
  await expect(box).toHaveCount(0)
  await lock.field.click()
  await lock.open(PIN)
  await expect(box).toHaveValue('たか')
  await page.keyboard.press('Escape')
  await expect(page.getByLabel('決めごとの名前')).toHaveValue('書きかけの決めごと')
})

test('locked, the program itself answers nothing about the shop, whatever a page asks', async ({ open, shop }) => {
  await shop.fill(12, 40)
  const notebook = await open()
  const { page } = notebook
  const { lock } = await withPin(notebook)
  await lock.lock()
  const answers = await page.evaluate(async () => [
    await window.shop.call('shop:state', {}),
    await window.shop.call('customers:list', { text: '', offset: 0, limit: 10 }),
    await window.shop.call('week:get', {}),
    await window.shop.call('trash:list', {}),
    await window.shop.call('backups:list', {}),
    await window.shop.call('outputs:save-all', { language: 'ja' }),
    await window.shop.call('restore:look', { copy: null, typed: null }),
    await window.shop.call('page:pdf', { sheet: 'week', language: 'ja' }),
    await window.shop.call('pin:set', { pin: '0000', after: null }),
    await window.shop.call('pin:remove', { pin: '274918' }),
    await window.shop.call('pin:here', {}),
  ])
  expect(answers).toEqual(answers.map(() => ({ ok: false, error: { code: 'locked' } })))
  const state = await page.evaluate(() => window.shop.call('pin:state', {}))
  expect(state).toEqual({ ok: true, value: { isSet: true, isLocked: true, after: 5, wait: 0 } })
  // Keys and the menu find nothing to do.
  for (const key of ['Control+1', 'Control+k', 'Control+n', 'F1', 'Escape']) await page.keyboard.press(key)
  await expect(lock.screen).toBeVisible()
  await expect(page.getByRole('navigation')).toHaveCount(0)
  expect(await notebook.barriers()).toEqual([])
})

test('a locked window stays locked when it is loaded again, when its page crashes, and at the next start', async ({
  open,
  shop,
}) => {
  await shop.fill(12, 40)
  const notebook = await open()
  const { page, program } = notebook
  const { lock, who } = await withPin(notebook)
  await lock.lock()
  await page.reload()
  await expect(lock.screen).toBeVisible()
  expect(await lock.document()).not.toContain(who)
  await program.crash(page)
  const back = new LockPage(await program.window('index.html'))
  await expect(back.screen).toBeVisible()
  await program.close()

  const next = await open()
  const again = new LockPage(next.page)
  await expect(again.screen).toBeVisible()
  expect(await again.document()).not.toContain(SHOP)
  await again.open(PIN)
  await next.week.open()
})

test('what was being typed is there once it is opened, though its page died behind the lock', async ({
  open,
  shop,
}) => {
  await shop.fill(12, 40)
  const notebook = await open()
  const { lock, who } = await withPin(notebook)
  await notebook.customers.rows.first().click()
  await new CardPage(notebook.page).act('カードを直す')
  await notebook.page.getByLabel('お好み').fill('白い花、まだ書きかけ')
  // Main has heard of it, as whenever the owner goes away.
  await notebook.page.evaluate(() => new Promise((done) => setTimeout(done, 400)))
  await lock.lock()
  await notebook.program.crash(notebook.page)

  const page = await notebook.program.window('index.html')
  const back = new LockPage(page)
  await expect(back.screen).toBeVisible()
  for (const secret of [who, '白い花']) expect(await back.document()).not.toContain(secret)
  await back.open(PIN)
  await expect(page.getByLabel('お好み')).toHaveValue('白い花、まだ書きかけ')
  await expect(page.getByRole('main')).toContainText(who)
})

test('a mailing that is being printed goes on while locked, and asks where to save it once somebody is there', async ({
  open,
  shop,
}) => {
  await shop.fill(60)
  const notebook = await open()
  const { page, program } = notebook
  const lock = new LockPage(page)
  await lock.set(PIN)
  await notebook.place('お客様').click()
  await notebook.customers.isReady()
  await new Asking(page).printForEveryone()
  await program.window('print.html')
  await lock.lock()
  await expect.poll(() => program.windows().some((each) => each.url().includes('print.html'))).toBe(false)
  const file = join(shop.folder, 'held.pdf')
  program.dialogs.answer({ filePath: file })
  await expect(stat(file)).rejects.toThrow('ENOENT')
  await lock.open(PIN)
  await expect
    .poll(() =>
      stat(file).then(
        ({ size }) => size > 0,
        () => false,
      ),
    )
    .toBe(true)
})

test('nobody touches it, and it locks by itself', async ({ open, shop }) => {
  await shop.fill(12, 40)
  const first = await open()
  await withPin(first)
  await first.program.close()
  // Three seconds instead of minutes.
  const file = join(shop.folder, 'pin.json')
  const kept = JSON.parse(await readFile(file, 'utf8')) as object
  await writeFile(file, JSON.stringify({ ...kept, after: 0.05 }))
  const notebook = await open()
  const lock = new LockPage(notebook.page)
  await lock.open(PIN)
  await expect(notebook.place('お客様')).toBeVisible()
  await expect(lock.screen).toBeVisible({ timeout: 20_000 })
})

test('five wrong PINs make everybody wait, also after the page is loaded again; the number on paper opens it at last', async ({
  open,
  shop,
}) => {
  await shop.fill(5)
  const notebook = await open()
  const { page } = notebook
  const lock = new LockPage(page)
  const number = await lock.set(PIN)
  await lock.lock()
  for (let time = 0; time < 4; time += 1) {
    await lock.try('0000')
    await expect(page.getByText('PINが違います。')).toBeVisible()
    await expect(lock.field).toHaveValue('')
  }
  await lock.openByNumber('0'.repeat(16))
  await expect(page.getByText('番号が違います。')).toBeVisible()
  await expect(page.getByText(/^あと\d+秒たつと/)).toBeVisible()
  await page.reload()
  await expect(page.getByText(/^あと\d+秒たつと/)).toBeVisible()
  await lock.try(PIN)
  await expect(page.getByText('違う番号が続いたので')).toBeVisible()
  await notebook.program.close()

  // Whoever may change the files of the PC could do more; it only spares this test the half minute.
  const file = join(shop.folder, 'pin.json')
  const kept = JSON.parse(await readFile(file, 'utf8')) as object
  await writeFile(file, JSON.stringify({ ...kept, wrong: 0 }))
  const next = await open()
  const again = new LockPage(next.page)
  await again.openByNumber(number.replaceAll('-', ' '))
  await next.week.open()
  await expect(stat(file)).rejects.toThrow('ENOENT')
})

test('the PIN is changed with a new number, then taken off', async ({ open, shop }) => {
  await shop.fill(5)
  const { page } = await open()
  const lock = new LockPage(page)
  await lock.set(PIN)
  await lock.part.getByText('10分').click()
  await expect(lock.part.getByRole('radio', { name: '10分' })).toBeChecked()
  await lock.part.getByRole('button', { name: 'PINを変える' }).click()
  await lock.part.getByLabel('いまのPIN').fill('0000')
  await lock.part.getByLabel('新しいPIN').fill('8888')
  await lock.part.getByLabel('もう一度、同じPIN').fill('8888')
  await lock.part.getByRole('button', { name: 'このPINに変える' }).click()
  await expect(lock.part).toContainText('PINが違います。')
  await lock.part.getByLabel('いまのPIN').fill(PIN)
  await lock.part.getByRole('button', { name: 'このPINに変える' }).click()
  await lock.written()
  await lock.lock()
  await lock.open('8888')
  await lock.part.getByRole('button', { name: '鍵を外す' }).click()
  await lock.part.getByLabel('いまのPIN').fill('8888')
  await lock.part.getByRole('button', { name: '鍵を外す' }).last().click()
  await expect(lock.part).toContainText('鍵を外しました。')
  await page.reload()
  await expect(lock.screen).toHaveCount(0)
})
