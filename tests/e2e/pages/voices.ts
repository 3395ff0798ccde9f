import { expect, type Locator, type Page } from '@playwright/test'
import type { Notebook } from './notebook.ts'

/** お声: what waits for an answer, and the rest. */
export class VoicesPage {
  readonly waiting: Locator
  readonly rest: Locator
  private readonly page: Page

  constructor({ page }: Pick<Notebook, 'page'>) {
    this.page = page
    this.waiting = page.getByRole('list', { name: 'お返事を待っているお声' }).getByRole('listitem')
    this.rest = page.getByRole('list', { name: 'これまでのお声' }).getByRole('listitem')
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('Control+4')
    await expect(this.page.getByRole('heading', { level: 1, name: 'お声' })).toBeVisible()
  }

  /** One that waits, by its words. */
  line(text: string): Locator {
    return this.waiting.filter({ hasText: text })
  }

  see(filter: string): Promise<void> {
    return this.page.getByRole('radio', { name: filter, exact: true }).check({ force: true })
  }
}
