import type { Locator, Page } from '@playwright/test'
import type { Program } from '../program.ts'

/** 印刷のずれを直す */
export class PrintersPage {
  readonly main: Locator
  /** How far everything is moved by now, as it is said. */
  readonly said: Locator
  private readonly page: Page

  constructor(page: Page) {
    this.page = page
    this.main = page.getByRole('main')
    this.said = this.main.getByRole('toolbar', { name: 'どちらへ動かしますか' }).getByRole('status')
  }

  async open(): Promise<void> {
    await this.page.getByRole('navigation').getByRole('button', { name: '設定' }).click()
    await this.button('印刷のずれを直す').click()
    await this.page.getByRole('heading', { level: 1, name: '印刷のずれを直す' }).waitFor()
  }

  button(name: string): Locator {
    return this.main.getByRole('button', { name, exact: true })
  }

  choose(words: string): Promise<void> {
    return this.main.getByText(words, { exact: true }).and(this.page.locator(':not(option)')).click()
  }

  async choosePaper(words: string): Promise<void> {
    await this.main.getByRole('combobox', { name: '用紙' }).selectOption(words)
  }

  async add(name: string): Promise<void> {
    await this.button('プリンターを加える').click()
    await this.main.getByLabel('新しいプリンターの名前').fill(name)
    await this.button('加える').click()
  }

  async makeTest(file: string, program: Program): Promise<void> {
    program.dialogs.answer({ filePath: file })
    await this.button('試し刷りのPDFを作る').click()
    await this.main.getByText('を保存しました').waitFor()
  }
}
