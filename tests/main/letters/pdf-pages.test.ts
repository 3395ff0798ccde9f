import { expect, test } from 'vitest'
import { cutPages } from '#main/pdf-pages.ts'

const HAGAKI = { width: 100, height: 148 }
const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'))
const text = (pdf: Uint8Array): string => Buffer.from(pdf).toString('latin1')
const page = (box: string): string => `<</Type /Page\n/MediaBox [${box}]\n/Contents 25 0 R>>\n\u00e2\u00e3`

test('a page rounded up by the print engine becomes the exact card, from its top left corner', () => {
  const { pdf, pages } = cutPages(bytes(page('0 0 283.91998 420')), HAGAKI)
  const [, left, bottom, right, top] = /\[(\S+) (\S+) (\S+) (\S+?) *\]/.exec(text(pdf)) ?? []
  expect(pages).toBe(1)
  expect(Number(left)).toBe(0)
  expect(Number(top)).toBe(420)
  expect((Number(right) / 72) * 25.4).toBeCloseTo(100, 2)
  expect(((Number(top) - Number(bottom)) / 72) * 25.4).toBeCloseTo(148, 2)
})

test('a letter becomes exact A4', () => {
  const { pdf } = cutPages(bytes(page('0 0 595.91998 841.91998')), { width: 210, height: 297 })
  const [, bottom, right, top] = /\[0 (\S+) (\S+) (\S+?) *\]/.exec(text(pdf)) ?? []
  expect((Number(right) / 72) * 25.4).toBeCloseTo(210, 2)
  expect(((Number(top) - Number(bottom)) / 72) * 25.4).toBeCloseTo(297, 2)
})

test('no byte of the file moves, and every page is counted', () => {
  const before = `%PDF\n${page('0 0 283.91998 420')}${page('0 0 283.91998 420')}xref`
  const { pdf, pages } = cutPages(bytes(before), HAGAKI)
  expect(pages).toBe(2)
  expect(pdf.length).toBe(bytes(before).length)
  expect(text(pdf).replace(/\[.*?\]/g, '')).toBe(before.replace(/\[.*?\]/g, ''))
})

test('a page of another size, or one too small, is left as it is', () => {
  for (const box of ['0 0 595.91998 841.91998', '0 0 282.95999 420', '0 0 283 419']) {
    expect(text(cutPages(bytes(page(box)), HAGAKI).pdf)).toContain(`[${box}]`)
  }
})

test('the print that was handed in stays untouched', () => {
  const before = bytes(page('0 0 283.91998 420'))
  const copy = new Uint8Array(before)
  cutPages(before, HAGAKI)
  expect(before).toEqual(copy)
})
