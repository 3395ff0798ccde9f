import { join } from 'node:path'
import { addressLayout } from '#domain/paper/address-layout.ts'
import { centreOf, type Box } from '#domain/paper/box.ts'
import { BUILT_IN } from '#domain/paper/papers.ts'
import { AN_ADDRESS } from '../support/builders.ts'
import { Asking } from './pages/asking.ts'
import { expect, test, type Notebook } from './pages/notebook.ts'
import { PrintersPage } from './pages/printers.ts'
import { readPage, type Printed } from './paper-ink.ts'
import { tell } from './paper-mailing.ts'

const DPI = 1200
/** Of a pixel more than one at that resolution. */
const EXACTLY = 0.03

const { postalBoxes } = addressLayout(BUILT_IN.hagaki, { writing: 'vertical', boxes: 'preprinted' })

let notebook: Notebook
let printers: PrintersPage

test.beforeEach(async ({ begun }) => {
  notebook = await begun()
  printers = new PrintersPage(notebook.page)
  const there = new Asking(notebook.page)
  await there.asked('sender:save', { names: ['ひなたぼっこ'], address: AN_ADDRESS, phone: '' })
  await there.firstTimer({ familyName: '髙﨑', givenName: '花子' })
})

test('moved by the arrows and said in millimetres, a card is printed exactly so far off, and its preview as before', async ({
  shop,
}) => {
  const { postcard, page } = notebook
  const before = await printedCard(join(shop.folder, '前.pdf'))

  await postcard.button('印刷のずれを直す').click()
  await expect(printers.said).toHaveText('動かしていません')
  await printers.button('もう少し右へ').click()
  await printers.button('もう少し右へ').click()
  await expect(printers.said).toHaveText('右へ1.0 mm')
  // By key, five finer steps and one back, and one of the usual.
  for (let press = 0; press < 6; press += 1) await page.keyboard.press('Shift+ArrowUp')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(printers.said).toHaveText('右へ1.0 mm、上へ0.5 mm')
  await page.keyboard.press('ArrowLeft')
  await expect(printers.said).toHaveText('右へ0.5 mm、上へ0.5 mm')
  await printers.button('もう少し右へ').click()
  expect(await notebook.barriers()).toEqual([])

  const after = await printedCard(join(shop.folder, '後.pdf'))
  expect(digitsOf(before)).toHaveLength(7)
  for (const [at, digit] of digitsOf(before).entries()) {
    const there = digitsOf(after)[at] ?? digit
    expect(Math.abs(centreOf(there).x - centreOf(digit).x - 1)).toBeLessThan(EXACTLY)
    expect(Math.abs(centreOf(there).y - centreOf(digit).y + 0.5)).toBeLessThan(EXACTLY)
  }
  expect(await tell('pdfinfo', join(shop.folder, '後.pdf'))).toMatch(/Page size:\s+283\.4\d* x 419\.5\d* pts/)
  await openLetter()
  await expect(postcard.card.locator('.moved').first()).not.toHaveAttribute('style', /./)

  await postcard.button('印刷のずれを直す').click()
  await printers.button('元に戻す').click()
  await expect(printers.said).toHaveText('動かしていません')
})

test('what a correction moves off the paper is said by name, and never cut in silence', async ({ shop }) => {
  await printers.open()
  for (let press = 0; press < 21; press += 1) await printers.button('もう少し右へ').click()
  await expect(printers.said).toHaveText('右へ10.0 mm')
  await printedCard(join(shop.folder, '宛名.pdf'))
  await expect(notebook.postcard.panel).toContainText('が、用紙の外に出ています')
  await expect(notebook.postcard.panel).toContainText('髙﨑 花子 様：「')
})

test('a printer that pulls the card in the other way gets it upside down', async ({ shop }) => {
  const before = await printedCard(join(shop.folder, '前.pdf'))
  await printers.open()
  await printers.button('くわしく').click()
  await printers.choose('上下を逆に')
  const after = await printedCard(join(shop.folder, '後.pdf'))
  const { width, height } = BUILT_IN.hagaki
  for (const { x, y, width: across, height: down } of digitsOf(before)) {
    const turned = after.inkIn(grown({ x: width - x - across, y: height - y - down, width: across, height: down }))
    expect(turned === null ? NaN : Math.abs(turned.x - (width - x - across))).toBeLessThan(2 * EXACTLY)
    expect(turned === null ? NaN : Math.abs(turned.y - (height - y - down))).toBeLessThan(2 * EXACTLY)
  }
})

test('each printer keeps its own correction, and one that was removed is said while printing goes on', async ({
  shop,
}) => {
  const { postcard } = notebook
  await printers.open()
  await printers.add('店のプリンター')
  await printers.button('もう少し下へ').click()
  await expect(printers.said).toHaveText('下へ0.5 mm')
  await printers.choose('いつものプリンター')
  await expect(printers.said).toHaveText('動かしていません')
  await printers.choose('店のプリンター')
  await expect(printers.said).toHaveText('下へ0.5 mm')
  await printers.button('「店のプリンター」を消す').click()
  const gone = '「店のプリンター」は消されたので、ずれを直さずに印刷します。'
  await expect(printers.main).toContainText(gone)
  expect(await notebook.barriers()).toEqual([])
  await printedCard(join(shop.folder, '宛名.pdf'))
  await expect(postcard.panel).toContainText(gone)

  await postcard.button('印刷のずれを直す').click()
  await printers.choose('いつものプリンター')
  await expect(printers.main).not.toContainText(gone)
})

test('a printer that was removed by mistake comes back with its correction', async () => {
  await printers.open()
  await printers.add('店のプリンター')
  await printers.button('もう少し下へ').click()
  await printers.button('「店のプリンター」を消す').click()
  await printers.button('元に戻す').click()
  await expect(printers.said).toHaveText('下へ0.5 mm')
})

test('corrected for this once, the next print is moved, says so before, and the one after it is not', async ({
  shop,
}) => {
  const { postcard } = notebook
  const before = await printedCard(join(shop.folder, '前.pdf'))
  await postcard.button('印刷のずれを直す').click()
  await printers.choose('今回だけ')
  await printers.button('もう少し右へ').click()
  await expect(printers.said).toHaveText('右へ0.5 mm')
  await printers.choose('いつも')
  await expect(printers.said).toHaveText('動かしていません')

  await openLetter()
  await expect(postcard.panel).toContainText('次の1回だけ、位置を動かして印刷します。')
  const once = await printedCard(join(shop.folder, '今回.pdf'))
  const after = await printedCard(join(shop.folder, '後.pdf'))
  await expect(postcard.panel).not.toContainText('次の1回だけ')
  for (const [at, digit] of digitsOf(before).entries()) {
    expect(Math.abs(centreOf(digitsOf(once)[at] ?? digit).x - centreOf(digit).x - 0.5)).toBeLessThan(EXACTLY)
    expect(Math.abs(centreOf(digitsOf(after)[at] ?? digit).x - centreOf(digit).x)).toBeLessThan(EXACTLY)
  }
})

test('a test page has its crosses ten millimetres from each corner, moved as the letters will be', async ({ shop }) => {
  await printers.open()
  await printers.choosePaper('はがき')
  await printers.choose('宛名の面')
  const straight = join(shop.folder, '試し刷り.pdf')
  await printers.makeTest(straight, notebook.program)
  await printers.button('もう少し右へ').click()
  const shifted = join(shop.folder, '試し刷り-2.pdf')
  await printers.makeTest(shifted, notebook.program)
  const { width, height } = BUILT_IN.hagaki
  for (const [file, dx] of [
    [straight, 0],
    [shifted, 0.5],
  ] as const) {
    const page = await readPage(file, 1, DPI)
    for (const x of [10, width - 10]) {
      // Its upright arm alone, half way out.
      const arm = page.inkIn({ x: x - 2 + dx, y: height - 7.5, width: 4, height: 0.5 })
      expect(arm === null ? NaN : Math.abs(centreOf(arm).x - x - dx)).toBeLessThan(EXACTLY)
    }
    const [first] = postalBoxes
    const edge = first === undefined ? null : page.inkIn({ x: first.x - 1 + dx, y: first.y + 3, width: 2, height: 1 })
    expect(edge === null ? NaN : Math.abs(centreOf(edge).x - (first?.x ?? 0) - dx)).toBeLessThan(EXACTLY)
  }
})

/** The address side of 髙﨑 花子 as the owner prints it. */
async function printedCard(file: string): Promise<Printed> {
  const { postcard, program } = notebook
  await openLetter()
  await postcard.template.selectOption('宛名だけ')
  await postcard.choose('はがき')
  program.dialogs.answer({ filePath: file })
  await postcard.make.click()
  await expect(postcard.panel).toContainText('を保存しました')
  return readPage(file, 1, DPI)
}

async function openLetter(): Promise<void> {
  await notebook.openCard('髙﨑 花子')
  await notebook.postcard.open()
}

function digitsOf(card: Printed): readonly Box[] {
  return postalBoxes.flatMap((box) => card.inkIn(grown(box)) ?? [])
}

/** A box with the room around it in which a moved digit still stands, and no other one. */
function grown({ x, y, width, height }: Box): Box {
  return { x: x - 0.2, y: y - 1, width: width + 0.4, height: height + 2 }
}
