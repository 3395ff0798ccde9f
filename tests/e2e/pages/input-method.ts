import type { CDPSession, Page } from '@playwright/test'

/** A Japanese input method at the keyboard: kana first, then their conversion, then Enter. */
export class InputMethod {
  private readonly page: Page
  private readonly session: CDPSession

  private constructor(page: Page, session: CDPSession) {
    this.page = page
    this.session = session
  }

  static async of(page: Page): Promise<InputMethod> {
    return new InputMethod(page, await page.context().newCDPSession(page))
  }

  /** What stands underlined at the caret: kana as they are typed, or a conversion not yet confirmed. */
  async shows(text: string): Promise<void> {
    await this.session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  }

  /** Enter, which the input method takes for itself, and the text that stays. */
  async confirms(text: string): Promise<void> {
    await this.page.keyboard.press('Enter')
    await this.session.send('Input.insertText', { text })
  }

  async types(kana: string, converted: string): Promise<void> {
    for (let length = 1; length <= kana.length; length += 1) await this.shows(kana.slice(0, length))
    await this.shows(converted)
    await this.confirms(converted)
  }
}
