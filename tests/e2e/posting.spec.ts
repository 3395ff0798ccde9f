import { join } from 'node:path'
import Database from 'better-sqlite3-multiple-ciphers'
import { expect, test, type Notebook } from './pages/notebook.ts'

const PEOPLE = [
  { family: '髙﨑', given: '𠮷乃', street: '世田谷0-12-81' },
  { family: '森', given: '一', street: '桜0-3' },
]

let notebook: Notebook

test.beforeEach(async ({ begun, shop }) => {
  notebook = await begun()
  const { week, posting, page, program } = notebook
  for (const one of PEOPLE) await week.takeIn(one)
  await page.getByRole('button', { name: '2名にまとめて書く' }).click()
  await posting.print(join(shop.folder, 'thanks.pdf'), program)
})

test('what was printed waits at home, and nothing is said to be posted before it is answered', async () => {
  const { week, page } = notebook
  await week.open()
  await expect(page.getByRole('main')).toContainText('今回のお便り 2枚（森 一・髙﨑 𠮷乃）')
  await expect(week.row('髙﨑')).toContainText('投函待ち')
  const card = await notebook.openCard('髙﨑 𠮷乃')
  await expect(card).not.toContainText('投函した')
})

test('all posted: the rows are ticked, every card says so, and one undo brings the question back', async () => {
  const { week, posting } = notebook
  await posting.open()
  // Printed today, they were posted today.
  await expect(posting.main.getByText('投函した日')).toHaveCount(0)
  await posting.all.click()
  await expect(posting.main).toContainText('投函を記しました')
  await expect(posting.main.getByRole('status')).toContainText('保存しました')
  await posting.main.getByRole('button', { name: '今週の一覧へ' }).click()
  await expect(week.settledRow('髙﨑')).toContainText('投函した')
  await expect(posting.waiting).toHaveCount(0)
  const card = await notebook.openCard('森 一')
  await expect(card).toContainText('投函')
  await week.open()
  await week.settledRow('髙﨑').getByRole('button', { name: '元に戻す' }).click()
  await expect(posting.waiting).toBeVisible()
  await expect(week.row('森 一')).toContainText('投函待ち')
})

test('those who were not posted are to be written to again', async () => {
  const { week, posting } = notebook
  await posting.open()
  await posting.allBut('森 一')
  await expect(posting.main).toContainText('投函を記しました')
  await week.open()
  await expect(week.settledRow('髙﨑')).toContainText('投函した')
  await expect(week.row('森 一').getByRole('button', { name: 'お便りを書く' })).toBeVisible()
})

test('taken back where it was said, the question stands there again', async () => {
  const { posting } = notebook
  await posting.open()
  await posting.all.click()
  await posting.main.getByRole('status').getByRole('button', { name: '元に戻す' }).click()
  await expect(posting.all).toBeVisible()
  await expect(posting.main).toContainText('元に戻しました')
})

test('not yet leads back and leaves it waiting; not sending ends it', async () => {
  const { week, posting } = notebook
  await posting.open()
  await posting.main.getByRole('button', { name: 'まだ出していない' }).click()
  await expect(posting.waiting).toBeVisible()
  await posting.open()
  await posting.main.getByRole('button', { name: '出すのをやめた' }).click()
  await expect(posting.main).toContainText('どなたのカードにも投函とは記していません')
  await week.open()
  await expect(posting.waiting).toHaveCount(0)
  await expect(week.row('髙﨑').getByRole('button', { name: 'お便りを書く' })).toBeVisible()
})

test('another day is typed as it is said, from the print to today and no other', async ({ open, shop }) => {
  await notebook.program.close()
  await notebook.program.exited
  const file = new Database(shop.file)
  file.exec("UPDATE batches SET made_at = date(made_at, '-5 days')")
  file.close()
  const { posting } = await open()
  await posting.open()
  await posting.main.getByText('ほかの日', { exact: true }).click()
  const day = posting.main.getByRole('textbox', { name: 'ほかの日' })
  for (const wrong of ['あした', '6日前']) {
    await day.fill(wrong)
    await posting.all.click()
    await expect(day).toHaveAccessibleDescription('お便りを用意した日から、きょうまでの日を書いてください。')
  }
  await day.fill('3日前')
  await posting.all.click()
  await expect(posting.main).toContainText('投函を記しました')
})

test('whose card went to the trash after the print is named, to be taken out', async () => {
  const { posting, page } = notebook
  const listed = await page.evaluate(() => window.shop.call('customers:list', { text: '森', offset: 0, limit: 1 }))
  const id = listed.ok ? listed.value.rows[0]?.id : undefined
  if (id === undefined) throw new Error('nobody is called 森')
  await page.evaluate((gone) => window.shop.call('customers:trash', { id: gone }), id)
  await posting.open()
  await expect(posting.main).toContainText('カードがごみ箱にある方の分です。抜いてください：森 一 様')
  await expect(posting.main).toContainText('1枚')
})

test.describe('somebody changed after the print', () => {
  test.beforeEach(async () => {
    await notebook.openCard('森 一')
    await notebook.page.getByRole('button', { name: 'お便りの可否・ご様子' }).click()
    await notebook.page.getByRole('button', { name: '転居（新住所はまだ）にする' }).click()
    await expect(notebook.page.getByRole('complementary')).toContainText('保存しました')
    await notebook.posting.open()
  })

  test('that one is to be taken out, by name and with why', async () => {
    const { week, posting } = notebook
    await expect(posting.changed).toContainText('印刷のあとに変わりました。この1枚を抜いてください')
    await expect(posting.changed).toContainText('森 一')
    await expect(posting.changed).toContainText('転居され、新しいご住所をまだうかがっていません')
    await posting.main.getByRole('button', { name: '1枚を投函した' }).click()
    await expect(posting.main).toContainText('投函を記しました')
    await week.open()
    await expect(week.settledRow('髙﨑')).toContainText('投函した')
    await expect(week.settledRow('森 一')).toHaveCount(0)
  })

  test('or it had gone already, and the history says so', async () => {
    const { posting } = notebook
    await posting.changed.getByText('もう投函してしまった', { exact: true }).click()
    await posting.all.click()
    await expect(posting.main).toContainText('投函を記しました')
    const card = await notebook.openCard('森 一')
    await expect(card).toContainText('投函')
  })

  test('the question has no barrier in the way, in light and dark', async () => {
    const { posting, page } = notebook
    await posting.main.getByRole('button', { name: '出さなかった方がいる' }).click()
    expect(await notebook.barriers()).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await notebook.barriersOfColour()).toEqual([])
  })
})
