import { CardPage } from './pages/card.ts'
import { expect, test } from './pages/notebook.ts'

test('P22 P29 P33 she complains of the wrong flowers: it goes step by step, the letter says what happened, and what was promised stands at the next visit', async ({
  begun,
}) => {
  const notebook = await begun()
  const { page, customers, postcard, week } = notebook
  const card = new CardPage(page)
  await week.takeIn({ family: '髙﨑', given: '花子', street: '青山1-2-3', known: '以前からのお客様' })
  await notebook.place('お客様').click()
  await customers.add({ family: '𠮷野', given: 'ハル' })
  await notebook.openCard('髙﨑 花子')
  await card.act('ご不満・お叱り')
  const { panel } = card
  await expect(panel.getByLabel('うかがったこと', { exact: true })).toBeFocused()
  await panel.getByRole('button', { name: '残す', exact: true }).click()
  await expect(panel).toContainText('うかがったことを書いてください')
  await panel.getByLabel('うかがったこと', { exact: true }).fill('届いたお花が、頼んだ色と違う')
  await panel.getByRole('button', { name: 'カードのある方から選ぶ' }).click()
  await panel.getByRole('combobox', { name: 'カードのある方から選ぶ' }).fill('𠮷野')
  await expect(panel.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(panel).toContainText('もうお一人：𠮷野 ハル')
  await panel.getByRole('button', { name: '残す', exact: true }).click()
  await expect(panel).toContainText(/次は.*までに「対応しています」/)
  await expect(page.getByRole('main')).toContainText('ご不満がまだ済んでいません')

  // It stands first in this week's list, to be spoken about.
  await week.open()
  await expect(week.row('髙﨑 花子')).toContainText('きょう、ご不満をうかがいました。対応がまだです')
  await notebook.openCard('髙﨑 花子')
  await card.act('ご不満・お叱り')

  // Put right at once; with a word for the next time.
  await panel.getByRole('button', { name: '解決した', exact: true }).click()
  await panel.getByLabel('どのように解決したか').fill('白い花を届け直した')
  await panel.getByLabel('次にお会いしたときのお約束（あれば）').fill('次回は1本おまけする')
  await panel.getByRole('button', { name: '「解決しました」を残す' }).click()
  await expect(panel).toContainText(/次は.*までに「その後をうかがいました」/)
  await expect(card.note('お約束したこと')).toContainText('次回は1本おまけする')
  await expect(card.entry('届いたお花が').first()).toContainText('解決しました・済んでいません')

  await panel.getByRole('button', { name: 'お詫びの手紙', exact: true }).click()
  await panel.getByLabel('お詫び', { exact: true }).fill('ご迷惑をおかけしました。')
  await panel.getByLabel('何が起きたか').fill('札を取り違えました。')
  await panel.getByLabel('なぜ').fill('確かめを省きました。')
  await panel.getByLabel('これから').fill('二人で確かめます。')
  await panel.getByRole('button', { name: 'お詫びの手紙を書く' }).click()
  const main = page.getByRole('main')
  await main.getByRole('textbox', { name: 'お名前' }).fill('星野 陽子')
  await postcard.fillSender({ code: '150-0001', prefecture: '東京都', city: '渋谷区', street: '神宮前1-2-3' })
  await expect(postcard.template).toHaveValue('apology-complaint')
  const letter = postcard.card.filter({ hasText: 'ご迷惑をおかけ' })
  await expect(letter).toContainText(
    /ご迷惑をおかけしました.*札を取り違えました.*確かめを省きました.*二人で確かめます/s,
  )

  // The words were kept with the complaint, and the promise meets her at the counter.
  await week.open()
  await week.name.fill('髙﨑')
  await week.found.first().click()
  await expect(week.banner).toContainText('次回は1本おまけする')
  await week.banner.getByRole('button', { name: '果たしました' }).click()

  // Whom it concerned besides knows of it, and leads to the first card.
  await notebook.openCard('𠮷野 ハル')
  await card.act('ご不満・お叱り')
  await expect(panel).toContainText('髙﨑 花子のカードに書かれています')
  await panel.getByRole('button', { name: 'カードを開く' }).click()
  await card.isOpen('髙﨑 花子')
  await panel.getByRole('button', { name: 'その後をうかがった' }).click()
  await panel.getByLabel('どのようにおっしゃったか').fill('もう大丈夫と笑っておられた')
  await panel.getByRole('button', { name: '「その後をうかがいました」を残す' }).click()
  await expect(panel.getByRole('heading', { name: '済んだもの' })).toBeVisible()
  await expect(main).not.toContainText('ご不満がまだ済んでいません')
  await expect(card.entry('届いたお花が').first()).toContainText('解決し、その後もうかがいました')
})
