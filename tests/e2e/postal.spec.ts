import { truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { postalRows } from '../../scripts/postal-table.ts'
import { kenAllFile } from '../support/ken-all.ts'
import { AddressPart } from './pages/address.ts'
import { InputMethod } from './pages/input-method.ts'
import { expect, test } from './pages/notebook.ts'

test('a postal code fills in the address, several places are chosen from, and the reading of the town finds who lives there', async ({
  open,
}) => {
  const notebook = await open()
  const { page, customers } = notebook
  await notebook.begin('髙﨑生花店')
  await page.keyboard.press('Control+n')
  await customers.familyName.fill('𠮷野')
  await customers.panel.getByText('以前からのお客様', { exact: true }).click()
  await customers.panel.getByRole('button', { name: /ご住所/ }).click()
  const address = new AddressPart(page, customers.panel)
  const typing = await InputMethod.of(page)

  // In full width, as an input method types it: nothing is filled before it is confirmed.
  await address.code.focus()
  await typing.shows('１５７－００６６')
  await expect(address.city).toHaveValue('')
  await typing.confirms('１５７－００６６')
  await expect(address.street).toHaveValue('成城')
  await expect(address.prefecture).toHaveValue('東京都')
  await expect(address.city).toHaveValue('世田谷区')
  await expect(address.code).toBeFocused()
  await expect(customers.panel).toContainText('続けて番地をお書きください')

  // A code of two places, of which the second is chosen by the keys; the form is not left by Enter.
  await address.code.fill('498-0000')
  await expect(address.marked).toContainText('愛知県弥富市')
  await page.keyboard.press('ArrowDown')
  await expect(address.marked).toContainText('三重県桑名郡木曽岬町')
  await page.keyboard.press('Enter')
  await expect(address.city).toHaveValue('桑名郡木曽岬町')
  await expect(address.street).toHaveValue('')
  await expect(address.code).toBeFocused()
  await expect(address.places).toBeHidden()

  // Esc puts the list away and leaves the panel; a code that nobody knows is no hindrance.
  await address.code.fill('7614101')
  await expect(address.marked).toContainText('甲')
  await page.keyboard.press('Escape')
  await expect(address.places).toBeHidden()
  await address.code.fill('999-9999')
  await expect(customers.panel).toContainText('郵便番号の表にありません')

  // What is typed stays.
  await address.code.fill('1570066')
  await expect(address.street).toHaveValue('成城')
  await address.street.fill('成城0-1-2')
  await address.code.fill('1000001')
  await expect(address.city).toHaveValue('千代田区')
  await expect(address.street).toHaveValue('成城0-1-2')
  await address.code.fill('1570066')
  await expect(address.city).toHaveValue('世田谷区')
  await customers.panel.getByRole('button', { name: '保存する' }).click()
  await expect(customers.panel).toContainText('𠮷野')

  await notebook.place('お客様').click()
  await customers.search.fill('せいじょう')
  await expect(customers.rows).toHaveCount(1)
  await expect(customers.row('𠮷野')).toContainText('成城')
  expect(await notebook.barriers()).toEqual([])
})

test('the table of postal codes is renewed by file, a damaged one changes nothing, and the first one comes back', async ({
  open,
  shop,
}) => {
  const notebook = await open()
  const { page, program } = notebook
  await notebook.begin('髙﨑生花店')
  await notebook.place('設定').click()
  const main = page.getByRole('main')
  await expect(main).toContainText('いまの表は、2026年7月のものです。')
  const part = main.locator('section').filter({ has: page.getByRole('heading', { name: '郵便番号' }) })
  await part.getByRole('button', { name: 'くわしく' }).click()
  const renew = main.getByRole('button', { name: '郵便番号を新しくする' })
  const back = main.getByRole('button', { name: '元の表に戻す' })
  await expect(back).toBeHidden()

  const rows = postalRows().filter(({ company }) => company === '')
  const file = join(shop.folder, 'utf_ken_all.csv')
  writeFileSync(file, kenAllFile(rows, { encoding: 'utf-8' }))
  const lastMonth = new Date('2026-10-30T03:00:00Z')
  utimesSync(file, lastMonth, lastMonth)
  const cut = join(shop.folder, '途中まで.csv')
  writeFileSync(cut, kenAllFile(rows, { encoding: 'utf-8' }))
  truncateSync(cut, 1_000_000)

  program.dialogs.answer({ filePaths: [cut] })
  await renew.click()
  await expect(main.getByRole('alert')).toContainText('郵便番号の表は、今までのまま使えます。')
  program.dialogs.answer({ filePaths: [file] })
  await renew.click()
  await expect(main).toContainText('郵便番号を新しくしました。', { timeout: 60_000 })
  await expect(main).toContainText('いまの表は、2026年10月のものです。')
  expect(await page.evaluate(() => window.shop.call('postal:find', { code: '1570066' }))).toMatchObject({
    value: [{ city: '世田谷区', town: '成城', kana: 'せいじょう' }],
  })
  await back.click()
  await expect(main).toContainText('いまの表は、2026年7月のものです。')
  await expect(back).toBeHidden()
  expect(await notebook.barriers()).toEqual([])
})
