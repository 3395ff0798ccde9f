import Database from 'better-sqlite3-multiple-ciphers'
import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { REFUSALS } from '../../preload/contract/refusals.ts'
import { command } from '../support/command.ts'
import { BackupPage } from './pages/backup.ts'
import { expect, test, type Notebook } from './pages/notebook.ts'
import { RefusedPage } from './pages/refused.ts'
import type { Shop } from './shop.ts'

const SHOP_OF_FIRST_VERSION = resolve(import.meta.dirname, '../files/shop-v1.db')
const PAGE = 4_096

/** A shop of 12 with a copy on a stick, as the program left it. */
async function withStick(open: () => Promise<Notebook>, shop: Shop): Promise<string> {
  await shop.fill(12, 40)
  const stick = join(shop.folder, 'USB青')
  await mkdir(stick)
  const notebook = await open()
  const backup = new BackupPage(notebook.page)
  notebook.program.dialogs.answer({ filePaths: [stick] })
  await backup.open(notebook)
  await backup.make.click()
  await expect(backup.main).toContainText('控えを取り、開いて確かめました')
  await expect.poll(() => readdir(shop.folder)).toContain('otsukiai.db.places.json')
  await notebook.program.close()
  await rm(join(shop.folder, 'backups'), { recursive: true })
  return stick
}

/** The page of the file in which the second leaf of the customers' cards lies is gone. */
async function destroyCards(file: string): Promise<Buffer> {
  const db = new Database(file, { readonly: true })
  const page = Number(
    db
      .prepare(
        `SELECT pageno FROM dbstat WHERE name = 'customers' AND pagetype = 'leaf' ORDER BY pageno LIMIT 1 OFFSET 1`,
      )
      .pluck()
      .get(),
  )
  db.close()
  const bytes = (await readFile(file)).fill(0, (page - 1) * PAGE, page * PAGE)
  await writeFile(file, bytes)
  return bytes
}

test('a damaged file is salvaged: what was found is seen first, everybody is there, and the damaged file is kept', async ({
  open,
  shop,
}) => {
  await shop.fill(300, 2_000)
  const damaged = await destroyCards(shop.file)
  const notebook = await open()
  const refused = new RefusedPage(notebook.page)
  await expect(refused.main).toContainText(REFUSALS['shop-damaged'].ja)
  await expect(refused.main).toContainText('開ける控えが見つかりませんでした')
  expect(await notebook.barriers()).toEqual([])
  await refused.salvage.click()
  await expect(refused.main).toContainText(/お客様のカード2\d\d件（300件のうち）/)
  await expect(refused.main).toContainText('一覧に残っていたお名前で作り直しました')
  await expect(refused.main).toContainText('お客様300人')
  expect(await notebook.barriers()).toEqual([])
  expect((await readFile(shop.file)).equals(damaged)).toBe(true)
  await refused.begin.click()
  const backup = new BackupPage(notebook.page)
  await expect(backup.main).toContainText('件の記録に戻しました')
  const kept = (await readdir(join(shop.folder, 'backups'))).find((name) => name.startsWith('before-restore-')) ?? ''
  expect((await readFile(join(shop.folder, 'backups', kept))).equals(damaged)).toBe(true)
  await expect(backup.copies.filter({ hasText: kept })).toContainText('戻す前の控え')
  await notebook.place('お客様').click()
  await expect(notebook.customers.count).toContainText('300人')
})

test('the damaged file that was kept can be salvaged once more, and left', async ({ open, shop }) => {
  await shop.fill(300, 2_000)
  await destroyCards(shop.file)
  const { page } = await open()
  const refused = new RefusedPage(page)
  await refused.salvage.click()
  await refused.begin.click()
  await page.getByRole('button', { name: '元の記録に戻す' }).click()
  await expect(page.getByRole('alert')).toContainText(REFUSALS['copy-damaged'].ja)
  await page.getByRole('button', { name: 'このファイルから取り出す' }).click()
  await expect(refused.main).toContainText('お客様 300人 → 300人')
  await page.getByRole('button', { name: 'やめておく' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '控え' })).toBeVisible()
})

/** The shop of 300 as it was, damaged, in a folder of its own, and its bytes. */
async function damagedElsewhere(shop: Shop): Promise<{ readonly file: string; readonly bytes: Buffer }> {
  await shop.fill(300, 2_000)
  const file = join(shop.folder, '前のパソコン', 'otsukiai.db')
  await mkdir(dirname(file))
  await rename(shop.file, file)
  return { file, bytes: await destroyCards(file) }
}

test('where the shop’s file is missing, a damaged one that is found elsewhere is salvaged and left as it is', async ({
  open,
  shop,
}) => {
  const { file, bytes } = await damagedElsewhere(shop)
  const notebook = await open()
  const refused = new RefusedPage(notebook.page)
  await expect(refused.main).toContainText(REFUSALS['shop-missing'].ja)
  notebook.program.dialogs.answer({ canceled: true }, { filePaths: [file] })
  await refused.chooseDamaged.click()
  await expect(refused.begin).toHaveCount(0)
  await refused.chooseDamaged.click()
  await expect(refused.main).toContainText(/お客様のカード2\d\d件（300件のうち）/)
  await expect(refused.main).toContainText('選ばれたファイルには手をつけません')
  expect(await notebook.barriers()).toEqual([])
  await refused.begin.click()
  await notebook.place('お客様').click()
  await expect(notebook.customers.count).toContainText('300人')
  expect((await readFile(file)).equals(bytes)).toBe(true)
})

test('from 困ったとき a damaged file is salvaged into an open shop; the shop’s own file, which is in use, is not', async ({
  open,
  shop,
}) => {
  const { file, bytes } = await damagedElsewhere(shop)
  await rm(`${shop.file}.expected.json`)
  await shop.fill(5)
  const notebook = await open()
  const { page, program } = notebook
  const refused = new RefusedPage(page)
  await notebook.place('困ったとき').click()
  program.dialogs.answer({ filePaths: [shop.file] }, { filePaths: [file] })
  await refused.chooseDamaged.click()
  await expect(page.getByRole('alert')).toContainText(REFUSALS['shop-in-use'].ja)
  await refused.chooseDamaged.click()
  await expect(refused.main).toContainText('お客様 5人 → 300人')
  expect(await notebook.barriers()).toEqual([])
  await refused.begin.click()
  await expect(new BackupPage(page).main).toContainText('件の記録に戻しました')
  await notebook.place('お客様').click()
  await expect(notebook.customers.count).toContainText('300人')
  expect((await readFile(file)).equals(bytes)).toBe(true)
})

test('a file out of which nobody can be read is said to be so, never shown as an empty shop', async ({
  open,
  shop,
}) => {
  await shop.fill(5)
  await writeFile(shop.file, '壊れたファイル'.repeat(500))
  const { page } = await open()
  const refused = new RefusedPage(page)
  await refused.salvage.click()
  await expect(page.getByRole('alert')).toContainText(REFUSALS['salvage-empty'].ja)
  await expect(refused.begin).toHaveCount(0)
})

test('a missing file is put right from the stick, which is asked for where it is not in', async ({ open, shop }) => {
  const stick = await withStick(open, shop)
  await rename(stick, `${stick}（外した）`)
  await rm(shop.file)
  const notebook = await open()
  const refused = new RefusedPage(notebook.page)
  await expect(refused.main).toContainText(REFUSALS['shop-missing'].ja)
  await expect(refused.main).toContainText('いつもの置き場所「USB青」が見つかりません')
  expect(await notebook.barriers()).toEqual([])
  await rename(`${stick}（外した）`, stick)
  await refused.searchAgain.click()
  await expect(refused.copies).toContainText(['USB青'])
  await expect(refused.searchAgain).toHaveCount(0)
  await new BackupPage(notebook.page).lookAtNewest()
  await refused.restoreIt()
  await notebook.place('お客様').click()
  await expect(notebook.customers.count).toContainText('12人')
})

test('whoever was erased for good does not come back with an older copy where the file is destroyed, and this is said', async ({
  open,
  shop,
}) => {
  await withStick(open, shop)
  const db = new Database(shop.file, { readonly: true })
  const id = String(db.prepare('SELECT id FROM customers WHERE deleted_on IS NULL ORDER BY key LIMIT 1').pluck().get())
  db.close()
  expect(await command(['erase', '--db', shop.file, '--customer', id])).toMatchObject({ code: 0 })
  await writeFile(shop.file, '壊れたファイル'.repeat(500))
  const notebook = await open()
  const refused = new RefusedPage(notebook.page)
  await new BackupPage(notebook.page).lookAtNewest()
  await expect(refused.main).toContainText('完全に消した方1人は、この控えからも消します。')
  await expect(refused.main).not.toContainText('戻ってくることがあります')
  await refused.restoreIt()
  await expect(refused.main).toContainText('完全に消した方1人は、この記録からも消しました。')
  await notebook.place('お客様').click()
  await expect(notebook.customers.count).toContainText('11人')
})

test('a file that is put back is opened without a new start, and the folder is shown', async ({ open, shop }) => {
  await shop.fill(5)
  await rename(shop.file, `${shop.file}.away`)
  const { page, program } = await open()
  const refused = new RefusedPage(page)
  await expect(refused.main).toContainText(REFUSALS['shop-missing'].ja)
  await refused.openFolder.click()
  if ('opened' in program) await expect.poll(() => program.opened).toEqual([{ how: 'path', target: shop.folder }])
  expect(await page.content()).not.toContain(shop.folder)
  await refused.openAgain.click()
  await expect(refused.openAgain).toBeEnabled()
  await expect(refused.main).toContainText(REFUSALS['shop-missing'].ja)
  await rename(`${shop.file}.away`, shop.file)
  await refused.openAgain.click()
  await expect(page.getByRole('heading', { level: 1, name: /今週/ })).toBeVisible()
})

for (const [kind, code, spoil] of [
  ['an empty file', 'shop-empty-file', (file: string) => writeFile(file, '')],
  ['another program’s file', 'shop-foreign', makeForeign],
  ['a folder', 'shop-is-folder', makeFolder],
  ['another shop’s file', 'shop-not-expected', (file: string, shop: Shop) => putAnotherShop(file, shop)],
] as const) {
  test(`${kind} in the place of the records is put right from the stick`, async ({ open, shop }) => {
    await withStick(open, shop)
    await spoil(shop.file, shop)
    const notebook = await open()
    const refused = new RefusedPage(notebook.page)
    await expect(refused.main).toContainText(REFUSALS[code].ja)
    await expect(refused.salvage).toHaveCount(0)
    await expect(refused.chooseFile).toBeVisible()
    await new BackupPage(notebook.page).lookAtNewest()
    await refused.restoreIt()
    await notebook.place('お客様').click()
    await expect(notebook.customers.count).toContainText('12人')
    expect((await readdir(join(shop.folder, 'backups'))).some((name) => name.startsWith('before-restore-'))).toBe(true)
  })
}

test('an older program offers what the newer one kept before its update, and the newer file stays', async ({
  open,
  shop,
}) => {
  await shop.fill(5)
  await copyFile(SHOP_OF_FIRST_VERSION, `${shop.file}.v1`)
  const newer = new Database(shop.file)
  newer.pragma('user_version = 999')
  newer.close()
  const before = await readFile(shop.file)
  const notebook = await open()
  const refused = new RefusedPage(notebook.page)
  await expect(refused.main).toContainText(REFUSALS['shop-newer'].ja)
  await expect(refused.main).toContainText('新しい版で書いたことは、いまのファイルに入ったまま')
  await expect(refused.copies).toContainText(['新しい版にする前の控え'])
  expect(await notebook.barriers()).toEqual([])
  await new BackupPage(notebook.page).lookAtNewest()
  await refused.restoreIt()
  await notebook.place('お客様').click()
  await expect(notebook.customers.count).toContainText('2人')
  const kept = (await readdir(join(shop.folder, 'backups'))).find((name) => name.startsWith('before-restore-')) ?? ''
  expect((await readFile(join(shop.folder, 'backups', kept))).equals(before)).toBe(true)
})

test('records that another program holds are opened once it lets them go', async ({ open, shop }) => {
  await shop.fill(5)
  const held = new Database(shop.file)
  held.exec('BEGIN EXCLUSIVE')
  const { page } = await open()
  const refused = new RefusedPage(page)
  await expect(refused.main).toContainText(REFUSALS['shop-in-use'].ja)
  await expect(refused.chooseFile).toHaveCount(0)
  held.close()
  await refused.openAgain.click()
  await expect(page.getByRole('heading', { level: 1, name: /今週/ })).toBeVisible()
})

async function makeForeign(file: string): Promise<void> {
  await rm(file)
  const db = new Database(file)
  db.exec('CREATE TABLE addresses (name TEXT)')
  db.close()
}

async function makeFolder(file: string): Promise<void> {
  await rm(file)
  await mkdir(file)
}

/** The marker still says which one was there. */
async function putAnotherShop(file: string, shop: Shop): Promise<void> {
  const other = join(shop.folder, 'other.db')
  await shop.fillOther(other)
  await rename(other, file)
}

test('the command line salvages a damaged file into a new one, and names what was lost', async ({ shop }) => {
  await shop.fill(300, 2_000)
  const damaged = await destroyCards(shop.file)
  const there = join(shop.folder, 'new.db')
  const { code, json } = await command(['salvage', '--db', there, '--file', shop.file])
  expect({ code, json }).toMatchObject({
    code: 0,
    json: { people: 300, isShopLost: false, nameless: 0, lost: [{ what: 'people', count: expect.any(Number) }] },
  })
  expect((await readFile(shop.file)).equals(damaged)).toBe(true)
  expect((await command(['check', '--db', there])).json).toMatchObject({
    integrity: 'ok',
    foreignKeys: 'ok',
    derived: 'ok',
  })
  expect(await command(['salvage', '--db', there, '--file', shop.file])).toMatchObject({
    code: 1,
    json: { code: 'shop-exists' },
  })
  const spoilt = join(shop.folder, 'spoilt.db')
  await writeFile(spoilt, '壊れたファイル'.repeat(500))
  const empty = await command(['salvage', '--db', `${there}.2`, '--file', spoilt])
  expect(empty).toMatchObject({ code: 1, json: { code: 'salvage-empty', message: REFUSALS['salvage-empty'].ja } })
  expect(await readdir(shop.folder)).not.toContain('new.db.2')
})
