import { expect, test, type Notebook } from './pages/notebook.ts'

test.describe('the input method', () => {
  let notebook: Notebook

  test.beforeEach(async ({ begun }) => {
    notebook = await begun()
  })

  test('keeps its Enter: a confirmed conversion neither moves on nor saves', async () => {
    const { customers } = notebook
    const inputMethod = await notebook.inputMethod()
    await customers.openAdding()
    await customers.known('以前からのお客様')
    await customers.familyName.focus()
    await inputMethod.types('たかさき', '髙﨑')
    await expect(customers.familyName).toHaveValue('髙﨑')
    await expect(customers.familyName).toBeFocused()
    // The last line of the form, where an Enter of the form’s own would save.
    await customers.phone.focus()
    await inputMethod.types('かいしゃ', '会社')
    await expect(customers.phone).toHaveValue('会社')
    await expect(customers.count).toHaveText('0人')
    await notebook.page.keyboard.press('Enter')
    await expect(customers.count).toHaveText('1人')
  })

  test('gives the furigana, which a hand may correct', async () => {
    const { customers } = notebook
    const inputMethod = await notebook.inputMethod()
    await customers.openAdding()
    await customers.familyName.focus()
    await inputMethod.types('よしの', '𠮷野')
    await expect(customers.familyKana).toHaveValue('よしの')
    await customers.familyName.fill('')
    await expect(customers.familyKana).toHaveValue('')
    await inputMethod.types('たかさき', '高崎')
    await customers.familyKana.fill('タカサキ')
    await customers.familyName.focus()
    await inputMethod.types('や', '屋')
    await expect(customers.familyName).toHaveValue('高崎屋')
    await expect(customers.familyKana).toHaveValue('タカサキ')
  })

  test('is followed by the search while kana are typed, and waited for while it converts', async () => {
    const { customers } = notebook
    await customers.add({ family: '髙﨑', familyKana: 'たかさき' }, { family: '青木', familyKana: 'あおき' })
    const inputMethod = await notebook.inputMethod()
    await customers.search.focus()
    await inputMethod.shows('たかさk')
    await expect(customers.names).toHaveText([/髙﨑/])
    await inputMethod.shows('たか先')
    await expect(customers.names).toHaveText([/髙﨑/])
    await inputMethod.shows('高崎')
    await inputMethod.confirms('高崎')
    await expect(customers.search).toBeFocused()
    await expect(customers.names).toHaveText([/髙﨑/])
    // The Enter opened nobody’s card.
    await expect(customers.panel).toBeVisible()
  })
})

test('everything is done from the keyboard', async ({ begun }) => {
  const notebook = await begun()
  const { customers, page } = notebook
  const keys = page.keyboard

  await keys.press('Control+n')
  await expect(customers.familyName).toBeFocused()
  for (const line of ['森', '一郎', 'もり', 'いちろう', '03-0000-1111']) {
    await keys.insertText(line)
    await keys.press('Enter')
  }
  // Nothing was chosen yet, so the form leads there instead of saving.
  await expect(customers.panel.getByRole('radio', { name: '初めての方' })).toBeFocused()
  await keys.press('Space')
  await keys.press('Enter')
  await expect(customers.names).toHaveText([/森 一郎/])
  await expect(customers.familyName).toBeFocused()
  await keys.insertText('林')
  await keys.press('Control+Enter')
  await expect(customers.count).toHaveText('2人')

  await keys.insertText('木')
  await keys.press('Escape')
  await expect(customers.panel).toHaveCount(0)
  await keys.press('Control+n')
  // What was typed and not saved is still there.
  await expect(customers.familyName).toHaveValue('木')
  await keys.press('Escape')

  await keys.press('Control+p')
  await expect(page.getByRole('heading', { level: 1, name: 'お便り' })).toBeVisible()
  await keys.press('Escape')
  await keys.press('Control+2')
  await expect(customers.search).toBeFocused()
  await keys.press('ArrowDown')
  await expect(customers.rows.first()).toBeFocused()
  await keys.press('ArrowDown')
  await expect(customers.rows.last()).toBeFocused()
  await keys.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: '林 様' })).toBeVisible()
  await keys.press('Escape')
  await expect(customers.rows.last()).toBeFocused()
})

test('a list of thousands is walked through without losing the place', async ({ shop, open }) => {
  await shop.fill(3000)
  const notebook = await open()
  const { customers, page } = notebook
  await notebook.place('お客様').click()
  await customers.isReady()
  await expect(customers.list).toHaveAttribute('aria-rowcount', '3001')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('End')
  const focused = page.locator(':focus')
  await expect(focused).toHaveAttribute('aria-rowindex', '3001')
  await expect(focused).toHaveAttribute('aria-busy', 'false')
  await page.keyboard.press('PageUp')
  await page.keyboard.press('ArrowUp')
  const place = await focused.getAttribute('aria-rowindex')
  await customers.list.hover()
  await page.mouse.wheel(0, -1_000_000)
  await expect(customers.list.locator('[aria-rowindex="2"]')).toBeVisible()
  await expect(focused).toHaveAttribute('aria-rowindex', `${place}`)
  // The way back from a card leads to the line it was opened from.
  await page.keyboard.press('ArrowUp')
  await expect(focused).toHaveAttribute('aria-busy', 'false')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'これまでのこと' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(focused).toHaveAttribute('aria-rowindex', `${Number(place) - 1}`)
  await page.keyboard.press('Home')
  await expect(focused).toHaveAttribute('aria-rowindex', '2')
  await expect(page.getByRole('row').filter({ hasText: '読み込んでいます' })).toHaveCount(0)
})
