import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { REFUSALS } from '../../preload/contract/refusals.ts'
import { command } from '../support/command.ts'
import { asOnNewPc, BackupPage, COPY } from './pages/backup.ts'
import { expect, type Notebook, test } from './pages/notebook.ts'

/** The stick of the test, and a copy of the open shop on it. */
async function backedUp(
  notebook: Notebook,
  folder: string,
): Promise<{ readonly stick: string; readonly file: string }> {
  const stick = join(folder, 'USB「青」')
  await mkdir(stick)
  const backup = new BackupPage(notebook.page)
  await backup.open(notebook)
  notebook.program.dialogs.answer({ filePaths: [stick] })
  await backup.make.click()
  await expect(backup.main).toContainText('の控えを取り、開いて確かめました。')
  const file = (await readdir(stick)).find((name) => COPY.test(name)) ?? ''
  return { stick, file: join(stick, file) }
}

test('a copy is made, opened and counted, and home says where the last one lies', async ({ open, shop }) => {
  await shop.fill(30, 90)
  const notebook = await open()
  const { stick } = await backedUp(notebook, shop.folder)
  await expect(new BackupPage(notebook.page).main).toContainText('お客様30人')
  await expect(new BackupPage(notebook.page).main).not.toContainText(shop.folder)
  const beside = (await readdir(stick)).filter((name) => !COPY.test(name))
  expect(beside).toEqual([expect.stringMatching(/\.pc\.json$/)])
  await notebook.place('今週').click()
  await expect(notebook.page.getByRole('main')).toContainText(/最後の控え：きょう\d{1,2}:\d{2}・USB「青」/)
  expect(await notebook.barriers()).toEqual([])
})

test('a stick that is not in is said kindly, and nothing is lost', async ({ open, shop }) => {
  await shop.fill(5)
  const notebook = await open()
  const { stick } = await backedUp(notebook, shop.folder)
  await rm(stick, { recursive: true })
  const backup = new BackupPage(notebook.page)
  await backup.make.click()
  await expect(notebook.page.getByRole('alert').first()).toContainText('差し込んでいただくと、続きを控えます')
  await notebook.place('今週').click()
  await expect(notebook.page.getByRole('main')).toContainText('いつもの置き場所「USB「青」」が見つかりません。')
})

test('a broken file is put right from a copy, and the broken one stays', async ({ open, shop }) => {
  await shop.fill(30, 90)
  const before = await open()
  await backedUp(before, shop.folder)
  await before.program.close()
  await writeFile(shop.file, '壊れたファイル'.repeat(500))
  const after = await open()
  const { page } = after
  await expect(page.getByText(REFUSALS['shop-damaged'].ja)).toBeVisible()
  const backup = new BackupPage(page)
  await backup.lookAtNewest()
  await expect(backup.main).toContainText('いまの記録は開けないので、くらべられません。')
  expect(await after.barriers()).toEqual([])
  await backup.run.click()
  await expect(backup.main).toContainText('お客様30人')
  await after.place('お客様').click()
  await expect(after.customers.count).toContainText('30人')
  expect((await readdir(join(shop.folder, 'backups'))).some((name) => name.startsWith('before-restore-'))).toBe(true)
})

test('what a copy would change is seen first, and going back can be undone', async ({ open, shop }) => {
  const notebook = await open()
  const { page } = notebook
  await notebook.begin('花と器 𠮷野')
  await notebook.customers.add({ family: '髙﨑', given: '花子' })
  await backedUp(notebook, shop.folder)
  await notebook.place('お客様').click()
  await notebook.customers.add({ family: '林', given: '一' })
  const backup = new BackupPage(page)
  await backup.open(notebook)
  await backup.lookAtNewest()
  await expect(backup.main).toContainText('お客様 2人 → 1人')
  await expect(backup.main).toContainText('控えに入っていない方：1人')
  await expect(backup.main).toContainText('林 一')
  await backup.run.click()
  await expect(backup.main).toContainText('お客様1人、ご来店0件の記録に戻しました')
  await page.getByRole('button', { name: '元の記録に戻す' }).click()
  await expect(backup.main).toContainText('お客様 1人 → 2人')
  await backup.run.click()
  await expect(backup.main).toContainText('お客様2人、ご来店0件の記録に戻しました')
  await notebook.place('お客様').click()
  await expect(notebook.customers.count).toContainText('2人')
})

test('who was erased for good does not come back with an older copy', async ({ open, shop }) => {
  await shop.fill(12, 30)
  const before = await open()
  const { file } = await backedUp(before, shop.folder)
  await before.program.close()
  const found = (await command(['search', '--db', shop.file, '--text', '0', '--limit', '1'])).json
  const [{ id, name }] = found as [{ id: string; name: string }]
  expect((await command(['erase', '--db', shop.file, '--customer', id])).code).toBe(0)
  const notebook = await open()
  const backup = new BackupPage(notebook.page)
  await backup.open(notebook)
  notebook.program.dialogs.answer({ filePaths: [file] })
  await backup.otherFile.click()
  await expect(backup.main).toContainText('完全に消した方1人は、この控えからも消します。')
  await expect(backup.main).not.toContainText(name)
  await backup.run.click()
  await expect(backup.main).toContainText('お客様11人')
  await notebook.program.close()
  expect((await command(['card', '--db', shop.file, '--customer', id])).json).toMatchObject({ code: 'customer-erased' })
})

test('a new PC begins from the copy of the old one', async ({ open, shop }) => {
  await shop.fill(12, 30)
  const old = await open()
  const { file } = await backedUp(old, shop.folder)
  await old.program.close()
  await asOnNewPc(shop.folder)
  const fresh = await open()
  fresh.program.dialogs.answer({ filePaths: [file] })
  await fresh.page.getByRole('button', { name: '前のパソコンの控えから始める' }).click()
  const backup = new BackupPage(fresh.page)
  await expect(backup.main).toContainText('お客様12人')
  await expect(backup.main).toContainText('前のパソコンのおつきあい帳には書かないでください')
  await backup.begin.click()
  await fresh.place('お客様').click()
  await expect(fresh.customers.count).toContainText('12人')
})
