import type { Locator, Page } from '@playwright/test'

/** お店のはなし, a part of お便り. */
export class StoriesPage {
  readonly all: Locator
  readonly text: Locator
  readonly add: Locator
  private readonly main: Locator

  constructor(page: Page) {
    this.main = page.getByRole('main')
    this.all = this.main.getByRole('list').filter({ has: page.getByRole('button', { name: /を一つ前へ$/ }) })
    this.text = this.main.getByLabel('はなし', { exact: true })
    this.add = this.main.getByRole('button', { name: 'はなしを書く' })
  }

  /** From お便り. */
  async write(text: string, heading: string): Promise<void> {
    await this.add.click()
    await this.text.fill(text)
    await this.main.getByLabel('見出し').fill(heading)
    await this.main.getByRole('form').getByRole('button', { name: '保存する' }).click()
    await this.add.waitFor()
  }

  act(name: string): Promise<void> {
    return this.main.getByRole('button', { name, exact: true }).click()
  }
}
