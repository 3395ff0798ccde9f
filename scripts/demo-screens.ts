import type { Page } from 'playwright-core'

/** What the demo presses, in the words of each language. */
export const WORDS = {
  ja: {
    places: ['今週', 'お客様', 'お便り', '設定', '困ったとき'],
    panels: { edit: 'カードを直す', states: 'お便りの可否・ご様子', promise: 'お約束を書く' },
    write: 'お便りを書く',
    paperCards: '紙のカードから書き写す',
    tidy: '名簿を整える',
    tidied: { missing: 'まだうかがっていないこと', duplicates: '同じ方かもしれません', families: '同じ住所のご家族' },
    trash: 'ごみ箱',
    voices: 'お声',
    backup: '控えを見る',
    backups: '控え',
    review: 'ふりかえり',
    template: '「お誕生日のお祝い」を開く',
  },
  en: {
    places: ['This week', 'Customers', 'Letters', 'Settings', 'Help'],
    panels: { edit: 'Edit the card', states: 'Mail and circumstances', promise: 'Note a promise' },
    write: 'Write a letter',
    paperCards: 'Copy from paper cards',
    tidy: 'Tidy the list',
    tidied: { missing: 'Still to ask', duplicates: 'Possibly the same', families: 'Households' },
    trash: 'Trash',
    voices: 'What they said',
    backup: 'See backups',
    backups: 'Backups',
    review: 'Looking back',
    template: 'Open “Birthday wishes”',
  },
} as const

type Hand = (name: string) => Promise<void>

/** What goes to a place, and what presses a button of the page that is open, by its words. */
export function handsOn(page: Page): { readonly place: Hand; readonly press: Hand } {
  const within = (part: 'navigation' | 'main', name: string) =>
    page.getByRole(part).getByRole('button', { name, exact: true })
  return { place: (name) => within('navigation', name).click(), press: (name) => within('main', name).first().click() }
}

/** Goes through every screen of an open shop; `picture` is called on each with its name. */
export async function everyScreen(
  page: Page,
  language: keyof typeof WORDS,
  who: string,
  picture: (name: string) => Promise<void>,
): Promise<void> {
  const words = WORDS[language]
  const [week, customers, letters, settings, help] = words.places
  const { place, press } = handsOn(page)

  await place(week)
  await page.getByRole('main').getByText(who).first().waitFor()
  await picture('this-week')
  await place(customers)
  await page.getByRole('row').nth(1).waitFor()
  await picture('customers')
  await page.keyboard.press('Control+k')
  await page.keyboard.type(who)
  await page.getByRole('dialog').getByRole('option').first().waitFor()
  await picture('palette')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+2')
  await page.keyboard.type(who)
  await page.getByRole('row').filter({ hasText: who }).first().click()
  await page.getByRole('main').getByRole('button', { name: words.panels.edit }).waitFor()
  await picture('card')
  for (const [name, button] of Object.entries(words.panels)) {
    await press(button)
    await page.getByRole('complementary').waitFor()
    await picture(`card-${name}`)
    await page.keyboard.press('Escape')
  }
  await press(words.write)
  if (language === 'ja') await writeLine(page)
  await picture('letter')
  await place(letters)
  await picture('letters')
  await press(words.template)
  await page.getByRole('textbox').first().waitFor()
  await picture('template')
  await place(customers)
  await press(words.paperCards)
  await page.getByRole('textbox').first().waitFor()
  await picture('paper-cards')
  await tidyPlaces(page, language, picture)
  await place(customers)
  await press(words.trash)
  await picture('trash')
  await page.keyboard.press('Control+4')
  await page.getByRole('heading', { level: 1, name: words.voices }).waitFor()
  await picture('voices')
  await page.keyboard.press('Control+5')
  await page.getByRole('heading', { level: 1, name: words.review }).waitFor()
  await picture('review')
  await place(settings)
  await picture('settings')
  await place(help)
  await picture('help')
}

/** Each place of 名簿を整える. */
async function tidyPlaces(
  page: Page,
  language: keyof typeof WORDS,
  picture: (name: string) => Promise<void>,
): Promise<void> {
  const { places, tidy, tidied } = WORDS[language]
  const { place, press } = handsOn(page)
  for (const [name, button] of Object.entries(tidied)) {
    await place(places[1])
    await press(tidy)
    await press(button)
    await page.getByRole('heading', { level: 1, name: button }).waitFor()
    await page.getByRole('progressbar').waitFor({ state: 'detached' })
    await picture(name)
  }
}

const LINE = '寒椿のお話、またうかがわせてください。'

/** Nobody sends a letter without ひとこと; what is left of the last one would stand there for a moment longer. */
async function writeLine(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('textbox').first().fill(LINE)
  await page.locator('article.sheet').filter({ hasText: LINE }).waitFor()
}
