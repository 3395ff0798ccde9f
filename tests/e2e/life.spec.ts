import { copyFile, mkdir, rm, stat, writeFile } from 'node:fs/promises'
import Database from 'better-sqlite3-multiple-ciphers'
import { REFUSALS } from '../../preload/contract/refusals.ts'
import type { Locator, Page } from '@playwright/test'
import { Asking } from './pages/asking.ts'
import { expect, test } from './shop.ts'

function withDatabase(file: string, work: (db: Database.Database) => void): void {
  const db = new Database(file)
  work(db)
  db.close()
}

/** What is seen where a shop is open. */
const home = (page: Page): Locator => page.getByRole('heading', { level: 1, name: '今週ご連絡する方' })

test('the first start asks for the name of the shop, and the shop is there', async ({ shop }) => {
  const { page } = await shop.start()
  await page.getByLabel('お店の名前').fill('花屋 𠮷野')
  await page.getByText('お花・雑貨などのお店', { exact: true }).click()
  await page.getByText('空のまま始める').click()
  await page.getByRole('button', { name: 'はじめる' }).click()
  await page.getByRole('button', { name: 'あとで', exact: true }).click()
  await expect(home(page)).toBeVisible()
  const state = await page.evaluate(() => window.shop.call('shop:state', {}))
  expect(state).toMatchObject({ ok: true, value: { kind: 'ready', shopName: '花屋 𠮷野' } })
  expect((await stat(shop.file)).size).toBeGreaterThan(0)
})

test('a file that has gone is never an empty shop', async ({ shop }) => {
  await shop.fill(5)
  await rm(shop.file)
  const { page } = await shop.start()
  await expect(page.getByText(REFUSALS['shop-missing'].ja)).toBeVisible()
  await expect(home(page)).toHaveCount(0)
})

test('an empty file is told apart from an empty shop', async ({ shop }) => {
  await shop.fill(5)
  await writeFile(shop.file, '')
  const { page } = await shop.start()
  await expect(page.getByText(REFUSALS['shop-empty-file'].ja)).toBeVisible()
})

test('another program’s file is left alone', async ({ shop }) => {
  await shop.fill(5)
  await rm(shop.file)
  withDatabase(shop.file, (db) => db.exec('CREATE TABLE addresses (name TEXT)'))
  const { page } = await shop.start()
  await expect(page.getByText(REFUSALS['shop-foreign'].ja)).toBeVisible()
})

test('a damaged file is never shown as an empty list', async ({ shop }) => {
  await shop.fill(5)
  await writeFile(shop.file, '壊れたファイル'.repeat(500))
  const { page } = await shop.start()
  await expect(page.getByText(REFUSALS['shop-damaged'].ja)).toBeVisible()
  await expect(home(page)).toHaveCount(0)
})

test('a file of a newer program is left as it is', async ({ shop }) => {
  await shop.fill(5)
  withDatabase(shop.file, (db) => db.pragma('user_version = 999'))
  const { page } = await shop.start()
  await expect(page.getByText(REFUSALS['shop-newer'].ja)).toBeVisible()
})

test('a shop that another program holds open is named as in use', async ({ shop }) => {
  await shop.fill(5)
  const held = new Database(shop.file)
  held.exec('BEGIN EXCLUSIVE')
  const { page } = await shop.start()
  await expect(page.getByText(REFUSALS['shop-in-use'].ja)).toBeVisible()
  held.close()
})

test('a folder in the place of the file is named as one', async ({ shop }) => {
  await shop.fill(5)
  await rm(shop.file)
  await mkdir(shop.file)
  const { page } = await shop.start()
  await expect(page.getByText(REFUSALS['shop-is-folder'].ja)).toBeVisible()
})

test('another shop’s file in the usual place is noticed', async ({ shop }) => {
  await shop.fill(5)
  await shop.fillOther(`${shop.folder}/other.db`)
  await copyFile(`${shop.folder}/other.db`, shop.file)
  const { page } = await shop.start()
  await expect(page.getByText(REFUSALS['shop-not-expected'].ja)).toBeVisible()
})

test('a second start brings the first window forward and ends; closing that one ends all, with everything in the file', async ({
  shop,
}) => {
  await shop.fill(5)
  const { program, page } = await shop.start()
  await expect(home(page)).toBeVisible()
  const second = await shop.startAgain()
  expect(await second.exited).toEqual({ code: 0, signal: null })
  expect(second.windows()).toHaveLength(0)
  await expect(home(page)).toBeVisible()
  expect(await program.close()).toBe(true)
  expect(await program.exited).toEqual({ code: 0, signal: null })
  await expect(stat(`${shop.file}-wal`)).rejects.toThrow('ENOENT')
})

test('closing the window while cards are being made ends the program, and no file comes after', async ({ shop }) => {
  await shop.fill(250)
  const { program, page } = await shop.start()
  await expect(home(page)).toBeVisible()
  const out = `${shop.folder}/after.pdf`
  program.dialogs.answer({ filePath: out })
  await new Asking(page).printForEveryone()
  await program.window('print.html')
  await page.close()
  expect(await program.exited).toEqual({ code: 0, signal: null })
  await expect(stat(out)).rejects.toThrow('ENOENT')
  await expect(stat(`${shop.file}-wal`)).rejects.toThrow('ENOENT')
})

test('a page that crashed comes back by itself', async ({ shop }) => {
  await shop.fill(5)
  const { program, page } = await shop.start()
  await expect(home(page)).toBeVisible()
  await program.crash(page)
  const back = await program.window('index.html')
  await expect(home(back)).toBeVisible()
})

test('a page that crashes at every load asks the owner instead of loading forever', async ({ shop }) => {
  await shop.fill(5)
  const { program, page: first } = await shop.start()
  program.dialogs.answer({ response: 0 }, { response: 1 })
  const places = first.getByRole('navigation')
  await places.getByRole('button', { name: '設定' }).click()
  await first.evaluate(() => new Promise((done) => setTimeout(done, 400)))
  // Three times it comes back by itself, to where it was; then the owner lets it come back once more, to the beginning in
  // case the place is what it dies of, and at last closes the program.
  for (const place of ['設定', '設定', '設定', '設定', '今週ご連絡する方']) {
    const page = await program.window('index.html')
    await expect(page.getByRole('heading', { level: 1, name: place })).toBeVisible()
    await program.crash(page)
  }
  expect(await program.exited).toEqual({ code: 0, signal: null })
  await expect(stat(`${shop.file}-wal`)).rejects.toThrow('ENOENT')
})

test('a page that hangs is opened again when the owner says so', async ({ shop }) => {
  await shop.fill(5)
  const { program, page } = await shop.start()
  await expect(home(page)).toBeVisible()
  await page.getByRole('navigation').getByRole('button', { name: '困ったとき' }).click()
  await page.evaluate(() => new Promise((done) => setTimeout(done, 400)))
  program.dialogs.answer({ response: 1 })
  page
    .evaluate(() => {
      for (;;);
    })
    .catch(() => undefined)
  // Electron notices by a key that stays unanswered.
  page.keyboard.press('a').catch(() => undefined)
  await expect.poll(() => page.isClosed(), { timeout: 45_000 }).toBe(true)
  const back = await program.window('index.html')
  await expect(back.getByRole('heading', { level: 1, name: '困ったとき' })).toBeVisible()
})

test('a page may load itself again, as its last word after a fault offers, and goes nowhere else', async ({ shop }) => {
  await shop.fill(5)
  const { page } = await shop.start()
  await expect(home(page)).toBeVisible()
  const loaded = page.waitForEvent('load')
  await page.evaluate(() => location.reload())
  await loaded
  await expect(home(page)).toBeVisible()
  await page.evaluate(() => {
    location.href = '/print.html'
  })
  await expect(home(page)).toBeVisible()
  expect(page.url()).toContain('index.html')
})

test('what is printed is told to the window that prints it and to no other page', async ({ shop }) => {
  await shop.fill(250)
  const { program, page } = await shop.start()
  await expect(home(page)).toBeVisible()
  await new Asking(page).printForEveryone()
  const job = new URL((await program.window('print.html')).url()).searchParams.get('job') ?? ''
  const refused = { ok: false, error: { code: 'print-failed' } }
  const asked = await page.evaluate(
    async (job) => [
      await window.shop.call('print:document', { job }),
      await window.shop.call('print:ready', { job, warnings: [] }),
      await window.shop.call('print:failed', { job }),
    ],
    job,
  )
  expect(asked).toEqual([refused, refused, refused])
})

test('a clock that stands before the last saved day is asked about', async ({ shop }) => {
  await shop.fill(5)
  withDatabase(shop.file, (db) => db.exec("UPDATE changes SET at = '2099-01-01T00:00:00.000Z'"))
  const { page } = await shop.start()
  await expect(page.getByText('最後に保存した日より前になっています')).toBeVisible()
  await page.getByRole('button', { name: '日付は合っています' }).click()
  await expect(page.getByText('最後に保存した日より前になっています')).toHaveCount(0)
})

test('the window runs under the content security policy, can do what two closed lists name, and reaches neither network nor files', async ({
  shop,
}) => {
  await shop.fill(30)
  const { program, page } = await shop.start()
  await expect(home(page)).toBeVisible()
  for (const place of ['お便り', '設定', '困ったとき', 'お客様'])
    await page.getByRole('button', { name: place, exact: true }).click()
  await expect(page.getByRole('row')).not.toHaveCount(0)
  const seen = await page.evaluate(async () => ({
    keys: Object.keys(window.shop).toSorted(),
    frozen: Object.isFrozen(window.shop) && Object.values(window.shop).every(Object.isFrozen),
    require: typeof Reflect.get(window, 'require'),
    process: typeof Reflect.get(window, 'process'),
    unknown: await (window.shop.call as (name: string, input: object) => Promise<unknown>)('shop:drop', {}).then(
      () => 'answered',
      (error: Error) => error.message,
    ),
    foreignJob: await window.shop.call('print:document', { job: '00000000-0000-4000-8000-000000000000' }),
  }))
  expect(seen).toEqual({
    keys: ['call', 'on'],
    frozen: true,
    require: 'undefined',
    process: 'undefined',
    unknown: 'no such call: shop:drop',
    foreignJob: { ok: false, error: { code: 'print-failed' } },
  })
  expect(program.consoleErrors).toEqual([])
  expect(program.cspViolations).toEqual([])
  expect(program.refused).toEqual([])
  const policy = await page.evaluate(async () => (await fetch(location.href)).headers.get('content-security-policy'))
  expect(policy?.split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ])
  const answers = await page.evaluate(() => {
    const paths = [
      '/index.html',
      '/..%2fmain%2findex.js',
      '/%2e%2e%2fpreload/index.cjs',
      '/..%2f..%2fpackage.json',
      '/',
    ]
    return Promise.all(paths.map(async (path) => (await fetch(path)).status))
  })
  expect(answers).toEqual([200, 404, 404, 404, 404])
  // The policy of the page stops all but a navigation, before there is a request.
  await page.evaluate(() => location.assign('https://example.invalid/?q=1'))
  shop.askedOnPurpose.push('https://example.invalid/?q=1')
  await expect.poll(() => program.outside()).toEqual(shop.askedOnPurpose)
  await expect(page.getByRole('heading', { level: 1, name: 'お客様' })).toBeVisible()
  expect(program.passed).toEqual([])
})
