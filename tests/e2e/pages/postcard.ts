import { expect, type Locator, type Page } from '@playwright/test'

type Sender = { readonly code: string; readonly prefecture: string; readonly city: string; readonly street: string }

/** Writing to one person or to several: the sheets as they will be, and whom they go to. */
export class PostcardPage {
  readonly panel: Locator
  readonly card: Locator
  readonly make: Locator
  readonly personalLine: Locator
  readonly who: Locator
  readonly template: Locator
  private readonly page: Page

  constructor(page: Page) {
    this.page = page
    this.panel = page.getByRole('main')
    this.card = this.panel.getByRole('figure').getByRole('article')
    this.make = this.panel.getByRole('button', { name: 'PDFを作る' })
    this.personalLine = this.panel.getByLabel('ひとこと', { exact: true })
    this.template = this.panel.getByRole('combobox', { name: 'ひな形' })
    this.who = this.panel.getByRole('heading', { level: 2 })
  }

  /** Writes who the cards come from, which is asked before the first. */
  async fillSender({ code, prefecture, city, street }: Sender): Promise<void> {
    await this.panel.getByLabel('郵便番号').fill(code)
    await this.panel.getByLabel('都道府県').fill(prefecture)
    await this.panel.getByLabel('市区町村').fill(city)
    await this.panel.getByLabel('番地').fill(street)
    await this.panel.getByRole('button', { name: '差出人を保存する' }).click()
  }

  /** From a card that is open. */
  async open(): Promise<void> {
    await this.panel.getByRole('button', { name: 'お便りを書く' }).click()
    await expect(this.page.getByRole('heading', { level: 1, name: /お便りを書く|差出人/ })).toBeVisible()
  }

  /** まとめて書く, from home, to everyone to whom the same is proposed. */
  async writeToAll(): Promise<void> {
    await this.page.getByRole('navigation').getByRole('button', { name: '今週' }).click()
    await this.panel.getByRole('button', { name: /まとめて書く$/ }).click()
    await expect(this.card.first()).toBeVisible()
  }

  choose(words: string): Promise<void> {
    // What stands in a list to choose from is no radio button.
    return this.panel.getByText(words, { exact: true }).and(this.page.locator(':not(option)')).click()
  }

  /** The side of the card, or the letter, on which some text stands. */
  sheet(text: string): Locator {
    return this.card.filter({ hasText: text })
  }

  label(text: string): Locator {
    return this.card.getByRole('group').filter({ hasText: text })
  }

  /** Of the small picture of a sheet of labels. */
  cell(at: number): Locator {
    return this.panel.getByRole('radiogroup', { name: '使い始めるラベル' }).getByText(`${at}`, { exact: true })
  }

  button(name: string | RegExp): Locator {
    return this.panel.getByRole('button', { name })
  }
}
