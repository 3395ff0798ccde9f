import type { Locator, Page } from '@playwright/test'
import { tidy } from './customers.ts'

/** 同じ住所のご家族, as it is asked on a card and in the list of all, and as it stands once it is formed. */
export class FamiliesPage {
  readonly main: Locator
  readonly panel: Locator
  private readonly page: Page

  constructor(page: Page) {
    this.page = page
    this.main = page.getByRole('main')
    this.panel = page.getByRole('complementary', { name: '同じ住所のご家族' })
  }

  /** From the list of customers. */
  async open(): Promise<void> {
    await tidy(this.page, '同じ住所のご家族')
    await this.page.getByRole('heading', { level: 1, name: '同じ住所のご家族' }).waitFor()
  }

  question(about: string): Locator {
    return this.page.getByRole('region', { name: 'おひとつのご家族ですか' }).filter({ hasText: about })
  }

  /** The tick at one of three or more. */
  belongs(name: string): Locator {
    return this.main.getByRole('group', { name: 'ご家族の方' }).getByText(name, { exact: true })
  }

  /** Of a question, or of 「お一人だけですか」. */
  answer(words: string | RegExp): Promise<void> {
    return this.main.getByRole('button', { name: words }).first().click()
  }

  /** In the band of a card: who lives there, too. */
  mate(name: string): Locator {
    return this.main.locator('header').getByRole('button', { name, exact: true })
  }

  get order(): Locator {
    return this.panel.getByRole('listitem')
  }
}
