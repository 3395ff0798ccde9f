import { join } from 'node:path'
import type { Box } from '#domain/paper/box.ts'
import { labelCells, labelsASheet } from '#domain/paper/labels.ts'
import { BUILT_IN, type LabelPaper } from '#domain/paper/papers.ts'
import { AN_ADDRESS } from '../support/builders.ts'
import { command } from '../support/command.ts'
import { Asking } from './pages/asking.ts'
import { expect, test } from './pages/notebook.ts'
import { HARD } from './paper-hard.ts'
import { readPage } from './paper-ink.ts'
import { mail, tell } from './paper-mailing.ts'

const DPI = 100
// Less than the smallest margin of a label, and more than a printer's feed is askew.
const SPARE = 2

/** The part of each label in which ink may stand. */
function insideOf(paper: LabelPaper): readonly Box[] {
  return labelCells(paper).map(({ x, y, width, height }) => ({
    x: x + SPARE,
    y: y + SPARE,
    width: width - 2 * SPARE,
    height: height - 2 * SPARE,
  }))
}

for (const paper of ['label12', 'label24', 'label21', 'label10'] as const) {
  test(`${paper}: whatever a name or an address is, it keeps to its label and nobody is left without one`, async ({
    shop,
  }) => {
    const people = Object.values(HARD)
    const { pdf, pages, warnings } = await mail(shop.folder, people, { paper, 'start-cell': 5 })
    expect(pages).toBe(Math.ceil((people.length + 4) / labelsASheet(BUILT_IN[paper])))
    expect(await tell('pdfinfo', pdf)).toMatch(/595\.2\d+ x 841\.89 pts \(A4\)/)
    const cells = insideOf(BUILT_IN[paper])
    for (let number = 1; number <= pages; number += 1) {
      const page = await readPage(pdf, number, DPI)
      expect(page.inkOutside(cells)).toBe('')
      for (const [at, cell] of cells.entries()) {
        const person = (number - 1) * cells.length + at - 4
        const isUsed = person >= 0 && person < people.length
        expect(page.inkIn(cell) !== null, `label ${at + 1} of sheet ${number}`).toBe(isUsed)
      }
    }
    const hopeless = warnings.filter(({ who }) => !who.includes('長'.repeat(50)))
    expect(hopeless).toEqual([])
  })

  test(`${paper}: a name far too long ends at the edge of its label, and is said by name`, async ({ shop }) => {
    const endless = { familyName: '長'.repeat(60), givenName: '永'.repeat(60), joint: [{ given: '久'.repeat(200) }] }
    const { pdf, warnings } = await mail(shop.folder, [endless], { paper, 'start-cell': 5 })
    const [, , , , fifth] = labelCells(BUILT_IN[paper])
    if (fifth === undefined) throw new Error('no fifth label')
    expect((await readPage(pdf, 1, DPI)).inkOutside([fifth])).toBe('')
    expect(warnings.some(({ code, who }) => code === 'too-small' && who.startsWith('長長'))).toBe(true)
  })
}

test('a character that the type lacks is said of a label as of a card', async ({ shop }) => {
  const { warnings } = await mail(shop.folder, [{ familyName: '𠮷朌' }, {}], { paper: 'label24' })
  expect(warnings).toHaveLength(1)
  expect(warnings[0]).toMatchObject({ code: 'glyph-missing', what: '朌' })
})

test('labels have an address side alone, and no first label that is not there', async ({ shop }) => {
  await shop.fill(3)
  const letters = (...words: readonly string[]) =>
    command(['letters', '--db', shop.file, '--to', 'week', '--out', join(shop.folder, 'a.pdf'), ...words])
  const thanks = ['--template', 'first-visit-thanks']
  expect(await letters(...thanks, '--paper', 'label12', '--side', 'both')).toMatchObject({
    code: 1,
    json: { code: 'side-not-on-paper' },
  })
  expect((await letters('--paper', 'label12', '--start-cell', '13')).code).toBe(2)
  expect((await letters('--paper', 'hagaki', '--start-cell', '2')).code).toBe(2)
})

test('three people’s labels, begun on a sheet whose first four are used', async ({ begun, shop }) => {
  const notebook = await begun()
  const there = new Asking(notebook.page)
  const { postcard, page, program } = notebook
  await there.asked('sender:save', { names: ['ひなたぼっこ'], address: AN_ADDRESS, phone: '' })
  for (const [familyName, givenName] of [
    ['髙﨑', '花子'],
    ['𠮷野', '千代'],
    ['森', '一郎'],
  ] as const)
    await there.firstTimer({ familyName, givenName })
  await postcard.writeToAll()
  await postcard.choose('ラベル')
  await expect(postcard.panel.getByText('作る面')).toHaveCount(0)
  await expect(postcard.card).toHaveCount(1)
  await expect(postcard.label('髙﨑花子様')).toBeVisible()

  await postcard.cell(6).click()
  await expect(postcard.panel).toContainText('6枚目から使います。')
  // By key: left to the fifth, up and down a row.
  await page.keyboard.press('ArrowLeft')
  await expect(postcard.panel).toContainText('5枚目から使います。')
  await page.keyboard.press('ArrowDown')
  await expect(postcard.panel).toContainText('7枚目から使います。')
  await page.keyboard.press('ArrowUp')
  await expect(postcard.panel).toContainText('5枚目から使います。')
  expect(await notebook.barriers()).toEqual([])

  const pdf = join(shop.folder, 'ラベル.pdf')
  program.dialogs.answer({ filePath: pdf })
  await postcard.make.click()
  await expect(postcard.panel).toContainText('「ラベル.pdf」を保存しました（1ページ）')
  const printed = await readPage(pdf, 1, DPI)
  const used = insideOf(BUILT_IN.label12).flatMap((cell, at) => (printed.inkIn(cell) === null ? [] : [at + 1]))
  expect(used).toEqual([5, 6, 7])
  expect(printed.inkOutside(insideOf(BUILT_IN.label12))).toBe('')

  await postcard.button('投函を知らせる').click()
  await notebook.posting.all.click()
  await notebook.openCard('髙﨑 花子')
  await expect(page.getByRole('region', { name: 'これまでのこと' })).toContainText('手紙')
})
