import { addressLayout } from '#domain/paper/address-layout.ts'
import { BUILT_IN } from '#domain/paper/papers.ts'
import { readPage, readRed } from './paper-ink.ts'
import { mail, tell, type Wanted } from './paper-mailing.ts'
import { expect, test } from './shop.ts'

const DPI = 150

async function textOn(pdf: string, page: number): Promise<string> {
  return (await tell('pdftotext', '-raw', '-f', `${page}`, '-l', `${page}`, pdf, '-')).replaceAll(/\s/g, '')
}

const CARDS = [
  { paper: 'hagaki', writing: 'vertical', today: '2026-12-20', says: '令和九年元旦' },
  { paper: 'hagaki', writing: 'horizontal', today: '2026-12-26', says: '令和9年1月' },
  { paper: 'nenga', writing: 'vertical', today: '2026-12-26', says: '令和九年一月' },
] as const satisfies readonly (Wanted & { readonly says: string })[]

for (const { says, ...wanted } of CARDS) {
  const { paper, writing, today } = wanted
  const isPlain = paper === 'hagaki'
  test(`${paper} ${writing}, printed on ${today}: ${says}, and 年賀 in red under the stamp ${isPlain ? 'alone' : 'nowhere'}`, async ({
    shop,
  }) => {
    const { pdf, pages, warnings } = await mail(shop.folder, [{}], { ...wanted, template: 'new-year' })
    expect({ pages, warnings }).toEqual({ pages: 2, warnings: [] })
    expect(await textOn(pdf, 2)).toContain(says)
    expect((await textOn(pdf, 1)).includes('年賀')).toBe(isPlain)
    const { page, stamp, underStamp } = addressLayout(BUILT_IN[paper], { writing, boxes: 'preprinted' })
    const red = await readRed(pdf, 1, DPI)
    const ink = red.inkIn({ x: 0, y: 0, ...page })
    if (!isPlain) {
      expect(ink).toBeNull()
      expect((await readPage(pdf, 1, DPI)).inkIn(stamp)).toBeNull()
      return
    }
    expect(red.inkOutside([stamp])).toBe('')
    // In the middle under the stamp, two signs of six millimetres.
    expect(ink).not.toBeNull()
    if (ink === null) return
    expect(Math.abs(ink.x + ink.width / 2 - underStamp.x - underStamp.width / 2)).toBeLessThan(1)
    expect(Math.abs(ink.y + ink.height / 2 - underStamp.y - underStamp.height / 2)).toBeLessThan(1)
    expect(Math.max(ink.width, ink.height)).toBeGreaterThan(10)
  })
}
