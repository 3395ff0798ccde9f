import { expect, type Locator, type Page } from '@playwright/test'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Notebook } from './notebook.ts'

/** What an open copy is called. */
export const COPY = /^otsukiai-\d{6}-\d{4}-\d{2}-\d{2}\.backup$/

/** Nothing is left of the shop and its copies in this folder: it is as on a PC where none was. */
export async function asOnNewPc(folder: string): Promise<void> {
  for (const name of ['otsukiai.db', 'otsukiai.db.expected.json', 'otsukiai.db.places.json', 'pc.json', 'backups']) {
    await rm(join(folder, name), { recursive: true, force: true })
  }
}

/** 控え, and the ways back from one. */
export class BackupPage {
  readonly main: Locator
  readonly make: Locator
  readonly elsewhere: Locator
  readonly copies: Locator
  readonly otherFile: Locator
  readonly places: Locator
  readonly addPlace: Locator
  readonly run: Locator
  readonly begin: Locator
  private readonly page: Page

  constructor(page: Page) {
    this.page = page
    this.main = page.getByRole('main')
    this.make = page.getByRole('button', { name: '控えを取る', exact: true })
    this.elsewhere = page.getByRole('button', { name: 'ほかの場所にも取る' })
    this.copies = page.getByRole('list', { name: 'これまでの控え' }).getByRole('listitem')
    this.otherFile = page.getByRole('button', { name: 'ほかの控えのファイルから戻す' })
    this.places = page.getByRole('list', { name: '控えの置き場所' }).getByRole('listitem')
    this.addPlace = page.getByRole('button', { name: /^(フォルダーを選ぶ|置き場所を加える)$/ })
    this.run = page.getByRole('button', { name: 'この控えに戻す' })
    this.begin = page.getByRole('button', { name: 'この控えから始める' })
  }

  async open(notebook: Notebook): Promise<void> {
    await notebook.place('設定').click()
    await this.page.getByRole('button', { name: '控えを見る' }).click()
    await expect(this.page.getByRole('heading', { level: 1, name: '控え' })).toBeVisible()
  }

  changePlace(name: string): Locator {
    return this.page.getByRole('button', { name: `「${name}」を変える` })
  }

  /** Looks at the newest copy there is. */
  async lookAtNewest(): Promise<void> {
    await this.page
      .getByRole('button', { name: /の控えから戻す$/ })
      .first()
      .click()
    await expect(this.page.getByRole('button', { name: /^この控え/ })).toBeVisible()
  }
}
