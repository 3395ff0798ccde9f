import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { command } from '../support/command.ts'
import { DuplicatesPage } from './pages/duplicates.ts'
import { ImportPage } from './pages/import.ts'
import { expect, test } from './pages/notebook.ts'

// One shop's two lists in one file: 髙﨑 stands in it as 高崎 too, with a telephone from which Excel took the zero.
const LIST = [
  '番号,姓,名,セイ,メイ,電話,郵便番号,都道府県,市区町村,番地,お好み',
  '1,髙﨑,花子,タカサキ,ハナコ,090-0000-1234,3700001,群馬県,高崎市中尾町,1-2-3,お茶',
  '2,𠮷野,実,ヨシノ,ミノル,027-000-0002,3700002,群馬県,高崎市日高町,4-5,',
  '3,𠮷野,恵,ヨシノ,メグミ,027-000-0002,3700002,群馬県,高崎市日高町,4-5,',
  '31,高崎,花子,,,9000001234,,,,,白い花',
  '32,吉野,実,,,027-000-0002,,,,,',
]

type Found = { readonly pairs: readonly { readonly one: string; readonly other: string }[] }

test('a doubled person comes in with a list, is repaired, found, put together, taken back and put together again', async ({
  open,
  shop,
}) => {
  test.setTimeout(90_000)
  const notebook = await open()
  await notebook.begin('花と器 𠮷野')
  const list = join(shop.folder, '名簿.csv')
  writeFileSync(list, `\u{FEFF}${LIST.join('\r\n')}\r\n`)
  const importing = new ImportPage(notebook)
  await importing.open()
  await importing.choose(list)
  await expect(importing.main.getByRole('checkbox', { name: /電話/ })).toBeChecked()
  await importing.isKnown('以前からのお客様')
  await importing.decide('加える')
  await importing.run.click()
  await expect(importing.main).toContainText('5人を取り込みました')

  const same = new DuplicatesPage(notebook)
  await same.open()
  await expect(same.rows).toHaveCount(2)
  await expect(same.main).toContainText('2組')
  await expect(same.rows.first()).toContainText('字の形だけがちがうお名前')
  await expect(same.rows.first()).toContainText('電話が同じ')
  expect(await notebook.barriers()).toEqual([])

  await same.button('𠮷野 実と吉野 実は別の方').click()
  await expect(same.rows).toHaveCount(1)
  await expect(same.main).toContainText('もうお尋ねしません')
  await same.button('元に戻す').click()
  await expect(same.rows).toHaveCount(2)
  await same.button('𠮷野 実と吉野 実は別の方').click()
  await expect(same.rows).toHaveCount(1)

  // By keyboard: the button of the row, a field by its arrows, and the main act.
  await same.button('髙﨑 花子と高崎 花子を1枚にまとめる').focus()
  await notebook.page.keyboard.press('Enter')
  await expect(same.field('番号').getByRole('radio', { name: /1/ }).first()).toBeChecked()
  await expect(same.field('お好み').getByRole('radio', { name: /両方を残す/ })).toBeChecked()
  await same.field('番号').getByRole('radio', { name: '31' }).focus()
  await notebook.page.keyboard.press('Space')
  await expect(same.field('番号').getByRole('radio', { name: '31' })).toBeChecked()
  expect(await notebook.barriers()).toEqual([])
  await same.button('1枚にまとめる').press('Enter')
  await expect(same.main).toContainText('のカードを1枚にまとめました。')
  await same.button('元に戻す').click()
  await expect(same.main).toContainText('元に戻しました')
  await expect(same.field('番号').getByRole('radio', { name: '31' })).toBeChecked()
  await same.button('1枚にまとめる').press('Enter')
  await same.button('カードを開く').click()
  const card = notebook.page.getByRole('main', { name: '髙﨑 花子' })
  await expect(card).toContainText('お茶')
  await expect(card).toContainText('白い花')
  await expect(card).toContainText('お名前：高崎 花子')
  await notebook.place('お客様').click()
  await expect(notebook.customers.count).toContainText('4人')

  await same.open()
  await expect(same.rows).toHaveCount(0)

  // Somebody who comes a second time by the counter is asked about at once.
  await notebook.place('お客様').click()
  await notebook.customers.openAdding()
  await notebook.customers.write({ family: '高崎', given: '花子', phone: '090 0000 1234' })
  await notebook.customers.known('以前からのお客様')
  await notebook.customers.save()
  await notebook.page.getByRole('button', { name: '髙﨑 花子 様と見比べる' }).click()
  await expect(same.field('姓')).toBeVisible()
  await notebook.program.close()

  const run = (...args: readonly string[]) => command([...args, '--db', shop.file])
  const [pair] = ((await run('duplicates')).json as Found).pairs
  if (pair === undefined) throw new Error('nobody was found')
  expect(await run('merge', '--keep', pair.one, '--other', pair.other)).toMatchObject({
    code: 0,
    json: { id: pair.one },
  })
  expect((await run('card', '--customer', pair.other)).json).toMatchObject({ customer: { id: pair.one } })
  expect((await run('duplicates')).json).toEqual({ total: 0, pairs: [] })
  expect((await run('check')).json).toMatchObject({ integrity: 'ok', foreignKeys: 'ok', derived: 'ok' })
})
