import { mkdir, readdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { readCopy } from '#main/store/copy-facts.ts'
import { ails } from './bad-stick.ts'
import { BackupPage, COPY } from './pages/backup.ts'
import { expect, type Notebook, test } from './pages/notebook.ts'

const copiesOn = async (stick: string): Promise<readonly string[]> =>
  (await readdir(stick)).filter((name) => COPY.test(name))

/** 控え with this many sticks chosen, each under a name of its own, and a copy on all of them. */
async function withSticks(
  notebook: Notebook,
  folder: string,
  names: readonly string[],
): Promise<{ readonly backup: BackupPage; readonly sticks: readonly string[] }> {
  const backup = new BackupPage(notebook.page)
  const sticks = names.map((name) => join(folder, name))
  await backup.open(notebook)
  for (const stick of sticks) {
    await mkdir(stick)
    notebook.program.dialogs.answer({ filePaths: [stick] })
    await backup.addPlace.click()
  }
  await expect(backup.places).toHaveCount(names.length)
  await backup.make.click()
  await expect(backup.main).toContainText('の控えを取り、開いて確かめました。')
  return { backup, sticks }
}

test('two sticks get the same copy, and the one that is in gets it while the other is away', async ({ open, shop }) => {
  await shop.fill(12, 30)
  const notebook = await open()
  const { backup, sticks } = await withSticks(notebook, shop.folder, ['USB「青」', 'クラウド'])
  const [blue = '', cloud = ''] = sticks
  await expect(backup.main).toContainText('置いた場所：「USB「青」・クラウド」')
  expect(await copiesOn(blue)).toEqual(await copiesOn(cloud))
  await rename(blue, join(shop.folder, '抜いた'))
  await backup.make.click()
  await expect(backup.main).toContainText('「USB「青」」には控えを置けませんでした。')
  await expect(backup.main).toContainText('差し込んでいただくと、続きを控えます')
  expect([(await copiesOn(cloud)).length, (await copiesOn(join(shop.folder, '抜いた'))).length]).toEqual([2, 1])
  await notebook.place('今週').click()
  await expect(backup.main).toContainText('いつもの置き場所「USB「青」」が見つかりません。')
  await expect(backup.main).toContainText(/最後の控え：きょう\d{1,2}:\d{2}・クラウド/)
  expect(await notebook.barriers()).toEqual([])
})

test('a place is called by its own name, left, and taken back', async ({ open, shop }) => {
  await shop.fill(5)
  const notebook = await open()
  const { backup } = await withSticks(notebook, shop.folder, ['USB「青」', 'クラウド'])
  await backup.changePlace('USB「青」').click()
  await notebook.page.getByRole('textbox', { name: '置き場所の呼び名' }).fill('引き出しの青')
  await notebook.page.getByRole('button', { name: 'この名前にする' }).click()
  await expect(backup.places.first()).toContainText('引き出しの青')
  await backup.changePlace('クラウド').click()
  await backup.places.nth(1).getByRole('button', { name: 'ここには控えない' }).click()
  await expect(backup.places).toHaveCount(1)
  expect(await notebook.barriers()).toEqual([])
  await backup.main.getByRole('button', { name: '元に戻す' }).click()
  await expect(backup.places).toHaveCount(2)
})

const AILING = [
  { how: 'full', title: 'a full stick', said: '空きが足りず、書き込めませんでした。お客様の記録は無事です。' },
  {
    how: 'pulled',
    title: 'a stick pulled in the midst of a copy',
    said: 'USBメモリーが途中で抜かれたか、傷んでいるようです。',
  },
] as const

for (const { how, title, said } of AILING) {
  test(`${title} is said, holds nothing half made, and gets its copy once it is well`, async ({ open, shop }) => {
    // Some megabytes: more than goes to a stick in one piece.
    await shop.fill(2_000, 20_000)
    const notebook = await open()
    const { backup, sticks } = await withSticks(notebook, shop.folder, ['USB「青」'])
    const [stick = ''] = sticks
    const [first = ''] = await copiesOn(stick)
    const { shop: facts } = readCopy(join(stick, first))
    const part = join(stick, `${first.replace('000001', '000002')}.${facts.id.slice(-12)}.part`)
    const getsWell = await ails(notebook.program, part, how)
    await backup.make.click()
    await expect(notebook.page.getByRole('alert').first()).toContainText(said)
    await expect(backup.places.first()).toContainText(said)
    expect((await readdir(stick)).filter((name) => !name.endsWith('.pc.json'))).toEqual([first])
    await notebook.place('今週').click()
    await expect(backup.main).toContainText('「USB「青」」には控えを置けませんでした。')
    await expect(backup.main).toContainText(/最後の控え：きょう\d{1,2}:\d{2}・このパソコン/)
    await getsWell()
    await backup.open(notebook)
    await backup.make.click()
    await expect(backup.main).toContainText('お客様2,000人')
    await expect(backup.places.first()).not.toContainText(said)
    expect((await copiesOn(stick)).length).toBe(2)
  })
}
