import { expect, type Locator, type Page } from '@playwright/test'

type Newcomer = {
  readonly family: string
  readonly given?: string
  readonly phone?: string
  /** With an address, so that a card can be sent. */
  readonly street?: string
  readonly known?: '初めての方' | '以前からのお客様'
  readonly day?: 'きょう' | 'きのう'
}

/** Home: 今週ご連絡する方, and the line for whoever came. */
export class WeekPage {
  readonly counter: Locator
  readonly name: Locator
  readonly item: Locator
  readonly amount: Locator
  readonly found: Locator
  readonly banner: Locator
  readonly toDo: Locator
  readonly settled: Locator
  private readonly page: Page

  constructor(page: Page) {
    this.page = page
    this.counter = page.getByRole('region', { name: /を記す$/ })
    this.name = this.counter.getByRole('combobox', { name: 'お名前' })
    this.item = this.counter.getByLabel('内容')
    this.amount = this.counter.getByLabel('金額')
    this.found = this.counter.getByRole('option')
    this.banner = this.counter.getByRole('group', { name: 'お会いしたときに' })
    this.toDo = page.getByRole('region', { name: 'これからの方' })
    this.settled = page.getByRole('region', { name: '済んだ方・お待ちの方' })
  }

  async open(): Promise<void> {
    await this.page.getByRole('navigation').getByRole('button', { name: '今週' }).click()
    await expect(this.page.getByRole('heading', { level: 1, name: '今週ご連絡する方' })).toBeVisible()
  }

  row(name: string): Locator {
    return this.toDo.getByRole('listitem').filter({ hasText: name })
  }

  settledRow(name: string): Locator {
    return this.settled.getByRole('listitem').filter({ hasText: name })
  }

  /** How it went, behind the row's one button. */
  async answer(name: string, words: string | RegExp): Promise<void> {
    await this.row(name).getByRole('button', { name: '済んだ・見送る' }).click()
    await this.row(name).getByRole('button', { name: words }).click()
  }

  /** From the week's list, once the first row can be answered. */
  async openPaperResults(): Promise<void> {
    await this.page.getByRole('button', { name: '紙の結果を入れる' }).click()
    await expect(
      this.page
        .getByRole('group', { name: /の結果$/ })
        .getByRole('button')
        .first(),
    ).toBeFocused()
  }

  /** A line of the list on paper, on the screen where its results are entered. */
  onPaper(name: string): Locator {
    return this.page.getByRole('list', { name: '紙の一覧' }).getByRole('listitem').filter({ hasText: name })
  }

  day(words: 'きょう' | 'きのう'): Promise<void> {
    return this.counter.getByText(words, { exact: true }).click()
  }

  /** Types a name at the counter that has no card yet, makes the card, and comes home again. */
  async takeIn({ family, given = '', phone = '', street = '', known = '初めての方', day = 'きのう' }: Newcomer) {
    await this.open()
    await this.day(day)
    await this.name.fill(`${family} ${given}`.trim())
    await this.name.press('Enter')
    const panel = this.page.getByRole('complementary', { name: 'お客様を加える' })
    await expect(panel.getByLabel('姓', { exact: true })).toHaveValue(family)
    if (phone !== '') await panel.getByLabel('電話').fill(phone)
    await panel.getByText(known, { exact: true }).click()
    if (street !== '') await this.writeAddress(panel, street)
    await panel.getByRole('button', { name: '保存する' }).click()
    await expect(panel).toBeHidden()
    await this.open()
  }

  private async writeAddress(panel: Locator, street: string): Promise<void> {
    await panel.getByRole('button', { name: 'ご住所・会社・番号も書く' }).click()
    await panel.getByLabel('郵便番号').fill('154-0017')
    await panel.getByLabel('都道府県').fill('東京都')
    await panel.getByLabel('市区町村').fill('世田谷区')
    await panel.getByLabel('番地').fill(street)
  }
}
