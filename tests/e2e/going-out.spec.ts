import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { kitRow, writeKitFile } from '../support/kit-file.ts'
import { ImportPage } from './pages/import.ts'
import { expect, test } from './pages/notebook.ts'

const LIST = [
  kitRow('髙﨑', '花子', ['タカサキ', 'ハナコ'], { '連名1(名:自宅欄)': '太郎', '連名1(敬称:自宅欄)': '様' }),
  kitRow('森', '一郎', ['モリ', 'イチロウ'], {
    '郵便番号(自宅欄)': '',
    '自宅住所(都道府県)': '',
    '自宅住所(市区町村)': '',
    '自宅住所(番地等)': '',
  }),
]

test('an address book leaves out whom no card reaches and says why; everything goes into one folder; both are noted', async ({
  open,
  shop,
}) => {
  const notebook = await open()
  const { page, program } = notebook
  await notebook.begin('花と器 𠮷野')
  const list = join(shop.folder, '住所録.csv')
  writeKitFile(list, LIST)
  const importing = new ImportPage(notebook)
  await importing.open()
  await importing.choose(list)
  await importing.isKnown('以前からのお客様')
  await importing.run.click()
  await expect(importing.main).toContainText('2人を取り込みました')

  const main = page.getByRole('main')
  const folder = join(shop.folder, '書き出し')
  await mkdir(folder)
  const save = async (kind: string): Promise<void> => {
    await page.getByRole('radio', { name: kind }).check({ force: true })
    program.dialogs.answer({ filePaths: [folder] })
    await page.getByRole('button', { name: 'フォルダーを選んで書き出す' }).click()
  }
  await notebook.place('お客様').click()
  await main.getByRole('button', { name: '書き出す' }).first().click()
  await page.getByRole('radio', { name: '宛名職人' }).check({ force: true })
  await expect(main).toContainText('1人を書き出します。')
  await expect(page.getByRole('list', { name: '控える方（1人）' })).toContainText('森 一郎ご住所がまだ')
  await save('宛名職人')
  await expect(main).toContainText('「書き出し」に、1人を書き出しました。')
  const book = new TextDecoder('shift_jis').decode(await readFile(join(folder, '宛名職人.csv')))
  expect(book).toContain('髙﨑')
  expect(book).not.toContain('森')

  await save('まるごと書き出す')
  await expect(main).toContainText('「書き出し」に、2人を書き出しました。')
  const whole = (await readdir(folder)).find((name) => name.startsWith('おつきあい帳')) ?? ''
  expect((await readdir(join(folder, whole, 'カード'))).toSorted()).toEqual(['1 髙﨑 花子.html', '2 森 一郎.html'])

  await notebook.place('設定').click()
  await main.getByRole('button', { name: 'くわしく（書き出しの記録）' }).click()
  await expect(page.getByRole('list', { name: '書き出しの記録' }).getByRole('listitem')).toContainText([
    'まるごと（2人）',
    '宛名職人（1人）宛名職人.csv',
  ])
})
