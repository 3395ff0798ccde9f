import { expect, type Locator, type Page } from '@playwright/test'
import type { Notebook } from './notebook.ts'

/** 取り込む: choosing, looking, what was taken in, and the imports before. */
export class ImportPage {
  readonly page: Page
  readonly main: Locator
  readonly sample: Locator
  readonly run: Locator
  readonly known: Locator
  readonly likely: Locator
  readonly past: Locator
  readonly bar: Locator
  readonly headless: Locator
  private readonly notebook: Notebook

  constructor(notebook: Notebook) {
    this.notebook = notebook
    this.page = notebook.page
    this.main = this.page.getByRole('main')
    this.sample = this.main.getByRole('table')
    this.run = this.main.getByRole('button', { name: /[人件]を取り込む$/ })
    this.known = this.main.getByRole('radiogroup', { name: /この表の方すべて/ })
    this.likely = this.main.getByRole('listitem').filter({ hasText: /取り込む行/ })
    this.past = this.main.getByRole('list', { name: 'これまでの取り込み' }).getByRole('listitem')
    this.headless = this.main.getByRole('checkbox', { name: '1行目は見出しではありません' })
    this.bar = this.main.getByRole('progressbar')
  }

  async open(): Promise<void> {
    await this.notebook.place('お客様').click()
    await this.main.getByRole('button', { name: '取り込む', exact: true }).click()
    await this.page.getByRole('heading', { level: 1, name: '取り込む' }).waitFor()
  }

  /** Answers the file dialog with this file. */
  async choose(path: string): Promise<void> {
    this.notebook.program.dialogs.answer({ filePaths: [path] })
    await this.main.getByRole('button', { name: /ファイルを選ぶ$/ }).click()
  }

  /** The question stands anew once a file was read again: what was said to the one before it is said once more. */
  isKnown(words: '初めての方' | '以前からのお客様'): Promise<void> {
    const answer = this.known.getByRole('radio', { name: new RegExp(`^${words}`) })
    return expect(() => answer.check({ force: true, timeout: 2_000 })).toPass()
  }

  /** What shall become of all that are likely the same, or of one line. */
  async decide(words: '加える' | '1枚にまとめる' | '取り込まない', line?: Locator): Promise<void> {
    const group = line ?? this.main.getByRole('radiogroup', { name: /どうしますか$/ }).first()
    await group.getByText(words, { exact: true }).click()
  }

  meaning(header: string): Locator {
    return this.main.getByRole('combobox', { name: `「${header}」の列は` })
  }

  button(name: string | RegExp): Locator {
    return this.main.getByRole('button', { name })
  }

  async undoFirst(): Promise<void> {
    await this.past
      .first()
      .getByRole('button', { name: /元に戻す$/ })
      .click()
  }
}
