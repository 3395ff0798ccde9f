import { CardPage } from './pages/card.ts'
import { expect, test } from './pages/notebook.ts'

test('P18 P19 P24 P25 P36 the pile of reply cards is entered by keys alone; each is thanked, the unhappy first', async ({
  begun,
}) => {
  const notebook = await begun()
  const { page, customers, week } = notebook
  const main = page.getByRole('main')
  await customers.add({ family: '髙﨑', given: '花子' }, { family: '𠮷野', given: 'ハル' })
  await page.keyboard.press('Control+4')
  await main.getByRole('button', { name: /^「ご利用のあとに」/ }).click()

  const number = main.getByLabel('はがきの番号')
  await number.fill('K99')
  await page.keyboard.press('Enter')
  await expect(main).toContainText('その番号の方は見つかりません')
  await number.fill('ｋ1')
  await page.keyboard.press('Enter')
  await expect(main).toContainText('髙﨑 花子 様のお答え')
  await expect(main.getByLabel(/^お答え/)).toBeFocused()
  await page.keyboard.type('113')
  await page.keyboard.press('Enter')
  await expect(main).toContainText('4つの質問に、1・2・3か-を並べてください')
  await page.keyboard.type('-')
  await page.keyboard.press('Enter')
  await expect(main.getByLabel('ひとこと')).toBeFocused()
  await page.keyboard.type('値段が少し高い')
  await page.keyboard.press('Enter')
  await expect(main).toContainText('髙﨑 花子 様のお答え。お礼を「すること」に加えました。')
  // The hand is at the next card.
  await expect(number).toBeFocused()
  await page.keyboard.type('K2')
  await page.keyboard.press('Enter')
  await expect(main.getByLabel(/^お答え/)).toBeFocused()
  await page.keyboard.type('1111')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(main).toContainText('𠮷野 ハル 様のお答え。')
  const newest = main.getByRole('region', { name: '最近書き入れたお答え' }).getByRole('listitem')
  await expect(newest).toHaveText([
    /𠮷野 ハル/,
    /髙﨑 花子 様.*よかった・よかった・よくなかった・印なし.*値段が少し高い/,
  ])
  await expect(newest.last().getByRole('button', { name: '特典を差し上げる' })).toBeVisible()
  await expect(newest.first().getByRole('button', { name: '特典を差し上げる' })).toHaveCount(0)

  await main.getByRole('button', { name: '質問・数を見る' }).click()
  await main.getByRole('button', { name: '1 件が「価格」によくなかった：見る' }).click()
  await expect(main.getByRole('region', { name: '「価格」のよくなかった' })).toContainText('髙﨑 花子')
  // Other words make another set; what was answered stays.
  await main.getByLabel('質問（1行に1つ、6つまで）').fill('いかがでしたか')
  await main.getByRole('button', { name: 'この質問を保存する' }).click()
  await expect(main.getByLabel(/^お答え/)).toHaveAccessibleDescription(/いかがでしたか$/)

  await week.open()
  await expect(week.row('髙﨑 花子')).toContainText('アンケートに「よくなかった」のお答え。お返事がまだです')
  await notebook.openCard('髙﨑 花子')
  await expect(new CardPage(page).note('お約束したこと')).toContainText('アンケートのお礼')
})
