import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { centreOf, within, type Box } from '#domain/paper/box.ts'
import { readPage, type Printed } from './paper-ink.ts'
import { expect, test, type Notebook } from './pages/notebook.ts'

const SENDER = { code: '154-0024', prefecture: '東京都', city: '世田谷区', street: '三軒茶屋1-2-3' }
const LONG = '寿限無寿限無五劫の擦り切れ海砂利水魚の水行末雲来末'

let notebook: Notebook

test.beforeEach(async ({ begun }) => {
  notebook = await begun()
})

/** A new person who came for the first time, and the thank-you to her, both sides of it on the desk. */
async function thank(family: string, given: string): Promise<void> {
  const { customers, postcard } = notebook
  await customers.openAdding()
  await customers.panel.getByRole('button', { name: 'ご住所・会社・番号も書く' }).click()
  await customers.write({ family, given, familyKana: 'たかさき' })
  await customers.known('初めての方')
  await customers.panel.getByLabel('郵便番号').fill('155-0031')
  await customers.panel.getByLabel('都道府県').fill('東京都')
  await customers.panel.getByLabel('市区町村').fill('世田谷区北沢')
  await customers.panel.getByLabel('番地').fill('2-81')
  await customers.save()
  await notebook.openCard(`${family} ${given}`)
  await postcard.open()
  await postcard.fillSender(SENDER)
  await postcard.template.selectOption('初めてのご来店のお礼')
  await expect(postcard.card).toHaveCount(2)
}

/** Prints what lies on the desk, and where a page's ink stands. */
async function printed(file: string): Promise<(page: number) => Promise<Printed>> {
  const { postcard, program } = notebook
  program.dialogs.answer({ filePath: file })
  await postcard.make.click()
  await expect(postcard.panel).toContainText('（2ページ）')
  return (page) => readPage(file, page, 300)
}

/** Where a part of a sheet on the desk stands, in mm of the paper, however small the sheet is shown. */
function placeOf(page: Page, side: 'address' | 'message', part: string): Promise<Box> {
  return page.evaluate(
    ([message, inside]) => {
      const sheet = [...document.querySelectorAll('.sheet')].find((each) => each.matches('.message') === message)
      const edge = sheet?.getBoundingClientRect()
      const found = sheet?.querySelector(inside)?.getBoundingClientRect()
      if (edge === undefined || found === undefined) throw new Error(`no ${inside} on the card`)
      const mm = 100 / edge.width
      return {
        x: (found.x - edge.x) * mm,
        y: (found.y - edge.y) * mm,
        width: found.width * mm,
        height: found.height * mm,
      }
    },
    [side === 'message', part] as const,
  )
}

/** The ink of a page around a part of the sheet, which must fill that part and stand nowhere else. */
function expectThere(ink: Box | null, part: Box, what: string): void {
  expect(ink, what).not.toBeNull()
  if (ink === null) return
  // A glyph leaves a little room on every side of its cell, and a line some more.
  const around = { x: part.x - 0.2, y: part.y - 0.2, width: part.width + 0.4, height: part.height + 0.4 }
  expect(within(ink, around), what).toBe(true)
  expect(Math.abs(centreOf(ink).x - centreOf(part).x), what).toBeLessThan(1)
  expect(Math.abs(centreOf(ink).y - centreOf(part).y), what).toBeLessThan(1)
}

test('the preview is the printed card, place for place, on both its sides', async ({ shop }) => {
  const { page } = notebook
  await thank('髙﨑', '花子')
  const pageOf = await printed(join(shop.folder, 'card.pdf'))
  for (const name of ['names', 'address', 'sender']) {
    const part = await placeOf(page, 'address', `[data-block=${name}] .text`)
    const ink = (await pageOf(1)).inkIn({
      x: part.x - 2,
      y: part.y - 2,
      width: part.width + 4,
      height: part.height + 4,
    })
    expectThere(ink, part, name)
    if (name === 'names' && ink !== null) expect(Math.abs(centreOf(ink).x - 50)).toBeLessThan(0.5)
  }
  const message = await pageOf(2)
  for (const line of ['.body > :first-child', '.date', '.signature']) {
    const { x, width } = await placeOf(page, 'message', line)
    const column = message.inkIn({ x, y: 0, width, height: 148 })
    expect(column, line).not.toBeNull()
    if (column !== null) expect(Math.abs(centreOf(column).x - x - width / 2), line).toBeLessThan(1)
  }
  for (const text of await page.locator('.sheet.message .line, .sheet.message .body > *').all()) {
    await expect(text).toHaveCSS('color', 'rgb(0, 0, 0)')
  }
  const letter = await placeOf(page, 'message', '.text')
  const ink = message.inkIn({ x: 0, y: 0, width: 100, height: 148 })
  expect(ink).not.toBeNull()
  if (ink !== null) expect(within(ink, letter)).toBe(true)
})

test('the preview shows a long name broken and as large as it will be printed', async ({ shop }) => {
  const { page } = notebook
  await thank(LONG, LONG)
  const pageOf = await printed(join(shop.folder, 'card.pdf'))
  const block = await placeOf(page, 'address', '[data-block=names] .text')
  const ink = (await pageOf(1)).inkIn({ x: 33, y: 28, width: 34, height: 100 })
  expect(ink).not.toBeNull()
  if (ink === null) return
  expect(Math.abs(ink.width - block.width)).toBeLessThan(1.5)
  expect(Math.abs(ink.x - block.x)).toBeLessThan(1)
  expect(ink.y + ink.height).toBeLessThan(block.y + block.height + 0.2)
})
