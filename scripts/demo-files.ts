import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { Program } from '../host/driver.ts'
import { handsOn } from './demo-screens.ts'

// A list as it comes out of a spreadsheet: one name in a cell, wareki, and the zeros that were eaten.
const LIST = `氏名,フリガナ,〒,住所1,住所2,TEL,生年月日,備考
髙﨑 花子,タカサキ ハナコ,154-0017,東京都世田谷区世田谷0-12-81,さくらハイツ203,090-0000-0181,H13.4.1,お庭の山茶花
𠮷野 一,ヨシノ ハジメ,600001,北海道札幌市中央区北一条西0-1,,9000000182,昭和45年4月1日,
林 ひとみ,ハヤシ ヒトミ,150-0001,東京都渋谷区神宮前0-2-3,,03-0000-0183,4月1日,紅茶がお好き
有限会社 花の谷,,106-0032,東京都港区六本木0-4-5,谷ビル4階,03-0000-0184,,
佐々木 綾,ササキ アヤ,530-0001,大阪府大阪市北区梅田0-6-7,,06-0000-0185,2001/2/30,
`

/** A list comes in, everything goes out, a copy is made and looked at; `picture` is called on the way. */
export async function filesInAndOut(
  { program, page }: { readonly program: Program; readonly page: Page },
  out: string,
  picture: (name: string) => Promise<void>,
): Promise<void> {
  const press = (name: string | RegExp) => page.getByRole('main').getByRole('button', { name }).first().click()
  const list = join(out, 'a-list.csv')
  writeFileSync(list, LIST)
  await handsOn(page).place('お客様')
  await press('取り込む')
  await picture('files-1-import')
  program.dialogs.answer({ filePaths: [list] })
  await press('ファイルを選ぶ')
  await page.getByText('髙﨑 花子').first().waitFor()
  await picture('files-2-looked-at')
  await page.getByRole('radio', { name: '以前からのお客様' }).check({ force: true })
  await press(/人を取り込む$/)
  await page.getByRole('button', { name: '取り込みを元に戻す' }).waitFor()
  await picture('files-3-taken-in')
  await exported({ program, page }, out, picture)
  await copied({ program, page }, out, picture)
}

async function exported(
  { program, page }: { readonly program: Program; readonly page: Page },
  out: string,
  picture: (name: string) => Promise<void>,
): Promise<void> {
  const folder = join(out, 'export')
  mkdirSync(folder)
  await handsOn(page).place('お客様')
  await page.getByRole('main').getByRole('button', { name: '書き出す' }).first().click()
  await picture('files-4-export')
  program.dialogs.answer({ filePaths: [folder] })
  await page.getByRole('button', { name: 'フォルダーを選んで書き出す' }).click()
  await page.getByText('書き出しました').first().waitFor()
}

async function copied(
  { program, page }: { readonly program: Program; readonly page: Page },
  out: string,
  picture: (name: string) => Promise<void>,
): Promise<void> {
  const stick = join(out, 'backup')
  mkdirSync(stick)
  await handsOn(page).place('設定')
  await page.getByRole('button', { name: '控えを見る' }).click()
  program.dialogs.answer({ filePaths: [stick] })
  await page.getByRole('button', { name: '控えを取る', exact: true }).click()
  await page.getByText('の控えを取り、開いて確かめました。').waitFor()
  await picture('files-5-backup')
  await page
    .getByRole('button', { name: /の控えから戻す$/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'この控えに戻す' }).waitFor()
  await picture('files-6-restore-looked-at')
  await page.getByRole('button', { name: 'やめておく' }).click()
}
