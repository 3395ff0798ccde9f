import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { installBrowser } from '../host/browser.ts'
import { runCommand } from '../host/cli.ts'
import { launchProgram, type Program } from '../host/driver.ts'
import { ensureBuilt } from './build.ts'
import { paperPictures } from './demo-paper.ts'
import { ROOT } from './run.ts'

// Made anew each time: a made-up shop, the main job done in it, and a picture of each screen on the way.
const OUT = join(ROOT, 'demo')
const DATA = join(OUT, 'data')
const ENTRY = join(ROOT, 'out/main/index.js')
const CLI = join(ROOT, 'out/main/cli.js')
const SIZE = { width: 1280, height: 860 }

installBrowser({ extras: ['poppler-utils'] })
await ensureBuilt()
rmSync(OUT, { recursive: true, force: true })
mkdirSync(DATA, { recursive: true })

await firstStart()
await command('sample', '--db', join(DATA, 'otsukiai.db'), '--customers', '300', '--events', '3000', '--seed', '7')
await paperPictures(join(DATA, 'otsukiai.db'), '佐藤', join(OUT, 'paper'))
await mainJob()
await inEnglishAndDark()
await command('check', '--db', join(DATA, 'otsukiai.db'))
// The data folder holds the logs and the marker too; what is worth keeping is the shop.
cpSync(join(DATA, 'otsukiai.db'), join(OUT, 'sample-shop.db'))
rmSync(DATA, { recursive: true })
console.log(`\ndemo/ is ready: ${OUT}`)

async function firstStart(): Promise<void> {
  const { program, page } = await start(join(OUT, 'none'), 'light')
  await page.getByRole('button', { name: 'はじめる' }).waitFor()
  await picture(page, '1-first-start')
  await end(program)
  rmSync(join(OUT, 'none'), { recursive: true, force: true })
}

/** A new customer is entered at the counter, found again, and gets the address side of a card. */
async function mainJob(): Promise<void> {
  const { program, page } = await start(DATA, 'light')
  await page.getByRole('row').nth(1).waitFor()
  await picture(page, '2-customers')
  await page.keyboard.press('Control+n')
  await enter(page, {
    姓: '髙﨑',
    名: '𠮷乃',
    'せい（ふりがな）': 'たかさき',
    'めい（ふりがな）': 'よしの',
    電話: '090-0000-0081',
  })
  await page.getByText('初めての方', { exact: true }).click()
  await page.getByRole('button', { name: 'ご住所・会社・番号も書く' }).click()
  await enter(page, {
    郵便番号: '154-0017',
    都道府県: '東京都',
    市区町村: '世田谷区',
    番地: '世田谷0-12-81',
    '建物・部屋': 'さくらハイツ203',
  })
  await picture(page, '3-new-customer')
  await page.getByRole('button', { name: '保存する' }).click()
  await page.getByText('髙﨑 𠮷乃 様を加えました').waitFor()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('たかさき')
  await page.getByRole('row').filter({ hasText: '𠮷乃' }).click()
  await page.getByRole('figure').getByRole('article').waitFor()
  await picture(page, '4-postcard')
  program.dialogs.answer({ filePath: join(OUT, 'postcard.pdf') })
  await page.getByRole('button', { name: 'PDFを作る' }).click()
  await page.getByText('postcard.pdf').waitFor()
  await picture(page, '5-postcard-made')
  await end(program)
}

async function enter(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, text] of Object.entries(fields)) await page.getByLabel(label, { exact: true }).fill(text)
}

async function inEnglishAndDark(): Promise<void> {
  const { program, page } = await start(DATA, 'dark')
  await page.getByRole('row').nth(1).waitFor()
  await picture(page, '6-customers-dark')
  await page.getByRole('button', { name: '設定', exact: true }).click()
  await page.getByText('English', { exact: true }).click()
  await picture(page, '7-settings-english-dark')
  await end(program)
}

type Started = { readonly program: Program; readonly page: Page }

async function start(folder: string, colorScheme: 'light' | 'dark'): Promise<Started> {
  const program = await launchProgram({
    entry: ENTRY,
    userData: folder,
    env: { OTSUKIAI_DATA: folder },
    context: { colorScheme, viewport: SIZE },
    stdio: 'inherit',
  })
  return { program, page: await program.window('index.html') }
}

async function end(program: Program): Promise<void> {
  await program.close()
  await program.dispose()
}

async function picture(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  writeFileSync(join(OUT, `${name}.png`), await page.screenshot())
  console.log(`demo/${name}.png`)
}

async function command(...words: readonly string[]): Promise<void> {
  const code = await runCommand(CLI, words)
  if (code !== 0) throw new Error(`${words[0]} ended with ${code}`)
}
