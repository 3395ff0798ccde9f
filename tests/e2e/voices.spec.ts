import { CardPage } from './pages/card.ts'
import { expect, test } from './pages/notebook.ts'
import { VoicesPage } from './pages/voices.ts'

test('P5 P6 P28 what an unhappy customer said waits first; told that she was rung up, it joins the rest, and comes back with one click', async ({
  begun,
}) => {
  const notebook = await begun()
  const { page, customers } = notebook
  const card = new CardPage(page)
  const voices = new VoicesPage(notebook)
  await customers.add({ family: '髙﨑', given: '花子' }, { family: '𠮷野', given: '一郎' })
  await notebook.openCard('髙﨑 花子')
  await card.heard('よかった', '花束がきれいでした')
  await notebook.openCard('𠮷野 一郎')
  await card.heard('よくなかった', 'お待たせしすぎです', '待ち時間')

  // What shows only in talk is written apart, and says that she may ask to see it.
  await card.act('お声を書く')
  await card.panel.getByText('本音メモ', { exact: true }).click()
  await expect(card.panel).toContainText('ご本人からお申し出があれば、このメモもお見せすることがあります')
  await card.panel.getByLabel('ことば').fill('本当は予約の電話が苦手')
  await card.panel.getByRole('combobox', { name: '話題' }).fill('お待たせ')
  await card.panel.getByRole('button', { name: '残す' }).click()
  await expect(card.panel).toContainText('保存しました')
  await page.keyboard.press('Escape')

  await voices.open()
  // Two words for one thing become one, and each number has its notes.
  const themes = page.getByRole('list', { name: '声のまとめ' })
  await themes.getByRole('button', { name: '1 「お待たせ」のお声を見る' }).click()
  await expect(themes.getByRole('list', { name: '「お待たせ」のお声' })).toContainText('予約の電話が苦手')
  await themes.getByRole('combobox', { name: 'まとめる先' }).selectOption('待ち時間')
  await themes.getByRole('button', { name: 'この話題をまとめる' }).click()
  await themes.getByRole('button', { name: '2 「待ち時間」のお声を見る' }).click()
  await expect(themes.getByRole('list', { name: '「待ち時間」のお声' }).getByRole('listitem')).toHaveText([
    /お待たせしすぎです|予約の電話が苦手/,
    /お待たせしすぎです|予約の電話が苦手/,
  ])
  await expect(voices.waiting).toHaveText([/𠮷野 一郎.*お待たせしすぎです/s, /髙﨑 花子.*花束がきれいでした/s])
  await expect(voices.waiting.first()).toContainText('話題：待ち時間')
  await voices.waiting
    .first()
    .getByRole('button', { name: /にお返事しました$/ })
    .click()
  await page.keyboard.type('電')
  await page.getByLabel('お返事のことば').fill('お詫びして、次回のお時間を決めました')
  await page.getByRole('button', { name: '返事した日を残す' }).click()
  await expect(voices.waiting).toHaveText([/髙﨑 花子/])
  // The hand is led on to the next who waits.
  await expect(voices.waiting.first().getByRole('button').first()).toBeFocused()
  await expect(voices.rest.first()).toContainText('お待たせしすぎです')
  await page.getByRole('button', { name: '元に戻す' }).click()
  await expect(voices.waiting).toHaveCount(2)

  await voices
    .line('花束')
    .getByRole('button', { name: /にお便りで返事する$/ })
    .click()
  const main = page.getByRole('main')
  await main.getByRole('textbox', { name: 'お名前' }).fill('星野 陽子')
  await main.getByRole('textbox', { name: '郵便番号' }).fill('150-0001')
  await main.getByRole('textbox', { name: '都道府県' }).fill('東京都')
  await main.getByRole('textbox', { name: '市区町村' }).fill('渋谷区')
  await main.getByRole('textbox', { name: '番地' }).fill('神宮前1-2-3')
  await main.getByRole('button', { name: '差出人を保存する' }).click()
  await expect(notebook.postcard.template).toHaveValue('voice-reply')
})
