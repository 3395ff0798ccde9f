import { CardPage } from './pages/card.ts'
import { expect, test, type Notebook } from './pages/notebook.ts'

type Known = { readonly birthday?: string; readonly tag?: string; readonly note?: string }

/** Writes it into the card, from the list, and comes back to the list. */
async function write(notebook: Notebook, name: string, { birthday, tag, note }: Known): Promise<void> {
  const { page, customers } = notebook
  await customers.row(name).click()
  const card = new CardPage(page)
  await card.isOpen(name)
  await card.act('カードを直す')
  if (birthday !== undefined) await card.panel.getByLabel('お誕生日').first().fill(birthday)
  if (note !== undefined) await card.panel.getByLabel('メモ', { exact: true }).fill(note)
  if (tag !== undefined) {
    await card.panel.getByLabel('目印を加える').fill(tag)
    await card.panel.getByLabel('目印を加える').press('Enter')
  }
  await card.panel.getByRole('button', { name: '保存する' }).click()
  await expect(card.panel).toContainText('保存しました')
  await notebook.place('お客様').click()
  await customers.isReady()
}

test('people are found by the month of their birthday and by a label, and the list says why', async ({ begun }) => {
  const notebook = await begun()
  const { customers, page } = notebook
  await customers.add(
    { family: '髙﨑', given: '花子', familyKana: 'たかさき' },
    { family: '𠮷野', given: '葵', familyKana: 'よしの' },
    { family: '青木', given: '健', familyKana: 'あおき' },
  )
  await page.keyboard.press('Escape')
  // Who comes before the others moves their rows down.
  await expect(customers.names).toHaveText([/青木 健/, /髙﨑 花子/, /𠮷野 葵/])
  await write(notebook, '髙﨑', { birthday: '11月', tag: '犬' })
  await write(notebook, '𠮷野', { birthday: 'S45.11.3', note: '来月引っ越すそうです。\n犬を飼い始めたとのこと。' })
  await write(notebook, '青木', { birthday: '4月1日' })

  await customers.narrow('誕生月', { words: '11月' })
  await expect(customers.names).toHaveText([/髙﨑 花子/, /𠮷野 葵/])
  await expect(customers.count).toHaveText('2人（しぼりこみ中）')
  await customers.search.fill('犬')
  await expect(customers.names).toHaveText([/髙﨑 花子/, /𠮷野 葵/])
  await expect(customers.row('髙﨑')).toContainText('目印：犬')
  await expect(customers.row('𠮷野')).toContainText('メモ：犬を飼い始めたとのこと。')
  await expect(customers.row('𠮷野').locator('mark')).toHaveText('犬')
  await customers.narrow('目印', { name: '犬' })
  await expect(customers.names).toHaveText([/髙﨑 花子/])
  // What is set stays with the list while a card is looked at, and goes off with one press.
  await customers.row('髙﨑').click()
  await new CardPage(page).isOpen('髙﨑')
  await page.keyboard.press('Escape')
  await expect(customers.names).toHaveText([/髙﨑 花子/])
  await customers.chip('誕生月：11月').click()
  await customers.search.fill('')
  await expect(customers.names).toHaveText([/髙﨑 花子/])
  await customers.chip('目印：犬').click()
  await expect(customers.count).toHaveText('3人')

  await customers.narrow('誕生月', { words: '2月' })
  await expect(page.getByRole('heading', { name: 'この条件に当てはまる方はいらっしゃいません' })).toBeVisible()
  await page.getByRole('main').getByRole('button', { name: 'すべてはずす' }).last().click()
  await expect(customers.names).toHaveCount(3)
})

test('a label goes on all who were found, and everyone comes back from the trash', async ({ shop, open }) => {
  await shop.fill(300, 1_200)
  const notebook = await open()
  const { customers } = notebook
  await notebook.place('お客様').click()
  await customers.narrow('誕生月', { words: '11月' })
  await expect(customers.count).toHaveText(/^\d+人（しぼりこみ中）$/)
  const found = Number.parseInt(await customers.count.innerText(), 10)
  expect(found).toBeGreaterThan(3)

  await customers.beginChoosing()
  await expect(customers.acts).toContainText('行を押すか')
  await customers.act('すべて選ぶ')
  await expect(customers.acts).toContainText(`${found}人を選んでいます`)
  // One is let go again.
  await customers.rows.nth(1).click()
  await expect(customers.acts).toContainText(`${found - 1}人を選んでいます`)
  await customers.tag('霜月の会')
  await expect(customers.done(`${found - 1}人に、目印「霜月の会」を付けました。`)).toBeVisible()
  await customers.chip('誕生月：11月').click()
  await customers.narrow('目印', { name: '霜月の会' })
  await expect(customers.count).toHaveText(`${found - 1}人（しぼりこみ中）`)

  await customers.undoMany()
  await expect(customers.done('元に戻しました')).toBeVisible()
  await expect(customers.count).toHaveText('0人（しぼりこみ中）')
  await customers.chip('目印：霜月の会').click()
  await expect(customers.count).toHaveText('300人')

  await customers.act('すべて選ぶ')
  await customers.act('ごみ箱へ移す')
  await expect(customers.done('300人をごみ箱へ移しました（30日残ります）。')).toBeVisible()
  await expect(customers.count).toHaveText('0人')
  await customers.undoMany()
  await expect(customers.count).toHaveText('300人')
  await expect(customers.done('元に戻しました')).toBeVisible()
})

test('people are chosen from the keyboard alone', async ({ shop, open }) => {
  await shop.fill(60)
  const notebook = await open()
  const { customers, page } = notebook
  const keys = page.keyboard
  await notebook.place('お客様').click()
  await expect(customers.search).toBeFocused()
  await customers.filters.getByRole('button', { name: '選ぶ', exact: true }).focus()
  await keys.press('Enter')
  await keys.press('Control+2')
  await keys.press('ArrowDown')
  await expect(customers.rows.first()).toBeFocused()
  await keys.press('Space')
  await keys.press('ArrowDown')
  await keys.press('Space')
  await expect(customers.rows.nth(1)).toBeFocused()
  await expect(customers.rows.nth(1)).toHaveAttribute('aria-selected', 'true')
  await expect(customers.rows.nth(2)).toHaveAttribute('aria-selected', 'false')
  await expect(customers.acts).toContainText('2人を選んでいます')
  await keys.press('Space')
  await expect(customers.acts).toContainText('1人を選んでいます')
  await keys.press('Control+a')
  await expect(customers.acts).toContainText('60人を選んでいます')
  await expect(customers.list).toHaveAttribute('aria-multiselectable', 'true')
  // In the search box the same keys choose its text.
  await customers.search.fill('青')
  await keys.press('Control+a')
  await keys.press('Delete')
  await expect(customers.search).toHaveValue('')
  await expect(customers.count).toHaveText('60人')

  // Esc closes what is open, the form first, then leaves choosing, then the place.
  await keys.press('ArrowDown')
  await keys.press('Space')
  await customers.act('目印を外す')
  await expect(page.getByLabel('目印の名前')).toBeFocused()
  await keys.press('Escape')
  await expect(page.getByLabel('目印の名前')).toHaveCount(0)
  await keys.press('Escape')
  await expect(customers.acts).toHaveCount(0)
  await expect(customers.rows.first()).not.toHaveAttribute('aria-selected')
  await keys.press('Escape')
  await expect(page.getByRole('heading', { level: 1, name: '今週ご連絡する方' })).toBeVisible()
})

test('an arrow opens the list of a filter and chooses nothing by itself', async ({ shop, open }) => {
  await shop.fill(30)
  const notebook = await open()
  const { customers, page } = notebook
  await notebook.place('お客様').click()
  await customers.filters.getByRole('combobox', { name: '常連など' }).focus()
  await page.keyboard.press('ArrowDown')
  await expect(customers.count).toHaveText('30人')
  await page.keyboard.press('Escape')
  await expect(customers.count).toHaveText('30人')
})

test('in a small window with large letters the choices fold away, and what is set stays in view', async ({
  shop,
  open,
}) => {
  await shop.fill(40, 200)
  const notebook = await open()
  const { customers, page } = notebook
  await page.setViewportSize({ width: 1024, height: 640 })
  await page.evaluate(() => localStorage.setItem('preferences', JSON.stringify({ language: 'ja', size: '20' })))
  await page.reload()
  await notebook.place('お客様').click()
  await expect(customers.rows.first()).toBeVisible()
  await expect(customers.filters.getByRole('combobox')).toHaveCount(0)
  await customers.filters.getByRole('button', { name: 'しぼりこむ' }).click()
  await customers.narrow('状態', { words: 'ご住所がまだない' })
  await customers.filters.getByRole('button', { name: 'しぼりこむ' }).click()
  await expect(customers.filters.getByRole('combobox')).toHaveCount(0)
  await expect(customers.chip('ご住所がまだない')).toBeVisible()
  await customers.beginChoosing()
  await customers.act('すべて選ぶ')
  await expect(customers.rows.first()).toBeInViewport()
  await customers.act('目印を付ける')
  await expect(page.getByLabel('目印の名前')).toBeInViewport()
  await expect(customers.rows.first()).toBeInViewport()
  expect(await notebook.barriers()).toEqual([])
})
