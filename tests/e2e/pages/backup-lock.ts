import { expect, type Locator, type Page } from '@playwright/test'

/** What stands on a 合言葉の紙. */
type Sheet = { readonly passphrase: string; readonly code: string; readonly sheet: string }

/** 控えの鍵, a part of 控え; and the line for 合言葉 wherever it is asked for. */
export class BackupLockPart {
  readonly part: Locator
  readonly make: Locator
  private readonly page: Page

  constructor(page: Page) {
    this.page = page
    this.part = page.getByRole('main')
    this.make = page.getByRole('button', { name: '鍵をかける', exact: true })
  }

  /** The one time that it is shown. */
  async read(): Promise<Sheet> {
    const shown = this.part.getByRole('definition')
    await expect(shown).toHaveCount(3)
    const [passphrase = '', code = '', sheet = ''] = await shown.allInnerTexts()
    return { passphrase, code: code.split('\n')[0] ?? '', sheet }
  }

  async type(typed: string, then: string): Promise<void> {
    await this.page.getByRole('textbox', { name: '合言葉' }).fill(typed)
    await this.page.getByRole('button', { name: then, exact: true }).click()
  }
}
