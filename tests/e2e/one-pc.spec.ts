import { cp, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { asOnNewPc, BackupPage } from './pages/backup.ts'
import { expect, type Notebook, test } from './pages/notebook.ts'

/** A stick of this name in the folder, chosen, with a copy of the open shop on it; where that lies. */
async function copiedTo(notebook: Notebook, stick: string): Promise<string> {
  const backup = new BackupPage(notebook.page)
  await mkdir(stick, { recursive: true })
  await backup.open(notebook)
  notebook.program.dialogs.answer({ filePaths: [stick] })
  await backup.make.click()
  await expect(backup.main).toContainText('の控えを取り、開いて確かめました。')
  return join(
    stick,
    (await readdir(stick))
      .filter((name) => name.endsWith('.backup'))
      .toSorted()
      .at(-1) ?? '',
  )
}

test('the way to a new PC is one page: a copy for it, the steps on paper, and what comes there and here', async ({
  open,
  shop,
}) => {
  await shop.fill(12, 30)
  const notebook = await open()
  const { page, program } = notebook
  await expect(page.getByRole('heading', { level: 1, name: '今週ご連絡する方' })).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'お客様や、することを探す' }).fill('ひっこし')
  await page.getByRole('option', { name: '新しいパソコンへ引っ越す' }).click()
  const main = page.getByRole('main')
  await expect(page.getByRole('heading', { level: 1, name: '新しいパソコンへ引っ越す' })).toBeVisible()
  const stick = join(shop.folder, 'USB「引っ越し」')
  await mkdir(stick)
  program.dialogs.answer({ filePaths: [stick] })
  await page.getByRole('button', { name: '引っ越し用の控えを取る' }).click()
  await expect(main).toContainText('お客様12人')
  await expect(main).toContainText('置いた場所：「USB「引っ越し」」')
  expect((await readdir(stick)).filter((name) => name.endsWith('.backup'))).toHaveLength(1)
  const file = join(shop.folder, '手順.pdf')
  program.dialogs.answer({ filePath: file })
  await page.getByRole('button', { name: '手順の紙をPDFにする' }).click()
  await expect(main).toContainText('「手順.pdf」に保存しました。')
  expect((await readFile(file)).subarray(0, 5).toString()).toBe('%PDF-')
  await expect(main.getByRole('listitem')).toHaveCount(5)
  await expect(main).toContainText('このパソコンのおつきあい帳には、もう書かないでください。')
  expect(await notebook.barriers()).toEqual([])
  // For once: no place was chosen by it.
  await page.keyboard.press('Escape')
  await new BackupPage(page).open(notebook)
  await expect(main).toContainText('まだ決めていません。')
})

test('whoever goes on writing on the old PC after a move is told on the new one, in words', async ({ open, shop }) => {
  await shop.fill(12, 30)
  const [data, aside, stick] = [shop.folder, `${shop.folder}-old`, `${shop.folder}-usb/USB「青」`]
  const old = await open()
  const file = await copiedTo(old, stick)
  await old.program.close()
  await cp(data, aside, { recursive: true })

  await asOnNewPc(data)
  const fresh = await open()
  fresh.program.dialogs.answer({ filePaths: [file] })
  await fresh.page.getByRole('button', { name: '前のパソコンの控えから始める' }).click()
  const backup = new BackupPage(fresh.page)
  await backup.begin.click()
  await fresh.place('今週').click()
  await expect(backup.main).toContainText('まだ控えがありません。')
  // What lies there from before the move alarms nobody.
  await expect(backup.main).not.toContainText('別のパソコン')
  await fresh.program.close()
  const [moved, newData] = [`${data}-new`, data]
  await rename(data, moved)

  await rename(aside, data)
  const again = await open()
  await again.place('お客様').click()
  await again.customers.add({ family: '髙﨑', given: '花子' })
  await copiedTo(again, stick)
  await again.program.close()
  await rm(data, { recursive: true })
  await rename(moved, newData)

  const told = await open()
  const { page } = told
  const home = page.getByRole('main')
  await expect(home).toContainText('でも、このお店の控えを取っています（きょう')
  await expect(home).toContainText('どちらか1台だけをお使いください。')
  expect(await told.barriers()).toEqual([])
  const there = new BackupPage(page)
  await there.open(told)
  await expect(page.getByRole('heading', { name: '1台のパソコンだけをお使いください' })).toBeVisible()
  expect(await told.barriers()).toEqual([])
  await page.getByRole('button', { name: /は、もう使っていません$/ }).click()
  await expect(page.getByRole('heading', { name: '1台のパソコンだけをお使いください' })).toHaveCount(0)
  await told.place('今週').click()
  await expect(home).not.toContainText('別のパソコン')
  await rm(`${shop.folder}-usb`, { recursive: true })
})
