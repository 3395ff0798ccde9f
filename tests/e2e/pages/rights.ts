import type { Locator } from '@playwright/test'
import { expect, type Notebook } from './notebook.ts'
import { button, place, rare } from './ways-to-screens.ts'

/** 個人情報のこと, and what a card has of it. */
export class RightsPage {
  readonly #notebook: Notebook

  constructor(notebook: Notebook) {
    this.#notebook = notebook
  }

  get panel(): Locator {
    return this.#notebook.page.getByRole('complementary', { name: '個人情報のお申し出' })
  }

  get requests(): Locator {
    return this.#notebook.page.getByRole('list', { name: 'ご本人からのお申し出' }).getByRole('listitem')
  }

  get main(): Locator {
    return this.#notebook.page.getByRole('main')
  }

  async open(): Promise<void> {
    await place(this.#notebook, '設定')
    await button(this.#notebook, '個人情報のことを開く').click()
    await this.#notebook.page.getByRole('heading', { level: 1, name: '個人情報のこと' }).waitFor()
  }

  /** From the open card. */
  async openPanel(): Promise<void> {
    await rare(this.#notebook, '個人情報のお申し出')
    await this.panel.waitFor()
  }

  async ask(what: string, how: string): Promise<void> {
    await this.panel.getByRole('button', { name: 'お申し出を残す' }).click()
    await this.panel.getByText(what, { exact: true }).last().click()
    await this.panel.getByText(how, { exact: true }).click()
    await this.panel.getByRole('button', { name: '残す', exact: true }).click()
    await expect(this.panel.getByText('お答え待ち')).toBeVisible()
  }

  /** Into a folder that the dialog answers with. */
  async disclose(folder: string): Promise<void> {
    this.#notebook.program.dialogs.answer({ filePaths: [folder] })
    await this.panel.getByRole('button', { name: 'フォルダーに書き出す' }).click()
  }

  /** By the button of this name, into a file that the dialog answers with. */
  async print(name: string, file: string): Promise<void> {
    this.#notebook.program.dialogs.answer({ filePath: file })
    await button(this.#notebook, name).click()
    await expect(this.main.getByText('を作りました。').first()).toBeVisible()
  }

  /** From the open card. */
  async erase(): Promise<void> {
    await rare(this.#notebook, '完全に消す')
    await this.#notebook.page.getByRole('alertdialog').getByRole('button', { name: '完全に消す' }).click()
    await button(this.#notebook, '消去の記録のPDFを作る').waitFor()
  }
}
