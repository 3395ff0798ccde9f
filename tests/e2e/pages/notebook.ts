import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { BrowserContextOptions, Locator, Page } from '@playwright/test'
import { liveShopPaths } from '#main/shop/paths.ts'
import { expect, launchOn, test as base, type Started } from '../shop.ts'
import { CustomersPage } from './customers.ts'
import { InputMethod } from './input-method.ts'
import { PostcardPage } from './postcard.ts'
import { PostingPage } from './posting.ts'
import { WeekPage } from './week.ts'

const WORDS = {
  ja: {
    shopName: 'お店の名前',
    kind: 'お花・雑貨などのお店',
    empty: '空のまま始める',
    begin: 'はじめる',
    later: 'あとで',
    home: '今週ご連絡する方',
    customers: 'お客様',
  },
  en: {
    shopName: 'Name of the shop',
    kind: 'Flowers, gifts and the like',
    empty: 'Start empty',
    begin: 'Begin',
    later: 'Later',
    home: 'This week',
    customers: 'Customers',
  },
}

/** The open window, as the owner sees it. */
export class Notebook {
  readonly page: Page
  readonly program: Started['program']
  readonly customers: CustomersPage
  readonly postcard: PostcardPage
  readonly week: WeekPage
  readonly posting: PostingPage

  constructor({ page, program }: Started) {
    this.page = page
    this.program = program
    this.customers = new CustomersPage(page)
    this.postcard = new PostcardPage(page)
    this.week = new WeekPage(page)
    this.posting = new PostingPage(page)
  }

  /** First run: an empty shop, backups later; then the list of customers is open. */
  async begin(shopName: string, said: Partial<(typeof WORDS)['ja']> = {}): Promise<void> {
    const words = { ...WORDS.ja, ...said }
    await this.page.getByLabel(words.shopName).fill(shopName)
    await this.page.getByText(words.kind, { exact: true }).click()
    await this.page.getByText(words.empty).click()
    await this.page.getByRole('button', { name: words.begin }).click()
    await this.page.getByRole('button', { name: words.later, exact: true }).click()
    await expect(this.page.getByRole('heading', { level: 1, name: words.home })).toBeVisible()
    await this.place(words.customers).click()
    await this.customers.isReady()
  }

  place(name: string) {
    return this.page.getByRole('navigation').getByRole('button', { name })
  }

  /** From the list of customers. */
  async openCard(name: string): Promise<Locator> {
    await this.place('お客様').click()
    await this.customers.row(name).click()
    const card = this.page.getByRole('main', { name })
    await expect(card).toBeVisible()
    return card
  }

  inputMethod(): Promise<InputMethod> {
    return InputMethod.of(this.page)
  }

  /** What the accessibility rules of WCAG 2.2 A and AA, and good practice, find wrong; empty when nothing. */
  barriers(): Promise<readonly string[]> {
    return this.barriersBy(this.looking())
  }

  /** The same of colours alone, for a page that was looked through in its other light. */
  barriersOfColour(): Promise<readonly string[]> {
    return this.barriersBy(this.looking().withRules(['color-contrast']))
  }

  /** Without the page of its own that it opens for frames of other origins, of which there are none, and without what is well. */
  private looking(): AxeBuilder {
    return new AxeBuilder({ page: this.page }).setLegacyMode(true).options({ resultTypes: ['violations'] })
  }

  private async barriersBy(rules: AxeBuilder): Promise<readonly string[]> {
    const { violations } = await rules.analyze()
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)
  }
}

type Open = (context?: BrowserContextOptions, today?: string) => Promise<Notebook>

type Fixtures = {
  /** Starts the program; when the test ends, its pages must have kept to their own files and their policy. */
  readonly open: Open
  /** The same in ひなたぼっこ, a shop that was begun before; the list of its customers is open. */
  readonly begun: Open
}

export const test = base.extend<Fixtures, { readonly begunShop: string }>({
  /** The file of a shop that was begun once by hand, for all tests of a worker that begin where that ends. */
  begunShop: [
    async ({ sharedBrowser }, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'otsukiai-begun-'))
      const program = await launchOn(folder, sharedBrowser)
      try {
        await new Notebook({ program, page: await program.window('index.html') }).begin('ひなたぼっこ')
        await program.close()
        await use(liveShopPaths(folder).database)
      } finally {
        await program.dispose()
        await rm(folder, { recursive: true, force: true })
      }
    },
    { scope: 'worker' },
  ],
  begun: async ({ open, shop, begunShop }, use) => {
    await use(async (context, today) => {
      await shop.put(begunShop)
      const notebook = await open(context, today)
      await notebook.place('お客様').click()
      await notebook.customers.isReady()
      return notebook
    })
  },
  open: async ({ shop }, use) => {
    const opened: Started[] = []
    await use(async (context = {}, today) => {
      const started = await shop.start(context, today)
      opened.push(started)
      return new Notebook(started)
    })
    for (const { program } of opened) {
      expect(program.cspViolations).toEqual([])
      expect(program.refused).toEqual([])
      expect(program.consoleErrors).toEqual([])
    }
  },
})

export { expect }
