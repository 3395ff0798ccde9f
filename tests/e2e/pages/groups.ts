import { expect, type Locator, type Page } from '@playwright/test'

/** まとまり beside the filters of the list of customers. */
export class GroupsPage {
  readonly bar: Locator
  readonly name: Locator
  private readonly page: Page

  constructor(page: Page) {
    this.page = page
    this.bar = page.getByRole('group', { name: 'まとまり', exact: true })
    this.name = page.getByLabel('まとまりの名前')
  }

  group(name: string): Locator {
    return this.bar.locator('[aria-pressed]').filter({ hasText: name })
  }

  /** Keeps what is asked now under a name. */
  async keep(name: string): Promise<void> {
    await this.page.getByRole('button', { name: 'まとまりにする' }).click()
    await expect(this.name).toBeFocused()
    await this.name.fill(name)
    await this.name.press('Enter')
  }

  /** With the one that is open: 名前を変える, このまとまりを消す. */
  act(name: string | RegExp): Promise<void> {
    return this.bar.getByRole('button', { name }).click()
  }

  async rename(name: string): Promise<void> {
    await this.act('名前を変える')
    await expect(this.name).toBeFocused()
    await this.name.fill(name)
    await this.name.press('Enter')
  }
}
