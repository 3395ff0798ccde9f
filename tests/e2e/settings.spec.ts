import { expect, test } from './pages/notebook.ts'

test('the kind of shop is saved as it is chosen and makes the word for a visit', async ({ begun }) => {
  const notebook = await begun()
  const { page } = notebook
  await notebook.place('設定').click()
  const main = page.getByRole('main')
  await expect(main).toContainText('「ご来店」')
  await main.getByText('お宅へうかがう仕事', { exact: true }).click()
  await expect(main).toContainText('「ご訪問」')
  await main.getByText('10通', { exact: true }).click()
  await expect(main.getByText('保存しました')).toBeVisible()
  await page.reload()
  await notebook.place('設定').click()
  await expect(main.getByRole('radio', { name: 'お宅へうかがう仕事' })).toBeChecked()
  await expect(main.getByRole('radio', { name: '10通' })).toBeChecked()
})

test('the days of the shop are saved as they are chosen, and taken back', async ({ begun }) => {
  const notebook = await begun()
  const { page } = notebook
  await notebook.place('設定').click()
  const days = page.locator('section', { has: page.getByRole('heading', { name: 'お休みと1週間' }) })
  const begins = days.getByRole('radiogroup', { name: '1週間のはじまり' })
  await begins.getByText('日曜日', { exact: true }).click()
  const closed = days.getByRole('group', { name: '定休日' })
  await closed.getByText('火曜日', { exact: true }).click()
  await days.getByLabel('いつから').fill('12/29')
  await days.getByLabel('いつまで').fill('きょう')
  await page.keyboard.press('Enter')
  await expect(days).toContainText('はじめの日から1年以内の日を書いてください。')
  await days.getByLabel('いつまで').fill('1/3')
  await page.keyboard.press('Enter')
  await expect(days.getByRole('listitem')).toContainText(/12月29日.*から.*1月3日.*まで/)
  await days.getByRole('button', { name: '元に戻す' }).click()
  await expect(days.getByRole('listitem')).toHaveCount(0)
  await days.getByRole('button', { name: '投函から届くまでの日数' }).click()
  await days.getByRole('radiogroup', { name: '同じ都道府県の中' }).getByText('1日', { exact: true }).click()
  await expect(days).toContainText('保存しました')
  await page.reload()
  await notebook.place('設定').click()
  await expect(begins.getByRole('radio', { name: '日曜日' })).toBeChecked()
  await expect(closed.getByRole('checkbox', { name: '火曜日' })).toBeChecked()
  await expect(closed.getByRole('checkbox', { name: '水曜日' })).not.toBeChecked()
})

test('days clicked faster than they are saved are all kept', async ({ begun }) => {
  const notebook = await begun()
  const { page } = notebook
  await notebook.place('設定').click()
  const closed = page.getByRole('group', { name: '定休日' })
  await closed.evaluate(async (group) => {
    for (const box of [...group.querySelectorAll('input')].slice(1, 4)) {
      box.click()
      await new Promise((next) => setTimeout(next))
    }
  })
  await expect(page.getByRole('main')).toContainText('保存しました')
  await page.reload()
  await notebook.place('設定').click()
  for (const day of ['火曜日', '水曜日', '木曜日'])
    await expect(closed.getByRole('checkbox', { name: day })).toBeChecked()
})

test('the place of backups is chosen later, by the name of its folder', async ({ begun }) => {
  const notebook = await begun()
  const { page, program } = notebook
  await notebook.place('設定').click()
  const main = page.getByRole('main')
  await main.getByRole('button', { name: '控えを見る' }).click()
  await expect(main).toContainText('まだ決めていません。')
  program.dialogs.answer({ filePaths: ['/media/控え'] })
  await main.getByRole('button', { name: 'フォルダーを選ぶ' }).click()
  await expect(main).toContainText('控えの置き場所を覚えました：「控え」')
  await expect(main.getByRole('button', { name: '置き場所を加える' })).toBeVisible()
  expect(await notebook.barriers()).toEqual([])
})

test('a shop that is no sample cannot be cleared away', async ({ begun }) => {
  const notebook = await begun()
  const answer = await notebook.page.evaluate(() => window.shop.call('shop:leave-sample', {}))
  expect(answer).toEqual({ ok: false, error: { code: 'sample-only' } })
  await expect(notebook.customers.count).toContainText('0人')
})

test('an owner’s own rule is written, switched off, changed and removed, and comes back with undo', async ({
  open,
  shop,
}) => {
  await shop.fill(20)
  const notebook = await open()
  const { page } = notebook
  await notebook.place('設定').click()
  const part = page.locator('section').filter({ has: page.getByRole('heading', { name: 'お店の決めごと' }) })
  await part.getByRole('button', { name: '決めごとを加える' }).click()
  const form = part.getByRole('form', { name: '決めごとを加える' })
  await form.getByRole('button', { name: '保存する' }).click()
  await expect(form).toContainText('ここを書いてください。')
  await expect(form).toContainText('目印をお選びください。')
  await form.getByLabel('決めごとの名前').fill('<b>会員</b>の方へ')
  const tag = (await form.getByLabel('目印', { exact: true }).locator('option').nth(1).textContent()) ?? ''
  await form.getByLabel('目印', { exact: true }).selectOption(tag)
  await form.getByText('目印の方に、くり返し').click()
  await form.getByLabel('何か月ごとですか').fill('６')
  await form.getByLabel('文のひな形').selectOption('ご無沙汰のごあいさつ')
  await form.getByRole('button', { name: '保存する' }).click()
  const rule = part.getByRole('listitem')
  await expect(rule).toContainText(`<b>会員</b>の方へ目印「${tag}」の方に6か月ごとに文：ご無沙汰のごあいさつ`)
  await rule.getByText('使う', { exact: true }).click()
  await expect(rule.getByRole('checkbox')).not.toBeChecked()
  await part.getByRole('button', { name: '元に戻す' }).click()
  await expect(rule.getByRole('checkbox')).toBeChecked()
  await rule.getByRole('button', { name: '「<b>会員</b>の方へ」を直す' }).click()
  await part.getByLabel('何か月ごとですか').fill('3')
  await part.getByRole('button', { name: '保存する' }).click()
  await expect(rule).toContainText('3か月ごとに')
  await rule.getByRole('button', { name: /消す$/ }).click()
  await expect(part).toContainText('決めごとは、まだありません。')
  await part.getByRole('button', { name: '元に戻す' }).click()
  await expect(rule).toContainText('3か月ごとに')
  expect(await notebook.barriers()).toEqual([])
})

test('the shop’s name is changed where it stands wrong, and taken back', async ({ begun }) => {
  const notebook = await begun()
  const { page } = notebook
  await notebook.place('設定').click()
  const name = page.getByLabel('お店の名前')
  const before = await name.inputValue()
  await name.fill('')
  await name.press('Enter')
  await expect(name).toHaveAccessibleDescription(/ここを書いてください。/)
  await name.fill('花と器 𠮷野')
  await page.getByRole('button', { name: 'この名前にする' }).click()
  await expect(page.getByRole('banner')).toContainText('花と器 𠮷野')
  await expect(name).toHaveValue('花と器 𠮷野')
  const shop = page.locator('section', { has: page.getByRole('heading', { name: 'お店', exact: true }) })
  await expect(shop).toContainText('保存しました')
  await shop.getByRole('button', { name: '元に戻す' }).click()
  await expect(name).toHaveValue(before)
  await expect(page.getByRole('banner')).toContainText(before)
  expect(await notebook.barriers()).toEqual([])
})
