import type { Page } from '@playwright/test'
import { percentile, round } from './measure.ts'
import { launchOn } from './program.ts'

const QUERIES = {
  one: ['さ', 'た', '田', '山', '子', 'あ', '東', 'み'],
  two: ['さと', '佐藤', '鈴木', '東京', 'たか', '花子', '恵子', 'こは'],
  three: ['さとう', '世田谷', 'たなか', '東京都', '髙橋恵', 'わたな', '090', '佐藤花'],
} as const

export type ListFigures = {
  readonly people: number
  /** Between two frames, ms: of the page at rest (the floor), and while the list moves 400 px a frame. */
  readonly frameAtRestP95: number
  readonly frameScrolledP95: number
  /** Share of frames with a line on screen that still waited for its name. */
  readonly waitingShare: number
  /** From a jump anywhere in the list until its lines are painted, ms. */
  readonly jumpP95: number
  /** From a typed query until its answer is painted, ms. */
  readonly typedToPaintP95: Readonly<Record<keyof typeof QUERIES, number>>
}

/** The list of the shop in `folder`, scrolled, jumped through and searched in a real window. */
export async function benchList(folder: string): Promise<ListFigures> {
  await using program = await launchOn(folder)
  const page = await program.window('index.html')
  await page.getByRole('navigation').getByRole('button', { name: 'お客様' }).click()
  await page.getByRole('row').nth(1).waitFor()
  const atRest = await frames(page, 0)
  const scrolled = await frames(page, 400)
  const jumps = await eachJump(page)
  const figures = {
    people: Number(await page.getByRole('grid').getAttribute('aria-rowcount')) - 1,
    frameAtRestP95: round(percentile(atRest.intervals, 0.95)),
    frameScrolledP95: round(percentile(scrolled.intervals, 0.95)),
    waitingShare: round(scrolled.waiting / scrolled.intervals.length),
    jumpP95: round(percentile(jumps, 0.95)),
    typedToPaintP95: {
      one: round(percentile(await eachTyped(page, QUERIES.one), 0.95)),
      two: round(percentile(await eachTyped(page, QUERIES.two), 0.95)),
      three: round(percentile(await eachTyped(page, QUERIES.three), 0.95)),
    },
  }
  await program.close()
  return figures
}

/** 300 frames, the list moving by `step` pixels in each. */
function frames(page: Page, step: number): Promise<{ intervals: number[]; waiting: number }> {
  return page.evaluate(async (by) => {
    const scroller = document.querySelector('[role=rowgroup]')
    const intervals: number[] = []
    let waiting = 0
    let last = await new Promise<number>(requestAnimationFrame)
    for (let frame = 0; frame < 300; frame += 1) {
      scroller?.scrollBy(0, by)
      const now = await new Promise<number>(requestAnimationFrame)
      intervals.push(now - last)
      last = now
      const lines = [...document.querySelectorAll('[data-index]')]
      if (lines.some((line) => line.textContent === '')) waiting += 1
    }
    return { intervals, waiting }
  }, step)
}

/** Milliseconds from each of 30 jumps to the frame in which every line in view has its name. */
function eachJump(page: Page): Promise<number[]> {
  return page.evaluate(async () => {
    const scroller = document.querySelector('[role=rowgroup]')
    const taken: number[] = []
    for (let jump = 0; jump < 30; jump += 1) {
      // A fixed walk over the whole list: the same places in every run.
      const place = ((jump * 7_919) % 997) / 997
      const began = performance.now()
      scroller?.scrollTo(0, place * scroller.scrollHeight)
      const isWaiting = () => {
        const lines = [...document.querySelectorAll('[data-index]')]
        return lines.length === 0 || lines.some((line) => line.textContent === '')
      }
      do await new Promise(requestAnimationFrame)
      while (isWaiting())
      taken.push(performance.now() - began)
    }
    return taken
  })
}

/** Milliseconds from setting each query to the frame after the last change of the lines; the box is emptied in between. */
function eachTyped(page: Page, queries: readonly string[]): Promise<number[]> {
  return page.evaluate(async (texts) => {
    const box = document.querySelector('input')
    const grid = document.querySelector('[role=grid]')?.parentElement ?? document.body
    // React hears of a value only through the setter that it has not wrapped.
    const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')
    const type = async (text: string): Promise<number> => {
      let changed = performance.now()
      const watch = new MutationObserver(() => (changed = performance.now()))
      watch.observe(grid, { subtree: true, childList: true, characterData: true, attributes: true })
      const began = performance.now()
      value?.set?.call(box, text)
      box?.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }))
      // Quiet for a quarter of a second: the answer stands.
      while (performance.now() - Math.max(changed, began) < 250) await new Promise(requestAnimationFrame)
      watch.disconnect()
      const frame = 1_000 / 60
      return changed - began + frame
    }
    const taken: number[] = []
    for (const text of texts) {
      await type('')
      taken.push(await type(text))
    }
    return taken
  }, queries)
}
