import type { Locator, Page } from '@playwright/test'

type Start = '紙のカードから書き写す' | 'みほんのお店で試す' | '空のまま始める'

/** The first window of all, and the question after it. */
export class FirstRunPage {
  readonly shopName: Locator
  readonly begin: Locator
  readonly kinds: Locator
  readonly later: Locator
  readonly choosePlace: Locator
  private readonly page: Page

  constructor(page: Page) {
    this.page = page
    this.shopName = page.getByLabel('お店の名前')
    this.kinds = page.getByRole('radiogroup', { name: '何のお店ですか' })
    this.begin = page.getByRole('button', { name: 'はじめる' })
    this.later = page.getByRole('button', { name: 'あとで', exact: true })
    this.choosePlace = page.getByRole('button', { name: 'フォルダーを選ぶ' })
  }

  async answer(shopName: string, kind: string, start: Start): Promise<void> {
    await this.shopName.fill(shopName)
    await this.kinds.getByText(kind, { exact: true }).click()
    await this.page.getByText(start).click()
    await this.begin.click()
  }
}
