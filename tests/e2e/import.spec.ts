import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { kitRow, writeKitFile } from '../support/kit-file.ts'
import { ImportPage } from './pages/import.ts'
import { expect, test, type Notebook } from './pages/notebook.ts'

const TAKASAKI = kitRow('髙﨑', '花子', ['タカサキ', 'ハナコ'], {
  '連名1(名:自宅欄)': '太郎',
  '連名1(敬称:自宅欄)': '様',
})
const MORI = kitRow('森', '一郎', ['モリ', 'イチロウ'], { '自宅住所(番地等)': '三軒茶屋1-2-3' })
const AOKI = kitRow('青木', '澪', ['アオキ', 'ミオ'], { '郵便番号(自宅欄)': '600001', '自宅住所(番地等)': '北1条西2' })

let notebook: Notebook
let importing: ImportPage
let kit: string

test.beforeEach(async ({ begun, shop }) => {
  notebook = await begun()
  importing = new ImportPage(notebook)
  kit = join(shop.folder, '住所録.csv')
  writeKitFile(kit, [TAKASAKI, MORI, AOKI])
})

/** All of a file of people that nobody in the shop resembles. */
async function takeIn(path: string): Promise<void> {
  await importing.open()
  await importing.choose(path)
  await importing.isKnown('以前からのお客様')
  await importing.run.click()
  await expect(importing.main).toContainText('を取り込みました')
}

test('the list of a postcard program is looked at, taken in and all of it taken out again', async () => {
  const { page, customers } = notebook
  await page.getByRole('main').getByRole('button', { name: 'ファイルから取り込む' }).click()
  await expect(importing.main).toContainText('はがきデザインキット')
  await importing.choose(kit)
  await expect(importing.sample).toContainText('髙﨑 花子 様・太郎')
  await expect(importing.sample).toContainText('東京都世田谷区世田谷0-12-81')
  await expect(importing.main).toContainText('「住所録.csv」　3行')
  expect(await notebook.barriers()).toEqual([])

  // Nothing is taken in before the one question is answered; pressing too early leads to it.
  await expect(importing.run).toHaveAttribute('aria-disabled', 'true')
  await expect(importing.main).toContainText('初めての方か、以前からのお客様かをお選びください。')
  await importing.run.click({ force: true })
  await expect(importing.known.getByRole('radio').first()).toBeFocused()
  await importing.isKnown('以前からのお客様')
  await expect(importing.run).toHaveText('3人を取り込む')
  await importing.run.click()

  await expect(importing.main).toContainText('3人を取り込みました')
  expect(await notebook.barriers()).toEqual([])
  await importing.button('お客様を見る').click()
  await expect(customers.names).toHaveText([/青木 澪/, /髙﨑 花子/, /森 一郎/])

  await importing.open()
  await expect(importing.past).toHaveCount(1)
  await expect(importing.past).toContainText('きょう　3人を取り込みました')
  await importing.undoFirst()
  await expect(importing.main).toContainText('取り込みを元に戻しました。 取り除いた方3人')
  await expect(importing.past).toContainText('元に戻してあります。')
  await importing.past.getByRole('button', { name: /一覧から片づける/ }).click()
  await expect(importing.past).toHaveCount(0)
  await notebook.place('お客様').click()
  await expect(customers.count).toContainText('0人')
})

test('what was worked on since stays when its import is taken back, and is named', async () => {
  await takeIn(kit)
  const card = await notebook.openCard('髙﨑 花子')
  await card.getByRole('button', { name: 'カードを直す' }).click()
  const panel = notebook.page.getByRole('complementary')
  await panel.getByLabel('お好み').fill('白いお花がお好き')
  await panel.getByRole('button', { name: '保存する' }).click()
  await expect(panel).toContainText('保存しました')
  await importing.open()
  await importing.undoFirst()
  await expect(importing.main).toContainText('取り除いた方2人')
  await expect(importing.main).toContainText('そのまま残したもの（1）')
  await importing.button(/髙﨑 花子.*（カード）/).click()
  await expect(notebook.page.getByRole('main', { name: '髙﨑 花子' })).toContainText('白いお花がお好き')
})

test('whoever may be the same is decided one by one and for all the rest', async ({ shop }) => {
  await takeIn(kit)
  const again = join(shop.folder, '年賀状.csv')
  writeKitFile(again, [TAKASAKI, MORI, AOKI])
  await importing.open()
  await importing.choose(again)
  await expect(importing.likely).toHaveCount(3)
  await expect(importing.likely.first()).toContainText('ふりがなとご住所が同じ')
  await importing.isKnown('以前からのお客様')
  await expect(importing.main).toContainText('同じ方かもしれない方を、どうするかお選びください。')
  await importing.decide('加える', importing.likely.filter({ hasText: '森 一郎' }))
  await importing.decide('取り込まない')
  await expect(importing.run).toHaveText('1人を取り込む')
  await importing.decide('1枚にまとめる', importing.likely.filter({ hasText: '髙﨑' }))
  await expect(importing.run).toHaveText('2人を取り込む')
  expect(await notebook.barriers()).toEqual([])
  await importing.run.click()
  await expect(importing.main).toContainText('2人を取り込みました（まとめた方1人、取り込まなかった方1人）')
  await importing.button('お客様を見る').click()
  await expect(notebook.customers.names).toHaveText([/青木/, /髙﨑/, /森/, /森/])
})

test('the same file is recognised the second time', async () => {
  await takeIn(kit)
  await importing.open()
  await importing.choose(kit)
  await expect(importing.main).toContainText('このファイルは取り込み済みです（きょう）。')
})

test('what Excel did is shown and repaired', async () => {
  await importing.open()
  await importing.choose(kit)
  await expect(importing.main).toContainText('4行目　600001 → 060-0001')
  await importing.isKnown('以前からのお客様')
  await expect(importing.run).toHaveText('3人を取り込む')
  await importing.run.click()
  await importing.button('お客様を見る').click()
  await notebook.customers.row('青木').click()
  await expect(notebook.page.getByRole('main', { name: '青木 澪' })).toContainText('060-0001')
})

test('what is not repaired is not guessed: such a line is not taken', async () => {
  await importing.open()
  await importing.choose(kit)
  await importing.main.getByText('郵便番号の消えた0を戻す').click()
  await importing.isKnown('以前からのお客様')
  await importing.button('取り込む').click()
  await expect(importing.main).toContainText('2人を取り込みました（取り込めなかった行1）')
  await expect(importing.main).toContainText('4行目郵便番号として読めません')
})

test('an unknown table is explained once, and the next one with its headings is read by itself', async ({ shop }) => {
  const first = join(shop.folder, 'レジ.csv')
  writeFileSync(first, 'AAA,BBB,CCC\r\n𠮷野 𠮷乃,よしの よしの,白いお花\r\n森 一郎,もり いちろう,\r\n')
  await importing.open()
  await importing.choose(first)
  await expect(importing.main).toContainText('まだ足りないもの')
  await expect(importing.main).toContainText('𠮷野 𠮷乃 ／ 森 一郎')
  expect(await notebook.barriers()).toEqual([])
  await importing.meaning('AAA').selectOption('お名前（姓と名）')
  await importing.meaning('BBB').selectOption('お名前（姓と名）')
  await expect(importing.main).toContainText('同じ意味の列が二つあります。')
  await importing.meaning('BBB').selectOption('ふりがな（せいとめい）')
  await importing.meaning('CCC').selectOption('お好み')
  await importing.button('この列の意味で読み直す').click()
  await expect(importing.sample).toContainText('𠮷野 𠮷乃 様')
  await importing.isKnown('初めての方')
  await importing.run.click()
  await expect(importing.main).toContainText('2人を取り込みました')

  const second = join(shop.folder, 'レジ-2.csv')
  writeFileSync(second, 'AAA,BBB,CCC\r\n山本 葵,やまもと あおい,\r\n')
  await importing.choose(second)
  await expect(importing.sample).toContainText('山本 葵 様')
  await importing.button('列の意味をなおす').click()
  await expect(importing.main).toContainText('前に選んでいただいた列の意味を使っています。')
  await expect(importing.meaning('CCC')).toHaveValue('likes')
})

test('a list without headings keeps its first person', async ({ shop }) => {
  const list = join(shop.folder, '名簿.csv')
  writeFileSync(list, '髙﨑 花子,090-0000-0001,東京都世田谷区世田谷1-2-3\r\n森 一郎,090-0000-0002,\r\n')
  await importing.open()
  await importing.choose(list)
  await expect(importing.main).toContainText('「名簿.csv」　2行')
  await expect(importing.headless).toBeChecked()
  expect(await notebook.barriers()).toEqual([])

  // Said otherwise, the first person heads the columns; said back, everybody is there again.
  await importing.main.getByText('1行目は見出しではありません').click()
  await expect(importing.main).toContainText('「名簿.csv」　1行')
  await importing.main.getByText('1行目は見出しではありません').click()
  await expect(importing.main).toContainText('まだ足りないもの：お名前')
  await expect(importing.meaning('2列目')).toHaveValue('phone')
  await expect(importing.meaning('3列目')).toHaveValue('address')
  await importing.meaning('1列目').selectOption('お名前（姓と名）')
  await importing.button('この列の意味で読み直す').click()
  await importing.isKnown('以前からのお客様')
  await expect(importing.run).toHaveText('2人を取り込む')
  await importing.run.click()
  await importing.button('お客様を見る').click()
  await expect(notebook.customers.names).toHaveText([/森 一郎/, /髙﨑 花子/])
})

test('visits find their customers, and the same ones are not taken twice unasked', async ({ shop }) => {
  await takeIn(kit)
  const visits = join(shop.folder, 'レジの控え.csv')
  writeFileSync(
    visits,
    'お名前,日付,金額,内容\r\n髙﨑 花子,2026/10/3,"5,500",白い花束\r\n見知らぬ 方,2026/10/4,500,花\r\n',
  )
  await importing.choose(visits)
  await expect(importing.sample).toContainText('2026年10月3日')
  await expect(importing.sample).toContainText('白い花束 5,500円')
  await expect(importing.main).toContainText('3行目どのお客様か分かりません')
  await importing.run.click()
  await expect(importing.main).toContainText('1件を取り込みました（取り込めなかった行1）')

  await importing.choose(visits)
  await expect(importing.main).toContainText('同じ日の同じ記録があります')
  await importing.decide('取り込まない')
  await expect(importing.run).toHaveAttribute('aria-disabled', 'true')
  await expect(importing.main).toContainText('取り込むものがありません。')

  const card = await notebook.openCard('髙﨑 花子')
  await expect(card.getByRole('region', { name: 'これまでのこと' }).getByText('白い花束')).toHaveCount(1)
})

test('what a table holds can be said otherwise, and then its columns are asked for', async () => {
  await importing.open()
  await importing.choose(kit)
  await expect(importing.sample).toContainText('髙﨑 花子')
  await importing.main.getByText('ご連絡', { exact: true }).click()
  await expect(importing.main).toContainText(/まだ足りないもの：.*日付/)
  await importing.main.getByText('お客様', { exact: true }).click()
  await expect(importing.sample).toContainText('髙﨑 花子')
  await expect(importing.run).toHaveText('3人を取り込む')
})

test('lines that cannot be taken are told by number and reason, and saved to be mended', async ({ shop }) => {
  const file = join(shop.folder, '名簿.csv')
  writeFileSync(file, '姓,名,誕生日\r\n髙﨑,花子,1970/4/1\r\n,,1970/4/1\r\n森,一郎,2001/2/30\r\n')
  await importing.open()
  await importing.choose(file)
  await expect(importing.main).toContainText('取り込めない行（2）')
  await expect(importing.main).toContainText('3行目お名前がありません')
  await expect(importing.main).toContainText('4行目日付として読めません（誕生日）')
  await expect(importing.sample).toContainText('1970年4月1日')
  await importing.isKnown('以前からのお客様')
  await importing.run.click()
  await expect(importing.main).toContainText('1人を取り込みました（取り込めなかった行2）')
  const saved = join(shop.folder, '取り込めなかった行.csv')
  notebook.program.dialogs.answer({ filePath: saved })
  await importing.button('取り込めなかった行を保存する').click()
  await expect(importing.main).toContainText('「取り込めなかった行.csv」に保存しました。')
  expect(readFileSync(saved, 'utf8')).toContain('森,一郎,2001/2/30')
})

test('an import that was checked is put away, and what that means is said before', async () => {
  await takeIn(kit)
  await importing.open()
  await importing.past.getByRole('button', { name: /確かめました/ }).click()
  const asked = notebook.page.getByRole('alertdialog')
  await expect(asked).toContainText('まとめて元に戻せなくなり')
  expect(await notebook.barriers()).toEqual([])
  await asked.getByRole('button', { name: '確かめました' }).click()
  await expect(importing.past).toHaveCount(0)
  await notebook.place('お客様').click()
  await expect(notebook.customers.count).toContainText('3人')
})

test('a file of another program is answered with what to do', async ({ shop }) => {
  const file = join(shop.folder, '住所録.fwb')
  writeFileSync(file, 'FWB')
  await importing.open()
  await importing.choose(file)
  await expect(importing.main).toContainText('「住所録.fwb」は取り込めませんでした。')
  await expect(importing.main).toContainText('①筆まめで住所録を開く')
  await expect(importing.button('ファイルを選ぶ')).toBeEnabled()
})

test('a dialog put away leaves everything as it was', async () => {
  await importing.open()
  notebook.program.dialogs.answer({ canceled: true })
  await importing.button('ファイルを選ぶ').click()
  await expect(importing.main).toContainText('いまお使いの名簿を、そのまま取り込めます')
})

test('while an import runs the list is read, a save waits its turn, and the import can be stopped', async ({
  shop,
}) => {
  test.setTimeout(120_000)
  const { page, customers } = notebook
  // First in kana order: those who come in stand in the list already, and are gone again when it is stopped.
  await customers.add({ family: '青木', given: '葵', familyKana: 'あおき' })
  await page.keyboard.press('Escape')
  const many = join(shop.folder, '大きな名簿.csv')
  const lines = Array.from(
    { length: 60_000 },
    (_, at) => `客${at},太郎,きゃく${at},たろう,090-${String(at).padStart(8, '0')}`,
  )
  writeFileSync(many, `姓,名,せい,めい,電話\r\n${lines.join('\r\n')}\r\n`)
  await importing.open()
  await importing.choose(many)
  await importing.isKnown('以前からのお客様')
  await importing.run.click()
  await expect(importing.bar).toBeVisible()

  // Another place meanwhile: what stands there is read, and a save says why it waits.
  await notebook.place('お客様').click()
  await expect(customers.row('青木 葵')).toBeVisible()
  await expect(page.getByText('取り込みの途中です。ご覧になることはできますが')).toBeVisible()
  await customers.openAdding()
  await customers.write({ family: '佐藤' })
  await customers.known('以前からのお客様')
  await customers.save()
  await expect(customers.panel).toContainText('いまの入力はまだ保存していません。')

  // A page that is loaded anew knows of it, and stops it.
  await page.reload()
  await page.getByRole('button', { name: 'ようすを見る' }).click()
  await importing.button('やめる').click()
  await expect(importing.bar).toHaveCount(0)
  await notebook.place('お客様').click()
  await expect(customers.count).toContainText('1人')
  await importing.open()
  await expect(importing.past).toHaveCount(0)
})

test('everything is put out as tables, for Excel or for this program', async ({ shop }) => {
  const { page, program, customers } = notebook
  await customers.add({ family: '𠮷野', given: '𠮷乃' }, { family: '髙﨑', given: '花子' })
  await page.keyboard.press('Escape')
  await importing.button('書き出す').click()
  await expect(importing.main).toContainText('お客様（2人）')
  expect(await notebook.barriers()).toEqual([])
  const save = importing.button('フォルダーを選んで書き出す')

  program.dialogs.answer({ filePaths: [shop.folder] })
  await save.click()
  await expect(importing.main).toContainText('に書き出しました：お客様（2人）')
  const people = readdirSync(shop.folder).find((name) => /お客様.*\.csv$/.test(name)) ?? ''
  expect(readFileSync(join(shop.folder, people), 'utf8')).toContain('𠮷野')

  await importing.button('くわしく').click()
  await importing.main.getByRole('radio', { name: /CP932/ }).check({ force: true })
  await expect(importing.main.locator('mark').first()).toHaveText('𠮷')
  await expect(save).toHaveAttribute('aria-disabled', 'true')
  await expect(importing.main).toContainText('書けない字を〓にするか、UTF-8をお選びください。')
  expect(await notebook.barriers()).toEqual([])
  await importing.main.getByText('書けない字を〓にして書き出す').click()
  await expect(save).toHaveAttribute('aria-disabled', 'false')
})

test('the contacts of a phone and a workbook come in like any table', async () => {
  const kept = (name: string): string => join(import.meta.dirname, '../files/import', name)
  await importing.open()
  await importing.choose(kept('phone.vcf'))
  await expect(importing.main).toContainText('「phone.vcf」　4人')
  await expect(importing.sample).toContainText('髙﨑 花子')
  await expect(importing.main).toContainText('4人目お名前がありません')
  await expect(importing.headless).toHaveCount(0)
  await importing.button('くわしく').click()
  await expect(importing.main).toContainText('電話やメールソフトの連絡先（vCard）')
  expect(await notebook.barriers()).toEqual([])
  await importing.isKnown('以前からのお客様')
  await importing.run.click()
  await expect(importing.main).toContainText('3人を取り込みました')

  await importing.open()
  await importing.choose(kept('excel.xlsx'))
  await expect(importing.main).toContainText('「excel.xlsx」　4行')
  await expect(importing.main).toContainText('4行目　600001 → 060-0001')
  await importing.isKnown('以前からのお客様')
  await importing.decide('1枚にまとめる')
  await expect(importing.run).toHaveText('3人を取り込む')
  await importing.run.click()
  await expect(importing.main).toContainText('3人を取り込みました（まとめた方1人、取り込めなかった行1）')
})
