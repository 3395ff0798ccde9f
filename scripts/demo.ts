import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { installBrowser } from '../host/browser.ts'
import { runCommand } from '../host/cli.ts'
import { launchProgram, type Program } from '../host/driver.ts'
import { ensureBuilt } from './build.ts'
import { filesInAndOut } from './demo-files.ts'
import { paperPictures } from './demo-paper.ts'
import { guidePictures } from './demo-guide.ts'
import { everyScreen, handsOn } from './demo-screens.ts'
import { ROOT } from './run.ts'

// Made anew each time: a made-up shop, the main job done in it, and a picture of each screen on the way.
const OUT = join(ROOT, 'demo')
const DATA = join(OUT, 'data')
const ENTRY = join(ROOT, 'out/main/index.js')
const CLI = join(ROOT, 'out/main/cli.js')
/** What docs/PAPER.md shows. */
const PAPER_IN_DOCS = [
  'hagaki-vertical-1',
  'hagaki-vertical-2',
  'hagaki-horizontal-1',
  'hagaki-wide-1',
  'new-year-2',
  'a4-vertical-1',
  'apology-1',
  'naga3-1',
  'kaku2-1',
  'label21-1',
  'list-1',
]
const SIZE = { width: 1280, height: 860 }

installBrowser({ extras: ['poppler-utils'] })
await ensureBuilt()
rmSync(OUT, { recursive: true, force: true })
mkdirSync(DATA, { recursive: true })

await firstStart()
await command('sample', '--db', join(DATA, 'otsukiai.db'), '--customers', '300', '--events', '3000', '--seed', '0')
await paperPictures(join(DATA, 'otsukiai.db'), '佐藤', join(OUT, 'paper'))
await mainJob()
await inEnglishAndDark()
await command('check', '--db', join(DATA, 'otsukiai.db'))
if (process.argv.includes('--docs')) {
  picturesForDocs()
  await picturesForGuide()
}
// The data folder holds the logs and the marker too; what is worth keeping is the shop.
cpSync(join(DATA, 'otsukiai.db'), join(OUT, 'sample-shop.db'))
rmSync(DATA, { recursive: true })
console.log(`\ndemo/ is ready: ${OUT}`)

/** What README and docs/PAPER.md show: made here and nowhere else. */
function picturesForDocs(): void {
  for (const name of ['ja-this-week', 'ja-card', 'ja-letter', 'en-dark-this-week']) {
    cpSync(join(OUT, `${name}.png`), join(ROOT, 'docs/pictures', `${name}.png`))
  }
  for (const name of PAPER_IN_DOCS) {
    cpSync(join(OUT, 'paper', `${name}.png`), join(ROOT, 'docs/pictures/paper', `${name}.png`))
  }
}

/** What はじめの一週間 shows in the program: light, in both languages. */
async function picturesForGuide(): Promise<void> {
  for (const language of ['ja', 'en'] as const) {
    const { program, page } = await start(DATA, 'light')
    await page.getByRole('button', { name: /^(設定|Settings)$/ }).click()
    await page.getByText(language === 'ja' ? '日本語' : 'English', { exact: true }).click()
    await guidePictures(page, language, '髙﨑')
    await end(program)
  }
}

async function firstStart(): Promise<void> {
  const { program, page } = await start(join(OUT, 'none'), 'light')
  await page.getByRole('button', { name: 'はじめる' }).waitFor()
  await picture(page, 'first-start')
  await end(program)
  rmSync(join(OUT, 'none'), { recursive: true, force: true })
}

/** A new customer came yesterday; today a thank-you card goes out, and the program knows it. */
async function mainJob(): Promise<void> {
  const { program, page } = await start(DATA, 'light')
  await page.getByText('きのう', { exact: true }).first().click()
  await page.getByRole('combobox', { name: 'お名前' }).fill('髙﨑 𠮷乃')
  await picture(page, 'job-1-the-counter')
  await page.keyboard.press('Enter')
  await enter(page, {
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
  await picture(page, 'job-2-someone-new')
  await page.getByRole('button', { name: '保存する' }).click()
  await page.getByRole('button', { name: 'お便りを書く' }).waitFor()
  await picture(page, 'job-3-her-card')
  await handsOn(page).place('今週')
  const row = page.getByRole('listitem').filter({ hasText: '髙﨑 𠮷乃' })
  await row.getByText('お礼がまだです').waitFor()
  await picture(page, 'job-4-named-this-week')
  await row.getByRole('button', { name: /お便りを書く/ }).click()
  await page.getByLabel('ひとこと', { exact: true }).fill('お庭の山茶花のお話、楽しくうかがいました。')
  await page.locator('article.sheet', { hasText: '山茶花' }).waitFor()
  await picture(page, 'job-5-the-letter')
  program.dialogs.answer({ filePath: join(OUT, 'thank-you.pdf') })
  await page.getByRole('button', { name: 'PDFを作る' }).click()
  await page.getByText('thank-you.pdf').waitFor()
  await picture(page, 'job-6-printed')
  await page.getByRole('button', { name: '投函を知らせる' }).click()
  await picture(page, 'job-7-posted')
  await page.getByRole('button', { name: '全部投函した' }).click()
  await page.getByText('投函を記しました').waitFor()
  await everyScreen(page, 'ja', '髙﨑', (name) => picture(page, `ja-${name}`))
  await filesInAndOut({ program, page }, OUT, (name) => picture(page, name))
  await end(program)
}

async function enter(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  const panel = page.getByRole('complementary')
  for (const [label, text] of Object.entries(fields)) await panel.getByLabel(label, { exact: true }).fill(text)
}

async function inEnglishAndDark(): Promise<void> {
  const { program, page } = await start(DATA, 'dark')
  await page.getByRole('button', { name: '設定', exact: true }).click()
  await page.getByText('English', { exact: true }).click()
  await page.getByRole('button', { name: 'Settings', exact: true }).waitFor()
  await everyScreen(page, 'en', '髙﨑', (name) => picture(page, `en-dark-${name}`))
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
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await page.evaluate(() => document.fonts.ready)
  writeFileSync(join(OUT, `${name}.png`), await page.screenshot())
  console.log(`demo/${name}.png`)
}

async function command(...words: readonly string[]): Promise<void> {
  const code = await runCommand(CLI, words)
  if (code !== 0) throw new Error(`${words[0]} ended with ${code}`)
}
