import type { Locator, Page } from '@playwright/test'

/** 紙のカードから書き写す. */
export class PaperCardsPage {
  readonly heading: Locator
  readonly familyName: Locator
  readonly familyKana: Locator
  readonly givenKana: Locator
  readonly phone: Locator
  readonly lastVisit: Locator
  readonly usual: Locator
  readonly sides: Locator
  readonly sidesFull: Locator
  readonly about: Locator
  readonly count: Locator
  readonly copied: Locator
  readonly same: Locator

  constructor(page: Page) {
    const main = page.getByRole('main')
    this.heading = main.getByRole('heading', { name: '紙のカードから書き写す' })
    this.familyName = main.getByLabel('姓', { exact: true })
    this.familyKana = main.getByLabel('せい（ふりがな）')
    this.givenKana = main.getByLabel('めい（ふりがな）')
    this.phone = main.getByLabel('電話')
    this.lastVisit = main.getByLabel(/^前回の/)
    this.usual = main.getByLabel('いつもの')
    this.sides = main.getByRole('img', { name: /紙のカード/ })
    this.sidesFull = main.getByText('表と裏の写真がもう入っています。')
    this.about = main.getByLabel('カードは全部でおよそ何枚ですか')
    this.count = main.getByText(/^きょう/)
    this.copied = main.getByRole('listitem').filter({ has: page.getByRole('button', { name: '元に戻す' }) })
    this.same = main.getByRole('status').filter({ hasText: '同じ方かもしれません' })
  }

  /** Two presses of Enter so close that the second comes before the first has saved. */
  async saveTwiceAtOnce(): Promise<void> {
    await this.familyName.evaluate((line: HTMLInputElement) => {
      line.form?.requestSubmit()
      line.form?.requestSubmit()
    })
  }
}
