import type { Locator, Page } from '@playwright/test'

/** 今回のお便り: the question whether all were posted. */
export class PostingPage {
  readonly waiting: Locator
  readonly main: Locator
  readonly all: Locator
  readonly changed: Locator
  private readonly page: Page

  constructor(page: Page) {
    this.page = page
    this.waiting = page.getByRole('main').getByRole('button', { name: '投函を知らせる', exact: true })
    this.main = page.getByRole('main')
    this.all = this.main.getByRole('button', { name: '全部投函した' })
    this.changed = page.getByRole('region', { name: /印刷のあとに変わりました/ })
  }

  /** Makes the PDF of the letters that are open, with the sender asked for before the first. */
  async print(file: string, program: { readonly dialogs: { answer(answer: { filePath: string }): void } }) {
    const make = this.main.getByRole('button', { name: 'PDFを作る' })
    const sender = this.main.getByRole('button', { name: '差出人を保存する' })
    await make.or(sender).first().waitFor()
    if (await sender.isVisible()) await this.writeSender()
    program.dialogs.answer({ filePath: file })
    await make.click()
    await this.main.getByText('を保存しました').waitFor()
  }

  async writeSender(): Promise<void> {
    await this.main.getByLabel('郵便番号').fill('370-0000')
    await this.main.getByLabel('都道府県').fill('群馬県')
    await this.main.getByLabel('市区町村').fill('高崎市')
    await this.main.getByLabel('番地').fill('本町0-1')
    await this.main.getByRole('button', { name: '差出人を保存する' }).click()
  }

  async open(): Promise<void> {
    await this.page.getByRole('navigation').getByRole('button', { name: '今週' }).click()
    await this.waiting.click()
    await this.main.getByRole('heading', { level: 1, name: '今回のお便り' }).waitFor()
  }

  /** 出さなかった方がいる: ticks those who were not posted. */
  async allBut(...names: readonly string[]): Promise<void> {
    await this.main.getByRole('button', { name: '出さなかった方がいる' }).click()
    const ticks = this.main.getByRole('group', { name: '出さなかった方に印をつけてください' })
    for (const name of names) await ticks.getByText(name).click()
    await this.main.getByRole('button', { name: /枚を投函した$/ }).click()
  }
}
