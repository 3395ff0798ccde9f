import { expect, type Locator, type Page } from '@playwright/test'

/** What stands there where the records cannot be opened. */
export class RefusedPage {
  readonly main: Locator
  readonly copies: Locator
  readonly chooseFile: Locator
  readonly searchAgain: Locator
  readonly salvage: Locator
  readonly chooseDamaged: Locator
  readonly begin: Locator
  readonly restore: Locator
  readonly openAgain: Locator
  readonly openFolder: Locator

  constructor(page: Page) {
    this.main = page.getByRole('main')
    this.copies = this.main.getByRole('listitem')
    this.chooseFile = page.getByRole('button', { name: '控えのファイルを選ぶ' })
    this.searchAgain = page.getByRole('button', { name: 'もう一度さがす' })
    this.salvage = page.getByRole('button', { name: '取り出してみる' })
    this.chooseDamaged = page.getByRole('button', { name: /壊れたファイルを選ぶ$/ })
    this.begin = page.getByRole('button', { name: 'これで始める' })
    this.restore = page.getByRole('button', { name: 'この控えに戻す' })
    this.openAgain = page.getByRole('button', { name: 'もう一度開いてみる' })
    this.openFolder = page.getByRole('button', { name: '記録のフォルダーを開く' })
  }

  /** Until the place of the backups says that it is done: going elsewhere before that would be led back there. */
  async restoreIt(): Promise<void> {
    await this.restore.click()
    await expect(this.main).toContainText('の記録に戻しました。')
  }
}
