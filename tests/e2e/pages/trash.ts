import type { Locator, Page } from '@playwright/test'

/** ごみ箱（30日残ります）. */
export class TrashPage {
  readonly rows: Locator
  readonly asked: Locator
  private readonly page: Page

  constructor(page: Page) {
    this.page = page
    this.rows = page.getByRole('list', { name: 'ごみ箱の中' }).getByRole('listitem')
    this.asked = page.getByRole('alertdialog')
  }

  open(): Promise<void> {
    return this.page.getByRole('button', { name: 'ごみ箱' }).click()
  }

  restore(name: string): Promise<void> {
    return this.rows.filter({ hasText: name }).getByRole('button', { name: '元に戻す' }).click()
  }

  erase(name: string): Promise<void> {
    return this.rows.filter({ hasText: name }).getByRole('button', { name: '完全に消す' }).click()
  }
}
