import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { centreOf, within, type Box } from '#domain/paper/box.ts'
import { readPage } from './paper-ink.ts'
import { expect, test, type Notebook } from './pages/notebook.ts'

const SENDER = { code: '154-0024', prefecture: '東京都', city: '世田谷区', street: '三軒茶屋1-2-3' }
const LONG = '寿限無寿限無五劫の擦り切れ海砂利水魚の水行末雲来末'

let notebook: Notebook

test.beforeEach(async ({ open }) => {
  notebook = await open()
  await notebook.begin('ひなたぼっこ')
})

async function writeTo(family: string, given: string): Promise<void> {
  const { customers, postcard } = notebook
  await customers.openAdding()
  await customers.panel.getByRole('button', { name: 'ご住所・会社・番号も書く' }).click()
  await customers.write({ family, given, familyKana: 'たかさき' })
  await customers.known('以前からのお客様')
  await customers.panel.getByLabel('郵便番号').fill('155-0031')
  await customers.panel.getByLabel('都道府県').fill('東京都')
  await customers.panel.getByLabel('市区町村').fill('世田谷区北沢')
  await customers.panel.getByLabel('番地').fill('2-81')
  await customers.save()
  await customers.row(`${family} ${given}`).click()
  await postcard.fillSender(SENDER)
  await expect(postcard.card).toContainText(family)
}

/** Where a block of the preview stands on its card, in mm. */
function blockOf(page: Page, name: string): Promise<Box> {
  return page.evaluate((block) => {
    const sheet = document.querySelector('.sheet')?.getBoundingClientRect()
    const text = document.querySelector(`.sheet [data-block=${block}] .text`)?.getBoundingClientRect()
    if (sheet === undefined || text === undefined) throw new Error(`no ${block} on the card`)
    const mm = 100 / sheet.width
    return { x: (text.x - sheet.x) * mm, y: (text.y - sheet.y) * mm, width: text.width * mm, height: text.height * mm }
  }, name)
}

test('the preview is the printed card, place for place', async ({ shop }) => {
  const { postcard, program, page } = notebook
  await writeTo('髙﨑', '花子')
  const file = join(shop.folder, 'card.pdf')
  program.dialogs.answer({ filePath: file })
  await postcard.make.click()
  await expect(postcard.panel).toContainText('（1枚）')
  const printed = await readPage(file, 1, 300)
  for (const name of ['names', 'address', 'sender']) {
    const block = await blockOf(page, name)
    const ink = printed.inkIn({ x: block.x - 2, y: block.y - 2, width: block.width + 4, height: block.height + 4 })
    expect(ink, name).not.toBeNull()
    if (ink === null) continue
    // A glyph leaves a little room on every side of its cell, and a line some more.
    expect(
      within(ink, { x: block.x - 0.2, y: block.y - 0.2, width: block.width + 0.4, height: block.height + 0.4 }),
    ).toBe(true)
    expect(Math.abs(centreOf(ink).x - centreOf(block).x), name).toBeLessThan(1)
    expect(Math.abs(centreOf(ink).y - centreOf(block).y), name).toBeLessThan(1)
    if (name === 'names') expect(Math.abs(centreOf(ink).x - 50)).toBeLessThan(0.5)
  }
})

test('the preview shows a long name broken and as large as it will be printed', async ({ shop }) => {
  const { postcard, program, page } = notebook
  await writeTo(LONG, LONG)
  const file = join(shop.folder, 'card.pdf')
  program.dialogs.answer({ filePath: file })
  await postcard.make.click()
  await expect(postcard.panel).toContainText('（1枚）')
  const block = await blockOf(page, 'names')
  const ink = (await readPage(file, 1, 300)).inkIn({ x: 33, y: 28, width: 34, height: 100 })
  expect(ink).not.toBeNull()
  if (ink === null) return
  expect(Math.abs(ink.width - block.width)).toBeLessThan(1.5)
  expect(Math.abs(ink.x - block.x)).toBeLessThan(1)
  expect(ink.y + ink.height).toBeLessThan(block.y + block.height + 0.2)
})
