import type { Locator } from '@playwright/test'
import { tidy } from './pages/customers.ts'
import { CardPage } from './pages/card.ts'
import { expect, test, type Notebook } from './pages/notebook.ts'
import { aPhotograph, NO_PICTURE, paste } from './pages/pictures.ts'

const TAKASAKI = { family: '髙﨑', given: '𠮷乃', familyKana: 'たかさき', phone: '090-0000-1234' }
const YOSHINO = { family: '𠮷野', given: '一', familyKana: 'よしの' }

test.describe('beside the card', () => {
  let notebook: Notebook
  let card: CardPage
  let main: Locator

  test.beforeEach(async ({ open }) => {
    notebook = await open()
    await notebook.begin('花のたかさき')
    await notebook.customers.add(TAKASAKI, YOSHINO)
    await notebook.page.keyboard.press('Escape')
    await notebook.openCard('髙﨑 𠮷乃')
    card = new CardPage(notebook.page)
    main = notebook.page.getByRole('main')
  })

  test('a picture is turned, made small, opened large, described, taken off and taken back', async () => {
    const { page } = notebook
    await card.rareAct('写真')
    const strip = main.getByRole('list', { name: 'このカードの写真' })
    await card.panel.locator('input[type=file]').setInputFiles(NO_PICTURE)
    await expect(card.panel).toContainText('この写真は読み取れません。何も保存していません。')
    await card.panel.locator('input[type=file]').setInputFiles(await aPhotograph(page, 4000, 3000, 6))
    await expect(card.panel).toContainText('保存しました')
    await card.panel.getByText('ペット', { exact: true }).click()
    await paste(page, [await aPhotograph(page, 300, 200), NO_PICTURE])
    await expect(strip.getByRole('listitem')).toHaveCount(2)
    await expect(card.panel).toContainText('この写真は読み取れません。')
    await expect(card.panel.getByRole('button', { name: '元に戻す' })).toBeVisible()

    await strip.getByRole('button', { name: 'ご本人' }).click()
    const large = page.getByRole('dialog')
    const picture = large.getByRole('img')
    await expect(picture).toBeVisible()
    expect(await picture.evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight])).toEqual([
      1200, 1600,
    ])
    await large.getByLabel('説明').fill('𠮷乃さんと <b>ポチ</b>')
    await large.getByLabel('撮った日').fill('きのう')
    await large.getByRole('button', { name: '保存する' }).click()
    await strip.getByRole('button', { name: '𠮷乃さんと <b>ポチ</b>' }).click()
    await expect(picture).toBeVisible()
    expect(await notebook.barriers()).toEqual([])
    await large.getByRole('button', { name: '写真を外す' }).click()
    await expect(strip.getByRole('listitem')).toHaveCount(1)
    await main.getByRole('button', { name: '元に戻す' }).click()
    await expect(strip.getByRole('listitem')).toHaveCount(2)
    await page.keyboard.press('F8')
    await expect(page.getByRole('img')).toHaveCount(0)
  })

  test('a key is seen only once it is asked for, given back, and until then in the list of keys held', async () => {
    const { page } = notebook
    await card.rareAct('鍵・暗証番号・留守')
    await expect(card.panel.getByLabel('内容')).toHaveCount(0)
    await card.panel.getByRole('button', { name: '開いて見る' }).click()
    await card.panel.getByLabel('内容').fill('玄関の鍵1本\n札は7番')
    await card.panel.getByRole('button', { name: '残す' }).click()
    await expect(card.panel).toContainText('札は7番')
    await expect(card.panel).toContainText('お預かりした日：きょう')
    expect(await notebook.barriers()).toEqual([])
    await card.panel.getByRole('button', { name: '隠す' }).click()
    await expect(page.getByText('札は7番')).toHaveCount(0)

    await notebook.place('お客様').click()
    await tidy(page, 'お預かり中の鍵')
    await expect(main).toContainText('髙﨑 𠮷乃 様')
    await expect(main).not.toContainText('札は7番')
    await main.getByRole('button', { name: '髙﨑 𠮷乃 様のカードを開く' }).click()
    await card.panel.getByRole('button', { name: '開いて見る' }).click()
    await card.panel.getByRole('button', { name: 'お返しする' }).click()
    await card.panel.getByRole('button', { name: 'お返ししたと残す' }).click()
    await expect(card.panel).toContainText('お返しした日：きょう')
    await card.panel.getByRole('button', { name: '元に戻す' }).click()
    await expect(card.panel.getByRole('button', { name: 'お返しする' })).toBeVisible()
    await page.clock.install()
    await card.panel.getByRole('button', { name: '隠す' }).click()
    await card.panel.getByRole('button', { name: '開いて見る' }).click()
    await expect(card.panel).toContainText('札は7番')
    await page.clock.fastForward(61_000)
    await expect(page.getByText('札は7番')).toHaveCount(0)
  })

  test('a purchase goes to somebody else, the same again next year, who becomes a customer by an act alone', async () => {
    const { page } = notebook
    await card.field('内容').fill('花束')
    await card.field('金額').fill('6600')
    await card.quick.getByRole('button', { name: 'お届け先も書く' }).click()
    const { panel } = card
    await expect(panel.getByLabel('内容')).toHaveValue('花束')
    await panel.getByLabel('お届け先のお名前').fill('森 桜')
    // What is half written stays while a customer looks on, and is there again.
    await page.keyboard.press('F8')
    await expect(panel.getByLabel('お届け先のお名前')).toHaveCount(0)
    await page.keyboard.press('F8')
    await expect(panel.getByLabel('お届け先のお名前')).toHaveValue('森 桜')
    await expect(panel.getByLabel('内容')).toHaveValue('花束')
    await panel.getByLabel('ご関係').fill('母')
    await panel.getByLabel('市区町村').fill('高崎市中尾町')
    await panel.getByLabel('お届け日').fill('2025/5/10')
    await panel.getByRole('combobox', { name: '用途' }).selectOption('お供え')
    await expect(panel).toContainText('お祝いの言葉を控えます')
    await panel.getByRole('combobox', { name: '用途' }).selectOption('母の日')
    await panel.getByLabel('カードの文面').fill('いつもありがとう')
    await panel.getByText('来年もお知らせ').click()
    await panel.getByRole('button', { name: '保存する' }).click()
    await expect(card.entry('花束')).toContainText('森 桜 様へお届け（母の日）')
    await expect(card.field('内容')).toHaveValue('')

    await panel.getByRole('button', { name: '同じで受ける' }).click()
    await expect(panel.getByLabel('お届け日')).toHaveValue(/^\d{4}\/05\/10$/)
    await panel.getByRole('button', { name: '保存する' }).click()
    await expect(panel).toContainText('どちらかをお選びください')
    await panel.getByText('変わりました').click()
    await panel.getByLabel('番地').fill('9-9')
    await panel.getByText('このままです', { exact: true }).click()
    await panel.getByText('変わりました').click()
    await expect(panel.getByLabel('番地')).toHaveValue('')
    await panel.getByLabel('番地').fill('9-9')
    expect(await notebook.barriers()).toEqual([])
    await panel.getByRole('button', { name: '保存する' }).click()
    await expect(panel.getByRole('region', { name: '森 桜 様' })).toContainText('高崎市中尾町9-9')
    await expect(card.entry('花束')).toHaveCount(2)
    await panel.getByRole('button', { name: '元に戻す' }).click()
    await expect(card.entry('花束')).toHaveCount(1)

    await notebook.place('お客様').click()
    await expect(notebook.customers.row('森 桜')).toHaveCount(0)
    await notebook.openCard('髙﨑 𠮷乃')
    await card.act('お届け先')
    await panel.getByRole('button', { name: 'ほかの操作' }).click()
    await panel.getByRole('button', { name: 'お客様として加える' }).click()
    await card.isOpen('森 桜')
    await page.keyboard.press('Escape')
  })

  test('P35 who introduced whom is seen from both cards, and each name leads to the other', async () => {
    await card.rareAct('ご紹介')
    await card.panel.getByLabel('お客様の中から選ぶ').fill('よしの')
    await expect(card.panel.getByRole('option')).toHaveCount(1)
    await card.panel.getByLabel('お客様の中から選ぶ').press('Enter')
    await expect(card.panel).toContainText('保存しました')
    expect(await notebook.barriers()).toEqual([])
    await main.getByRole('button', { name: '𠮷野 一' }).click()
    await card.isOpen('𠮷野 一')
    await expect(main).toContainText('この方がご紹介くださった方（1人）')
    await main.getByRole('button', { name: '髙﨑 𠮷乃' }).click()
    await card.isOpen('髙﨑 𠮷乃')
    await notebook.page.keyboard.press('F8')
    await expect(main.getByText('ご紹介くださった方')).toHaveCount(0)
  })
})
