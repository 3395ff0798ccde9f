import type { Locator, Page } from '@playwright/test'
import { tidy } from './customers.ts'
import type { Notebook } from './notebook.ts'

/** 同じ方かもしれません, and two cards side by side. */
export class DuplicatesPage {
  readonly page: Page
  readonly main: Locator
  readonly rows: Locator
  private readonly notebook: Notebook

  constructor(notebook: Notebook) {
    this.notebook = notebook
    this.page = notebook.page
    this.main = this.page.getByRole('main')
    this.rows = this.main.getByRole('list', { name: '似ているカード' }).getByRole('listitem')
  }

  async open(): Promise<void> {
    await this.notebook.place('お客様').click()
    await tidy(this.page, '同じ方かもしれません')
    await this.page.getByRole('heading', { level: 1, name: '同じ方かもしれません' }).waitFor()
    await this.button('もう一度探す').waitFor()
  }

  button(name: string | RegExp): Locator {
    return this.main.getByRole('button', { name })
  }

  /** What two cards say to one thing. */
  field(name: string): Locator {
    return this.main.getByRole('radiogroup', { name, exact: true })
  }
}
