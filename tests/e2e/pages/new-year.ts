import type { Locator } from '@playwright/test'
import { newYearOn } from '#domain/letters/new-year.ts'
import { Asking } from './asking.ts'
import type { Notebook } from './notebook.ts'

/** 年賀状: the pile of January, the list of a year, and those in mourning. */
export class NewYearPage {
  readonly box: Locator
  readonly found: Locator
  readonly said: Locator
  readonly table: Locator
  readonly main: Locator
  private readonly notebook: Notebook

  constructor(notebook: Notebook) {
    this.notebook = notebook
    this.main = notebook.page.getByRole('main')
    this.box = this.main.getByRole('combobox', { name: 'お名前' })
    this.found = this.main.getByRole('listbox', { name: '見つかった方' }).getByRole('option')
    this.said = this.part('いただいた年賀状').getByRole('status')
    this.table = this.main.getByRole('table')
  }

  async open(): Promise<void> {
    await this.notebook.place('お便り').click()
    await this.main.getByRole('button', { name: '年賀状を開く' }).click()
    await this.box.waitFor()
  }

  /** Some of the shop’s people, with cards of last year and this one, and one in mourning. */
  async fill(): Promise<void> {
    const there = new Asking(this.notebook.page)
    const year = newYearOn(await there.today())
    const { rows } = await there.asked('customers:list', { text: '', offset: 0, limit: 5 })
    for (const [at, { id: customer }] of rows.entries()) {
      const mark = at % 2 === 0 ? 'sent' : 'received'
      await there.asked('new-year:mark', { customer, year: year - 1, mark, isMarked: true })
    }
    const [first, second] = rows
    if (first === undefined || second === undefined) throw new Error('a shop without people')
    await there.asked('new-year:mark', { customer: first.id, year, mark: 'mourning', isMarked: true })
    await there.asked('new-year:mark', { customer: second.id, year, mark: 'received', isMarked: true })
  }

  part(title: string): Locator {
    return this.main
      .locator('section')
      .filter({ has: this.notebook.page.getByRole('heading', { level: 2, name: title }) })
  }

  row(name: string): Locator {
    return this.table.getByRole('row').filter({ hasText: name })
  }

  async choose(mark: 'いただいた' | '喪中のお知らせ' | '宛先不明で戻った' | '出した'): Promise<void> {
    await this.main.getByRole('radiogroup', { name: 'Enterで記すこと' }).getByText(mark, { exact: true }).click()
  }

  /** By the keyboard alone: a few letters and Enter. */
  async type(letters: string): Promise<void> {
    const { keyboard } = this.notebook.page
    await keyboard.type(letters)
    await keyboard.press('Enter')
  }
}
