import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { handsOn, WORDS } from './demo-screens.ts'
import { ROOT } from './run.ts'

const FOLDER = join(ROOT, 'renderer/screens/guide/pictures')

/** The pictures of はじめの一週間 in one language, of a shop that is open in it. */
export async function guidePictures(page: Page, language: 'ja' | 'en', who: string): Promise<void> {
  const words = WORDS[language]
  const [week, customers, letters, settings] = words.places
  const { place, press } = handsOn(page)
  const picture = async (of: string) => {
    await page.evaluate(() => document.fonts.ready)
    writeFileSync(join(FOLDER, `${language}-${of}.png`), await page.screenshot())
  }
  mkdirSync(FOLDER, { recursive: true })
  await place(week)
  await page.getByRole('main').getByText(who).first().waitFor()
  await picture('week')
  await place(customers)
  await page.getByRole('row').nth(1).waitFor()
  await picture('customers')
  await press(words.paperCards)
  await page.getByRole('textbox').first().waitFor()
  await picture('paper-cards')
  await place(customers)
  await page.keyboard.type(who)
  await page.getByRole('row').filter({ hasText: who }).first().click()
  await page.getByRole('main').getByRole('button', { name: words.panels.edit }).waitFor()
  await picture('card')
  for (const [of, name] of [
    ['letters', letters],
    ['voices', words.voices],
    ['review', words.review],
  ] as const) {
    await place(name)
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    await page.getByRole('main').getByRole('button').first().waitFor()
    await picture(of)
  }
  await place(settings)
  await press(words.backup)
  await page.getByRole('heading', { level: 1, name: words.backups }).waitFor()
  await picture('backup')
}
