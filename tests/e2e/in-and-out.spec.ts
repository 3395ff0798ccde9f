import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { REFUSALS } from '../../preload/contract/refusals.ts'
import { kitRow, writeKitFile } from '../support/kit-file.ts'
import { BackupPage } from './pages/backup.ts'
import { ImportPage } from './pages/import.ts'
import { expect, test } from './pages/notebook.ts'

const LIST = [
  kitRow('髙﨑', '花子', ['タカサキ', 'ハナコ'], { '連名1(名:自宅欄)': '太郎', '連名1(敬称:自宅欄)': '様' }),
  kitRow('森', '一郎', ['モリ', 'イチロウ'], { '自宅住所(番地等)': '三軒茶屋0-2-3' }),
  kitRow('青木', '澪', ['アオキ', 'ミオ'], { '郵便番号(自宅欄)': '600001', '自宅住所(番地等)': '北1条西0' }),
]

test('a list comes in and goes out again, comes in again, is copied, and survives a broken file', async ({
  open,
  shop,
}) => {
  test.setTimeout(120_000)
  const notebook = await open()
  await notebook.begin('花と器 𠮷野')
  const list = join(shop.folder, '住所録.csv')
  writeKitFile(list, LIST)
  const importing = new ImportPage(notebook)
  const takeIn = async (): Promise<void> => {
    await importing.open()
    await importing.choose(list)
    await expect(importing.sample).toContainText('髙﨑 花子')
    await importing.isKnown('以前からのお客様')
    await importing.run.click()
    await expect(importing.main).toContainText('3人を取り込みました')
  }

  await takeIn()
  await importing.button('お客様を見る').click()
  await expect(notebook.customers.names).toHaveText([/青木 澪/, /髙﨑 花子/, /森 一郎/])
  await importing.open()
  await importing.undoFirst()
  await expect(importing.main).toContainText('取り除いた方3人')
  await notebook.place('お客様').click()
  await expect(notebook.customers.count).toContainText('0人')
  await takeIn()

  const stick = join(shop.folder, 'USB青')
  await mkdir(stick)
  const backup = new BackupPage(notebook.page)
  await backup.open(notebook)
  notebook.program.dialogs.answer({ filePaths: [stick] })
  await backup.make.click()
  await expect(backup.main).toContainText('お客様3人、ご来店0件の控えを取り、開いて確かめました。')
  await notebook.program.close()

  await writeFile(shop.file, '壊れたファイル'.repeat(500))
  const after = await open()
  await expect(after.page.getByText(REFUSALS['shop-damaged'].ja)).toBeVisible()
  const back = new BackupPage(after.page)
  await back.lookAtNewest()
  await back.run.click()
  await expect(back.main).toContainText('お客様3人、ご来店0件の記録に戻しました。')
  await after.place('お客様').click()
  await expect(after.customers.names).toHaveText([/青木 澪/, /髙﨑 花子/, /森 一郎/])
  expect(await after.barriers()).toEqual([])
})
