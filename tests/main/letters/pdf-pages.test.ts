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

test.each([
  ['a card on its side', '0 0 420 283.91998', { width: 148, height: 100 }],
  ['an envelope that was rounded down by a hair', '0 0 256.07999 581.03998', { width: 90, height: 205 }],
  ['a large envelope', '0 0 681.12 941.03998', { width: 240, height: 332 }],
])('%s becomes its exact size too', (_, box, { width, height }) => {
  const { pdf } = cutPages(bytes(page(box)), { width, height })
  const [, bottom, right, top] = /\[0 (\S+) (\S+) (\S+?) *\]/.exec(text(pdf)) ?? []
  expect(Math.abs((Number(right) / 72) * 25.4 - width)).toBeLessThan(0.03)
  expect(Math.abs(((Number(top) - Number(bottom)) / 72) * 25.4 - height)).toBeLessThan(0.03)
  expect(pdf).toHaveLength(bytes(page(box)).length)
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
