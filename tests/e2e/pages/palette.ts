import type { Locator, Page } from '@playwright/test'

/** The one box that finds people and commands. */
export class PalettePage {
  readonly box: Locator
  readonly rows: Locator
  readonly marked: Locator
  private readonly page: Page

  constructor(page: Page) {
    this.page = page
    this.box = page.getByRole('combobox', { name: 'お客様や、することを探す' })
    this.rows = page.getByRole('listbox', { name: '見つかったもの' }).getByRole('option')
    this.marked = this.rows.and(page.locator('[aria-selected=true]'))
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('Control+k')
    await this.box.waitFor()
  }
}
