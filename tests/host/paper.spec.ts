import type { Page } from '@playwright/test'
import { expect, test } from './support.ts'

const MM_PER_POINT = 25.4 / 72

async function print(page: Page, query: string, options: object): Promise<Buffer> {
  const text = await page.evaluate(
    async ([asked, how]) => {
      const bytes = (await window.api.invoke('print', asked, how)) as Uint8Array
      return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
    },
    [query, options] as const,
  )
  return Buffer.from(text, 'latin1')
}

/** Each page's width and height in mm, out of its MediaBox. */
function sizes(pdf: Buffer): [number, number][] {
  const boxes = pdf.toString('latin1').matchAll(/\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]/g)
  return [...boxes].map(([, width, height]) => [Number(width) * MM_PER_POINT, Number(height) * MM_PER_POINT])
}

function expectSizes(found: [number, number][], wanted: [number, number][]): void {
  expect(found).toHaveLength(wanted.length)
  for (const [i, [width, height]] of wanted.entries()) {
    const [w, h] = found[i] ?? [0, 0]
    expect(Math.abs(w - width), `page ${i + 1}: ${w} mm wide`).toBeLessThanOrEqual(0.3)
    expect(Math.abs(h - height), `page ${i + 1}: ${h} mm high`).toBeLessThanOrEqual(0.3)
  }
}

test('pages come out in the sizes their own style names, also mixed, within 0.3 mm', async ({ page }) => {
  const pdf = await print(page, 'sheets=100x148,210x297,100x148,120x235,162x114', {
    preferCSSPageSize: true,
    printBackground: true,
  })
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  expectSizes(sizes(pdf), [
    [100, 148],
    [210, 297],
    [100, 148],
    [120, 235],
    [162, 114],
  ])
})

test('a size in inches is used where the style is not preferred', async ({ page }) => {
  const [width, height] = [100 / 25.4, 148 / 25.4]
  const pdf = await print(page, 'sheets=50x50', {
    pageSize: { width, height },
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
  })
  expectSizes(sizes(pdf).slice(0, 1), [[100, 148]])
})

test('a named size and landscape are Electron’s', async ({ page }) => {
  const pdf = await print(page, 'sheets=50x50', { pageSize: 'A5', landscape: true })
  expectSizes(sizes(pdf).slice(0, 1), [[210, 148]])
})

test('a file of many pages arrives whole', async ({ page }) => {
  const sheets = Array.from({ length: 300 }, () => '100x148').join(',')
  const pdf = await print(page, `sheets=${sheets}`, { preferCSSPageSize: true })
  expect(sizes(pdf)).toHaveLength(300)
  expect(pdf.toString('latin1').trimEnd().endsWith('%%EOF')).toBe(true)
})

test('the window that printed is gone, and nothing was shown', async ({ page, program }) => {
  await print(page, 'sheets=100x148', { preferCSSPageSize: true })
  await expect.poll(() => program.windows()).toEqual([page])
  expect(program.consoleErrors).toEqual([])
})
