import { expect, test, type Notebook } from './pages/notebook.ts'

const SHOP = 'ひなたぼっこ'
const TAKASAKI = { family: '髙﨑', given: '花子', familyKana: 'たかさき', phone: '090-0000-1234' }
const YOSHINO = { family: '𠮷野', given: '一', familyKana: 'よしの', phone: '03-0000-5678' }
const AOKI = { family: '青木', given: '健', familyKana: 'あおき', phone: '06-0000-9999' }

test.describe('a new shop', () => {
  test('asks for its name, is not made without one, and says what to do next', async ({ open }) => {
    const notebook = await open()
    const { page } = notebook
    await page.getByRole('button', { name: 'はじめる' }).click()
    await expect(page.getByText('ここを書いてください。')).toBeVisible()
    await expect(page.getByLabel('お店の名前')).toBeFocused()
    await notebook.begin(SHOP)
    await expect(page.getByRole('banner')).toContainText(SHOP)
    await expect(page.getByRole('heading', { name: 'お客様はまだいらっしゃいません' })).toBeVisible()
    await expect(notebook.customers.count).toHaveText('0人')
  })
})

test.describe('in a shop', () => {
  let notebook: Notebook

  test.beforeEach(async ({ begun }) => {
    notebook = await begun()
  })

  test('people stand in kana order, wherever they were added, and the one added by mistake is taken back', async () => {
    const { customers } = notebook
    await customers.add(YOSHINO, AOKI, TAKASAKI)
    await expect(customers.names).toHaveText([/青木 健/, /髙﨑 花子/, /𠮷野 一/])
    await expect(customers.count).toHaveText('3人')
    await customers.undo()
    await expect(customers.panel).toContainText('元に戻しました')
    await expect(customers.names).toHaveText([/青木 健/, /𠮷野 一/])
  })

  test('a card is refused at what it lacks, or at a number that is taken, and what was typed stays', async () => {
    const { customers } = notebook
    await customers.openAdding()
    await customers.write(AOKI)
    await customers.save()
    await expect(customers.panel).toContainText('どちらかをお選びください。')
    await expect(customers.count).toHaveText('0人')
    await customers.write({ family: '' })
    await customers.known('初めての方')
    await customers.save()
    await expect(customers.familyName).toBeFocused()
    await expect(customers.familyName).toHaveAccessibleDescription('お名前か会社名のどちらかをご入力ください。')
    await customers.panel.getByRole('button', { name: 'ご住所・会社・番号も書く' }).click()
    const number = customers.panel.getByLabel('番号', { exact: true })
    await customers.familyName.fill('青木')
    await number.fill('12')
    await customers.save()
    await expect(number).toHaveValue('')
    await customers.familyName.fill('森')
    await customers.known('初めての方')
    await number.fill('12')
    await customers.save()
    await expect(number).toHaveAccessibleDescription('その番号は、ほかのお客様が使っています。')
    await expect(customers.familyName).toHaveValue('森')
  })

  test('a company stands under its own name, with whoever is written to there beside it', async () => {
    const { customers } = notebook
    const { panel } = customers
    await customers.openAdding()
    await panel.getByRole('button', { name: 'ご住所・会社・番号も書く' }).click()
    await customers.write(AOKI)
    await customers.known('以前からのお客様')
    await panel.getByText('会社・団体', { exact: true }).click()
    await panel.getByLabel('会社・お店の名前').fill('山下商店')
    await customers.save()
    await expect(panel).toContainText('山下商店 御中 青木 健 様を加えました')
    await expect(customers.names).toHaveText(['山下商店 御中'])
    await expect(customers.row('山下商店')).toContainText('青木 健 様')
  })

  test('marks of HTML in a name are shown as typed', async () => {
    const { customers } = notebook
    await customers.add({ family: '<b>森</b>', given: '<img src=x onerror=alert(1)>', familyKana: 'もり' })
    await expect(customers.names).toHaveText([/<b>森<\/b> <img src=x onerror=alert\(1\)>/])
  })

  test('a person is found by kana, by another form of a letter, by the end of the number, also after closing', async ({
    open,
  }) => {
    const { customers } = notebook
    await customers.add(YOSHINO, AOKI, TAKASAKI)
    for (const [text, found] of [
      ['たか', /髙﨑 花子/],
      ['タカ', /髙﨑 花子/],
      ['高崎', /髙﨑 花子/],
      ['吉野', /𠮷野 一/],
      ['9999', /青木 健/],
    ] as const) {
      await customers.search.fill(text)
      await expect(customers.count).toHaveText('1人見つかりました')
      await expect(customers.names).toHaveText([found])
    }
    await customers.search.fill('誰')
    await expect(notebook.page.getByRole('heading', { name: '「誰」の方は見つかりません' })).toBeVisible()
    await customers.search.press('Escape')
    await expect(customers.names).toHaveCount(3)
    await notebook.program.close()
    const again = await open()
    await again.place('お客様').click()
    await expect(again.customers.names).toHaveText([/青木 健/, /髙﨑 花子/, /𠮷野 一/])
  })

  test('nobody has a barrier in the way', async () => {
    const { customers, page } = notebook
    await customers.add(AOKI, TAKASAKI)
    expect(await notebook.barriers()).toEqual([])
    for (const place of ['お便り', '設定', '困ったとき']) {
      await notebook.place(place).click()
      await expect(page.getByRole('heading', { level: 1, name: place })).toBeVisible()
      expect(await notebook.barriers()).toEqual([])
    }
    await page.getByRole('navigation').getByRole('button', { name: '設定' }).click()
    await page.getByText('暗い', { exact: true }).click()
    expect(await notebook.barriers()).toEqual([])
    await notebook.place('お客様').click()
    expect(await notebook.barriers()).toEqual([])
  })

  test('all of it stands in English too', async () => {
    const { customers, page } = notebook
    await customers.add(TAKASAKI)
    await notebook.place('設定').click()
    await page.getByText('English', { exact: true }).click()
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await page.getByRole('button', { name: 'Customers' }).click()
    await expect(page.getByRole('grid', { name: 'List of customers' })).toContainText('None yet')
    await expect(page.getByRole('main').getByRole('status')).toHaveText('1 person')
    await page.reload()
    await page.getByRole('button', { name: 'Customers' }).click()
    await expect(page.getByRole('main').getByRole('status')).toHaveText('1 person')
  })
})
