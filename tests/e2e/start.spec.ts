import { stat } from 'node:fs/promises'
import { FirstRunPage } from './pages/first-run.ts'
import { expect, test } from './pages/notebook.ts'
import { PaperCardsPage } from './pages/paper-cards.ts'

const SHOP = '花と器 𠮷野'

test.describe('the first run', () => {
  test('leads from paper cards to the place of backups and then to the first card', async ({ open }) => {
    const { page } = await open()
    const first = new FirstRunPage(page)
    await expect(first.shopName).toBeFocused()
    await first.answer(SHOP, 'お花・雑貨などのお店', '紙のカードから書き写す')
    await first.later.click()
    await expect(new PaperCardsPage(page).familyName).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('heading', { level: 1, name: /今週/ })).toBeVisible()
  })

  test('leads to an empty shop and its week', async ({ open }) => {
    const notebook = await open()
    const { page, customers } = notebook
    const first = new FirstRunPage(page)
    await first.answer(SHOP, '通信販売', '空のまま始める')
    await first.later.click()
    await expect(page.getByRole('heading', { level: 1, name: /今週/ })).toBeVisible()
    await notebook.place('お客様').click()
    await expect(customers.count).toContainText('0人')
  })

  test('leads to a sample of 300 people, which is left for a first run of one’s own', async ({ open, shop }) => {
    const notebook = await open()
    const { page, customers } = notebook
    await new FirstRunPage(page).answer(SHOP, '美容室・サロン', 'みほんのお店で試す')
    await notebook.place('お客様').click()
    await expect(customers.count).toContainText('300人')
    await notebook.place('設定').click()
    await page.getByRole('button', { name: 'みほんを片づけて、自分のお店を始める' }).click()
    const asked = page.getByRole('alertdialog')
    await expect(asked).toContainText('みほんのお客様300人')
    await asked.getByRole('button', { name: 'やめておく' }).click()
    await expect(asked).toHaveCount(0)
    await page.getByRole('button', { name: 'みほんを片づけて、自分のお店を始める' }).click()
    await asked.getByRole('button', { name: '片づける' }).click()
    await expect(new FirstRunPage(page).begin).toBeVisible()
    await expect(stat(shop.file)).rejects.toThrow('ENOENT')
    await notebook.begin('髙﨑商店')
    await expect(customers.count).toContainText('0人')
    await notebook.place('設定').click()
    await expect(page.getByRole('heading', { name: '差出人' })).toBeVisible()
    await expect(page.getByRole('heading', { name: 'みほんのお店' })).toHaveCount(0)
  })

  test('refuses an empty name at the name, and a missing kind at the kind', async ({ open }) => {
    const { page } = await open()
    const first = new FirstRunPage(page)
    await first.begin.click()
    await expect(first.shopName).toBeFocused()
    await expect(first.shopName).toHaveAccessibleDescription('ここを書いてください。')
    await expect(first.kinds).toContainText('どれかひとつをお選びください。')
  })

  test('goes through by Enter alone, with the sender written and a postal code put right', async ({ open }) => {
    const { page, program } = await open()
    const first = new FirstRunPage(page)
    await page.getByRole('button', { name: /差出人も書いておく/ }).click()
    await first.shopName.fill(SHOP)
    await first.shopName.press('Enter')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.keyboard.type('𠮷野 一')
    await page.keyboard.press('Enter')
    await page.keyboard.type('154-001')
    for (const line of ['', '東京都', '世田谷区', '世田谷0-12-3', '', '03-0000-0012']) {
      if (line !== '') await page.keyboard.type(line)
      await page.keyboard.press('Enter')
    }
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await expect(page.getByLabel('郵便番号')).toBeFocused()
    await page.getByLabel('郵便番号').fill('154-0017')
    await page.keyboard.press('Control+Enter')
    program.dialogs.answer({ canceled: true }, { filePaths: ['/media/USB青'] })
    await first.choosePlace.click()
    await first.choosePlace.click()
    await expect(page.getByRole('main')).toContainText('控えの置き場所を覚えました：「USB青」')
    await page.getByRole('button', { name: '次へ' }).click()
    await page.getByRole('navigation').getByRole('button', { name: '設定' }).click()
    await expect(page.getByRole('main')).toContainText('世田谷区世田谷0-12-3')
    await page.getByRole('button', { name: '控えを見る' }).click()
    await expect(page.getByRole('main')).toContainText('「USB青」')
    await expect(page.getByRole('main')).not.toContainText('/media')
  })

  test('can be read in English, and has no barrier in either language, light and dark', async ({ open }) => {
    const notebook = await open()
    const { page } = notebook
    await expect(new FirstRunPage(page).begin).toBeVisible()
    expect(await notebook.barriers()).toEqual([])
    await page.getByRole('button', { name: 'English' }).click()
    await expect(page.getByLabel('Name of the shop')).toBeVisible()
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await notebook.barriersOfColour()).toEqual([])
    await page.getByRole('button', { name: '日本語' }).click()
    await expect(new FirstRunPage(page).begin).toBeVisible()
  })
})
