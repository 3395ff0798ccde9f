import { expect, type Locator, type Page } from '@playwright/test'

/** One customer's card: the band, the quick line, the history and its panels. */
export class CardPage {
  readonly name: Locator
  readonly quick: Locator
  readonly history: Locator
  readonly entries: Locator
  readonly panel: Locator
  private readonly page: Page

  constructor(page: Page) {
    this.page = page
    this.name = page.getByRole('heading', { level: 1 })
    this.quick = page.getByRole('region', { name: 'きょうのことを残す' })
    this.history = page.getByRole('region', { name: 'これまでのこと' })
    this.entries = this.history.getByRole('list').getByRole('button', { expanded: false })
    this.panel = page.getByRole('complementary')
  }

  async isOpen(name: string): Promise<void> {
    await expect(this.name).toContainText(name)
  }

  /** What the band says under one of its heads: お好み, 前回… */
  note(head: string): Locator {
    return this.page.getByRole('main').locator('dl > div').filter({ hasText: head }).locator('dd')
  }

  act(name: string): Promise<void> {
    return this.page.getByRole('group', { name: 'このカードですること' }).getByRole('button', { name }).click()
  }

  /** One that stands behind ほかの操作. */
  async rareAct(name: string): Promise<void> {
    await this.act('ほかの操作')
    await this.act(name)
  }

  field(label: string): Locator {
    return this.quick.getByLabel(label, { exact: true })
  }

  async visit(typed: { readonly day?: string; readonly item?: string; readonly amount?: string }): Promise<void> {
    if (typed.day !== undefined) await this.field('日').fill(typed.day)
    if (typed.item !== undefined) await this.field('内容').fill(typed.item)
    if (typed.amount !== undefined) await this.field('金額').fill(typed.amount)
    await this.field('内容').press('Enter')
  }

  async promise(text: string, due: string): Promise<void> {
    await this.act('お約束を書く')
    await this.panel.getByLabel('ことば').fill(text)
    await this.panel.getByLabel('期日').fill(due)
    await this.panel.getByRole('button', { name: '保存する' }).click()
    await expect(this.panel).toContainText('保存しました')
  }

  /** いただいたお声, with how it sounded; the panel is closed again. */
  async heard(mood: string, text: string, theme = ''): Promise<void> {
    await this.act('お声を書く')
    await this.panel.getByText(mood, { exact: true }).click()
    await this.panel.getByLabel('ことば').fill(text)
    await this.panel.getByRole('combobox', { name: '話題' }).fill(theme)
    await this.panel.getByRole('button', { name: '残す' }).click()
    await expect(this.panel).toContainText('保存しました')
    await this.page.keyboard.press('Escape')
  }

  /** うかがいました; the panel stays open. */
  async complains(text: string): Promise<void> {
    await this.act('ご不満・お叱り')
    await this.panel.getByLabel('うかがったこと', { exact: true }).fill(text)
    await this.panel.getByRole('button', { name: '残す', exact: true }).click()
    await expect(this.panel).toContainText('次は')
  }

  entry(text: string): Locator {
    return this.history.getByRole('button').filter({ hasText: text })
  }
}
