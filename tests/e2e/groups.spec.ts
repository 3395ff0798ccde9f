import { GroupsPage } from './pages/groups.ts'
import { expect, test } from './pages/notebook.ts'
import { PalettePage } from './pages/palette.ts'

const LONG = '毎年十一月に手帳とお正月のお飾りを一緒にご注文くださる、髙﨑と𠮷野の方々'

test('a group is kept, opened from anywhere, counted anew, changed, and comes back when it was removed', async ({
  shop,
  open,
}) => {
  await shop.fill(300, 1_200)
  const notebook = await open()
  const { customers, page } = notebook
  const groups = new GroupsPage(page)
  const palette = new PalettePage(page)
  await notebook.place('お客様').click()
  await expect(customers.count).toHaveText('300人')
  await customers.narrow('誕生月', { words: '11月' })
  await expect(customers.count).toHaveText(/人（しぼりこみ中）$/)
  const november = Number.parseInt(await customers.count.innerText(), 10)
  await groups.keep('霜月の会')
  await expect(customers.done('まとまり「霜月の会」を残しました。')).toBeVisible()
  await expect(groups.group('霜月の会')).toHaveText(`霜月の会 ${november}人`)
  await expect(groups.group('霜月の会')).toHaveAttribute('aria-pressed', 'true')

  // A second one, with words; a name that is taken is refused where it is written.
  await customers.chip('誕生月：11月').click()
  await customers.search.fill('東京')
  await groups.keep('冬支度の会')
  await expect(groups.group('冬支度の会')).toBeVisible()
  await groups.rename('霜月ノ　会')
  await expect(page.getByText('同じ名前のまとまりがあります')).toBeVisible()
  await groups.name.fill(LONG)
  await groups.name.press('Enter')
  await expect(groups.group(LONG)).toBeVisible()
  await expect(groups.group('冬支度の会')).toHaveCount(0)

  // One press opens the other one, its words and all; whoever wears the label now is counted at once.
  await groups.group('霜月の会').click()
  await expect(customers.search).toHaveValue('')
  await expect(customers.count).toHaveText(`${november}人（しぼりこみ中）`)
  await customers.beginChoosing()
  await customers.rows.first().click()
  await customers.act('ごみ箱へ移す')
  await expect(groups.group('霜月の会')).toHaveText(`霜月の会 ${november - 1}人`)

  // From another place by the palette.
  await notebook.place('設定').click()
  await palette.open()
  await palette.box.fill('手帳と')
  await expect(palette.marked).toHaveText(LONG)
  await palette.box.press('Enter')
  await expect(customers.search).toHaveValue('東京')
  await customers.narrow('状態', { words: 'ご住所がまだない' })
  await groups.act(`「${LONG}」をいまの条件に変える`)
  await expect(groups.group(LONG)).toHaveText(`${LONG} 0人`)
  await groups.act('このまとまりを消す')
  await expect(groups.group(LONG)).toHaveCount(0)
  await customers.undoMany()
  await expect(groups.group(LONG)).toHaveAttribute('aria-pressed', 'true')
  // A customer who looks on reads no group's name.
  await page.keyboard.press('F8')
  await expect(groups.bar).toHaveCount(0)
})

test('those who bought for so much are written to, in parts where they are many, and exported', async ({
  shop,
  open,
}) => {
  await shop.fill(620, 4_000)
  const notebook = await open()
  const { customers, page } = notebook
  await notebook.place('お客様').click()
  await customers.filters.getByRole('combobox', { name: 'お買い上げの合計' }).selectOption('金額を決める…')
  const sum = page.getByRole('form', { name: 'お買い上げの合計でしぼりこむ' })
  await sum.getByText('これまで全部').click()
  await sum.getByLabel('いくら以上（円）').fill('２万')
  await sum.getByLabel('いくら以上（円）').press('Enter')
  await expect(sum).toContainText('金額は、数字でお書きください。')
  await sum.getByLabel('いくら以上（円）').fill('20,000円')
  await sum.getByLabel('いくらまで（円）').fill('４００００')
  await sum.getByLabel('いくらまで（円）').press('Enter')
  const chip = customers.chip('お買い上げの合計（これまで全部）：20,000円から40,000円まで')
  await expect(chip).toBeVisible()
  await expect(customers.count).toHaveText(/^\d+人（しぼりこみ中）$/)
  const found = Number.parseInt(await customers.count.innerText(), 10)
  expect(found).toBeGreaterThan(3)
  await customers.beginChoosing()
  await customers.act('すべて選ぶ')
  await customers.act('お便りを書く')
  await expect(page.getByRole('heading', { name: 'お便りを書く' })).toBeVisible()
  await expect(
    page
      .getByText(`${found}人のうち`)
      .or(page.getByText(`1／${found}`))
      .first(),
  ).toBeVisible()

  // Everyone of the shop is more than can be written to at a time.
  await page.keyboard.press('Escape')
  await chip.click()
  await expect(customers.count).toHaveText('620人')
  await customers.act('すべて選ぶ')
  await customers.act('お便りを書く')
  await expect(page.getByText('お便りを一度に書けるのは500人までです。')).toBeVisible()
  await page.getByRole('button', { name: '501人目から620人目' }).click()
  await expect(page.getByText('120人').or(page.getByText('1／120')).first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(customers.acts).toContainText('620人を選んでいます')
  await customers.act('書き出す')
  await expect(page.getByRole('heading', { level: 1, name: '書き出す' })).toBeVisible()
})
