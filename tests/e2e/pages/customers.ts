import { expect, type Locator, type Page } from '@playwright/test'

type Person = {
  readonly family: string
  readonly given?: string
  readonly familyKana?: string
  readonly phone?: string
}

/** From the list of customers to a place of 名簿を整える. */
export async function tidy(page: Page, to: string): Promise<void> {
  const main = page.getByRole('main')
  await main.getByRole('button', { name: '名簿を整える' }).click()
  await main.getByRole('group', { name: '名簿を整える' }).getByRole('button', { name: to }).click()
}

/** The list of customers, its search and the panel that takes in someone new. */
export class CustomersPage {
  readonly search: Locator
  readonly list: Locator
  /** Those in view, without the heads of the columns. */
  readonly rows: Locator
  readonly names: Locator
  readonly count: Locator
  readonly panel: Locator
  readonly familyName: Locator
  readonly givenName: Locator
  readonly familyKana: Locator
  readonly givenKana: Locator
  readonly phone: Locator
  /** しぼりこむ, with what the list is narrowed by. */
  readonly filters: Locator
  /** What can be done with those who are chosen. */
  readonly acts: Locator
  private readonly page: Page

  constructor(page: Page) {
    this.page = page
    this.search = page.getByRole('textbox', { name: 'お客様を探す' })
    this.list = page.getByRole('grid', { name: 'お客様の一覧' })
    this.rows = this.list.locator('[role="row"][data-index]')
    this.names = this.rows.locator('[role="gridcell"]:first-child')
    this.count = page.getByRole('main').locator('header').getByRole('status')
    this.panel = page.getByRole('complementary', { name: 'お客様を加える' })
    this.familyName = this.panel.getByLabel('姓', { exact: true })
    this.givenName = this.panel.getByLabel('名', { exact: true })
    this.familyKana = this.panel.getByLabel('せい（ふりがな）')
    this.givenKana = this.panel.getByLabel('めい（ふりがな）')
    this.phone = this.panel.getByLabel('電話')
    this.filters = page.getByRole('group', { name: 'しぼりこむ' })
    this.acts = page.getByRole('group', { name: '選んだ方にすること' })
  }

  async isReady(): Promise<void> {
    await expect(this.count).toContainText('人')
  }

  row(name: string): Locator {
    return this.rows.filter({ hasText: name })
  }

  /** Chooses by the words that stand in the list of one thing, such as 誕生月; labels and towns by their name. */
  async narrow(by: string, to: { readonly words: string } | { readonly name: string }): Promise<void> {
    const choice = this.filters.getByRole('combobox', { name: by })
    await choice.selectOption('words' in to ? { label: to.words } : { value: to.name })
  }

  /** What the list is narrowed by; a press takes it off. */
  chip(what: string): Locator {
    return this.filters.getByRole('button', { name: `${what}（しぼりこみをはずす）` })
  }

  beginChoosing(): Promise<void> {
    return this.filters.getByRole('button', { name: '選ぶ', exact: true }).click()
  }

  act(name: string): Promise<void> {
    return this.acts.getByRole('button', { name, exact: true }).click()
  }

  /** 目印を付ける or 目印を外す, by a name that is typed. */
  async tag(name: string, act: '目印を付ける' | '目印を外す' = '目印を付ける'): Promise<void> {
    await this.act(act)
    const form = this.page.getByRole('form', { name: act })
    await form.getByLabel('目印の名前').fill(name)
    await form.getByLabel('目印の名前').press('Enter')
  }

  /** What was done to many, with the way back. */
  done(words: string | RegExp): Locator {
    return this.page.getByRole('status').filter({ hasText: words })
  }

  undoMany(): Promise<void> {
    return this.page.getByRole('main').getByRole('button', { name: '元に戻す' }).click()
  }

  openAdding(): Promise<void> {
    return this.page.getByRole('main').getByRole('button', { name: 'お客様を加える' }).click()
  }

  async write({ family, given = '', familyKana = '', phone = '' }: Person): Promise<void> {
    await this.familyName.fill(family)
    await this.givenName.fill(given)
    await this.familyKana.fill(familyKana)
    await this.phone.fill(phone)
  }

  /** Chooses 以前からのお客様 or 初めての方. */
  known(words: '初めての方' | '以前からのお客様'): Promise<void> {
    return this.panel.getByText(words, { exact: true }).click()
  }

  save(): Promise<void> {
    return this.panel.getByRole('button', { name: '保存する' }).click()
  }

  undo(): Promise<void> {
    return this.panel.getByRole('button', { name: '元に戻す' }).click()
  }

  /** Adds people one after another, as the panel stays open for the next. */
  async add(...people: readonly Person[]): Promise<void> {
    await this.openAdding()
    for (const person of people) {
      // The panel puts the cursor there, and a field that is filled at that moment would lose its text to it.
      await expect(this.familyName).toBeFocused()
      await this.write(person)
      await this.known('以前からのお客様')
      await this.save()
      await expect(this.panel.getByText(`${person.family} ${person.given ?? ''}`.trim())).toBeVisible()
      await expect(this.familyName).toHaveValue('')
    }
  }
}
