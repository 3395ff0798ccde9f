import { expect, type Locator, type Page } from '@playwright/test'

/** 席を離れたときの鍵: its part of the settings, and the window while it is locked. */
export class LockPage {
  readonly screen: Locator
  readonly field: Locator
  readonly part: Locator
  private readonly page: Page

  constructor(page: Page) {
    this.page = page
    this.screen = page.getByRole('heading', { level: 1, name: '鍵がかかっています' })
    this.field = page.getByLabel('PIN', { exact: true })
    this.part = page.locator('section').filter({ has: page.getByRole('heading', { name: '席を離れたときの鍵' }) })
  }

  /** Where no PIN is set yet, the key of the lock leads to where one is set. */
  async begin(): Promise<void> {
    await this.page.getByRole('navigation').waitFor()
    await this.page.keyboard.press('Control+l')
    await this.part.getByRole('button', { name: '鍵を付ける' }).click()
  }

  async type(pin: string, again = pin): Promise<void> {
    await this.part.getByLabel('PIN（4〜8けたの数字）').fill(pin)
    await this.part.getByLabel('もう一度、同じPIN').fill(again)
    await this.part.getByRole('button', { name: 'このPINにする' }).click()
  }

  /** Returns the number that the owner writes down. */
  async set(pin: string): Promise<string> {
    await this.begin()
    await this.type(pin)
    return this.written()
  }

  async written(): Promise<string> {
    const number = await this.part.getByText(/^\d{4}-\d{4}-\d{4}-\d{4}$/).innerText()
    await this.part.getByRole('button', { name: '書き留めました' }).click()
    return number
  }

  async lock(): Promise<void> {
    await this.page.keyboard.press('Control+l')
    await expect(this.screen).toBeVisible()
  }

  async try(pin: string): Promise<void> {
    await this.field.fill(pin)
    await this.page.keyboard.press('Enter')
  }

  async open(pin: string): Promise<void> {
    await this.try(pin)
    await expect(this.screen).toHaveCount(0)
  }

  async openByNumber(number: string): Promise<void> {
    await this.page.getByRole('button', { name: 'PINをお忘れのとき' }).click()
    await this.page.getByLabel('紙に書いた番号（16けた）').fill(number)
    await this.page.getByRole('button', { name: '番号で開ける' }).click()
  }

  /** All that is in the window's document, seen or not. */
  document(): Promise<string> {
    return this.page.evaluate(() => document.documentElement.outerHTML)
  }
}
