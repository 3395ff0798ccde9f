import type { Locator, Page } from '@playwright/test'

type Sender = { readonly code: string; readonly prefecture: string; readonly city: string; readonly street: string }

/** The panel beside the list with one person's postcard. */
export class PostcardPage {
  readonly card: Locator
  readonly make: Locator
  readonly panel: Locator

  constructor(page: Page) {
    this.panel = page.getByRole('complementary')
    this.card = this.panel.getByRole('figure').getByRole('article')
    this.make = this.panel.getByRole('button', { name: 'PDFを作る' })
  }

  /** Writes who the cards come from, which is asked before the first. */
  async fillSender({ code, prefecture, city, street }: Sender): Promise<void> {
    await this.panel.getByLabel('郵便番号').fill(code)
    await this.panel.getByLabel('都道府県').fill(prefecture)
    await this.panel.getByLabel('市区町村').fill(city)
    await this.panel.getByLabel('番地').fill(street)
    await this.panel.getByRole('button', { name: '差出人を保存する' }).click()
  }
}
