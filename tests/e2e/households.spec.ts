import { writeFile } from 'node:fs/promises'
import { tidy } from './pages/customers.ts'
import { join } from 'node:path'
import { runCommand } from '../support/command.ts'
import { AddressPart } from './pages/address.ts'
import { CardPage } from './pages/card.ts'
import { FamiliesPage } from './pages/families.ts'
import { expect, test } from './pages/notebook.ts'
import type { Shop } from './shop.ts'

const HEADERS = '姓,名,セイ,メイ,郵便番号,都道府県,市区町村,番地,建物,電話,誕生日'

/** A shop whose people came with a list. */
async function takeIn(shop: Shop, lines: readonly string[]): Promise<void> {
  const file = join(shop.folder, '名簿.csv')
  await writeFile(file, [HEADERS, ...lines].join('\r\n'))
  await shop.fill(0)
  await runCommand(['import', '--db', shop.file, '--file', file])
}

test('families at one address are asked about, formed, put in order, and parted when one moves', async ({
  shop,
  open,
}) => {
  await takeIn(shop, [
    '髙﨑,花子,タカサキ,ハナコ,3700001,群馬県,高崎市中尾町,1-2-3,さくらハイツ203,,',
    '髙﨑,誠,タカサキ,マコト,,群馬県,高崎市中尾町,１丁目２番３号,２０３号室,,',
    '辻,学,ツジ,マナブ,3700001,群馬県,高崎市中尾町,1-2-3,203,,',
    '𠮷野,乃,ヨシノ,ノノ,3700002,群馬県,高崎市浜尻町,9-9,,,',
    '𠮷野,一,ヨシノ,ハジメ,3700002,群馬県,高崎市浜尻町,9-9,,,',
  ])
  const notebook = await open()
  const families = new FamiliesPage(notebook.page)
  const card = new CardPage(notebook.page)

  await notebook.place('お客様').click()
  await families.open()
  const question = families.question('髙﨑 花子')
  await expect(question).toContainText('姓は別々です。')
  await families.belongs('辻 学 様').click()
  await families.answer(/^はい：.*髙﨑/)
  await expect(families.main).toContainText('髙﨑 花子 様・髙﨑 誠 様を、ひとつのご家族にしました。')
  await families.answer(/^あとで：.*𠮷野/)
  await expect(families.question('𠮷野')).toHaveCount(0)
  await families.answer('元に戻す')
  await expect(question).toBeVisible()
  await expect(families.question('𠮷野')).toHaveCount(0)
  await notebook.page.keyboard.press('F8')
  await expect(question).toHaveCount(0)
  await notebook.page.keyboard.press('F8')
  await expect(question).toBeVisible()

  await notebook.openCard('髙﨑 花子')
  await families.belongs('辻 学 様').click()
  await families.answer(/^はい/)
  await expect(question).toHaveCount(0)
  await families.mate('髙﨑 誠').click()
  await card.isOpen('髙﨑 誠')
  await families.answer('ご家族のこと')
  await expect(families.order).toHaveText([/髙﨑 花子 様.*宛名/, /髙﨑 誠 様/])
  await families.panel.getByRole('button', { name: '髙﨑 誠 様を上へ' }).click()
  await expect(families.order).toHaveText([/髙﨑 誠 様.*宛名/, /髙﨑 花子 様/])
  await families.panel.getByText('カードは1人ずつ（連名にしない）').click()
  await expect(families.panel).toContainText('保存しました')
  await notebook.page.keyboard.press('Escape')

  await card.act('お便りの可否・ご様子')
  await card.panel.getByRole('button', { name: '転居（新住所はまだ）にする' }).click()
  await expect(families.main).toContainText('ご転居は、髙﨑 誠 様お一人だけですか、ご家族みなさんですか')
  await families.answer('お一人だけ')
  await expect(families.mate('髙﨑 花子')).toHaveCount(0)
  await families.answer('元に戻す')
  await families.answer('ご家族みなさん')
  await expect(families.main).toContainText('ご家族みなさんも、同じようにしました。')
  await notebook.openCard('髙﨑 花子')
  await expect(families.main).toContainText('転居（新住所はまだ）')
})

test('P16 what is still to ask is written for one person after another by keyboard alone', async ({ shop, open }) => {
  await takeIn(shop, [
    '髙﨑,花子,,,3700001,群馬県,高崎市中尾町,1-2-3,,027-000-0001,',
    '𠮷野,乃,,,3700002,群馬県,高崎市浜尻町,9-9,,027-000-0002,4月1日',
    '辻,学,ツジ,マナブ,,群馬県,高崎市浜尻町,9-10,,,',
    '森,桜,モリ,サクラ,,,,,,027-000-0003,5月1日',
  ])
  const notebook = await open()
  const { page } = notebook
  const main = page.getByRole('main')
  await notebook.openCard('髙﨑 花子')
  await expect(page.getByRole('group', { name: 'まだうかがっていないこと' })).toContainText('ふりがなお誕生日')

  await notebook.place('お客様').click()
  await tidy(page, 'まだうかがっていないこと')
  await expect(main.getByRole('listitem').filter({ hasText: '郵便番号' })).toContainText('1人')
  await main.getByRole('button', { name: 'お誕生日を続けて書く' }).click()
  await expect(main).toContainText('2人中1人')
  await expect(main).toContainText('辻 学 様')
  await expect(page.getByRole('textbox', { name: 'お誕生日' })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(main).toContainText('髙﨑 花子 様')
  const typing = await notebook.inputMethod()
  await typing.shows('しょうわ')
  await typing.confirms('昭和45年4月1日')
  await expect(main).toContainText('2人中2人')
  await page.keyboard.press('Enter')
  await expect(main).toContainText('髙﨑 花子 様のお誕生日を書きました。')
  await expect(main).toContainText('2人のうち1人に書きました。')

  await page.keyboard.press('Escape')
  await main.getByRole('button', { name: 'ふりがなを続けて書く' }).click()
  await expect(page.getByLabel('せい（ふりがな）')).toBeFocused()
  await page.keyboard.type('ヨシノ')
  await page.keyboard.press('Enter')
  await page.keyboard.type('ノノ')
  await page.keyboard.press('Enter')
  await expect(main).toContainText('𠮷野 乃 様のふりがなを書きました。')
  await main.getByRole('button', { name: '元に戻す' }).click()
  await expect(main).toContainText('元に戻しました')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Escape')
  await expect(main.getByRole('listitem').filter({ hasText: 'ふりがな' })).toContainText('2人')

  // The code fills what is empty, the town before a number that was written by hand.
  await main.getByRole('button', { name: 'ご住所を続けて書く' }).click()
  const address = new AddressPart(page, main)
  await expect(address.code).toBeFocused()
  await address.street.fill('9-11')
  await address.code.fill('157-0066')
  await expect(address.city).toHaveValue('世田谷区成城')
  await expect(address.street).toHaveValue('9-11')
  await address.street.press('Control+Enter')
  await expect(main).toContainText('森 桜 様のご住所を書きました。')
})
