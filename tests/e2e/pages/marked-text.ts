import type { Locator, Page } from '@playwright/test'

// ProseMirror's own timer is 20 ms; timers of a page fire in their order.
const SETTLES = 30

/** A text in which some words are chips, as its owner writes and reads it: a chip reads as 【お名前】. */
export class MarkedText {
  readonly box: Locator
  private readonly page: Page

  constructor(page: Page, label: string) {
    this.page = page
    this.box = page.getByRole('textbox', { name: label, exact: true })
  }

  chip(word: string): Locator {
    return this.box.getByRole('img', { name: word })
  }

  /** Everything that stood there goes; 【お名前】 in the text becomes a chip, as when it is pasted. */
  async fill(text: string): Promise<void> {
    await this.focus()
    await this.page.keyboard.press('Control+A')
    await this.paste(text)
  }

  /** Some milliseconds after it was given the focus, the editor puts the caret where it knows it: nobody types before. */
  private async focus(): Promise<void> {
    await this.box.focus()
    await this.page.evaluate((milliseconds) => new Promise((done) => setTimeout(done, milliseconds)), SETTLES)
  }

  async paste(text: string): Promise<void> {
    await this.box.evaluate((element, pasted) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', pasted)
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, text)
  }

  /** What is selected, as another program would be given it. */
  async copied(): Promise<string> {
    return this.box.evaluate((element) => {
      const clipboardData = new DataTransfer()
      element.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }))
      return clipboardData.getData('text/plain')
    })
  }

  async text(): Promise<string> {
    return this.box.evaluate((element) =>
      [...element.children]
        .map((line) =>
          [...line.childNodes]
            .map((node) => {
              const text = node.textContent ?? ''
              return node instanceof HTMLElement && 'field' in node.dataset ? `【${text}】` : text
            })
            .join(''),
        )
        .join('\n'),
    )
  }
}
