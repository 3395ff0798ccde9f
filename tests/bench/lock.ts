import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { median, round } from './measure.ts'
import { launchOn } from './program.ts'

const ROUNDS = 15
const PIN = '274918'
// Until a page that has just come back hears its keys again.
const SETTLE_MS = 500

export type LockFigures = Readonly<Record<'lockMs' | 'unlockMs', number>>

/** From the key to the drawn lock, and from Enter behind the PIN to the drawn page; in a shop of `folder`, whose own lock stays as it is. */
export async function benchLock(folder: string): Promise<LockFigures> {
  const own = await mkdtemp(join(tmpdir(), 'otsukiai-bench-'))
  await using program = await launchOn(folder, { userData: own })
  const page = await program.window('index.html')
  await page.getByRole('navigation').waitFor()
  await page.evaluate((pin) => window.shop.call('pin:set', { pin, after: null }), PIN)
  const locks: number[] = []
  const unlocks: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    locks.push(await drawn(page, 'Control+l', 'input[type=password]'))
    await page.locator('input[type=password]').fill(PIN)
    unlocks.push(await drawn(page, 'Enter', 'nav'))
    await new Promise((settled) => setTimeout(settled, SETTLE_MS))
  }
  await page.evaluate((pin) => window.shop.call('pin:remove', { pin }), PIN)
  await program.close()
  await rm(own, { recursive: true, force: true })
  return { lockMs: round(median(locks)), unlockMs: round(median(unlocks)) }
}

/** Milliseconds from a key to the first picture with what it brings, by the page's own clock. */
async function drawn(page: Page, key: string, brings: string): Promise<number> {
  // Listening before the key is pressed: the browser hands over keys ahead of what it evaluates.
  const taken = await page.evaluateHandle((selector) => {
    const drawing = Promise.withResolvers<number>()
    const heard = ({ timeStamp }: KeyboardEvent): void => {
      const look = (now: number): void => {
        if (document.querySelector(selector) === null) requestAnimationFrame(look)
        else drawing.resolve(now - timeStamp)
      }
      requestAnimationFrame(look)
    }
    window.addEventListener('keydown', heard, { capture: true, once: true })
    return { drawing: drawing.promise }
  }, brings)
  await page.keyboard.press(key)
  return taken.evaluate(({ drawing }) => drawing)
}
