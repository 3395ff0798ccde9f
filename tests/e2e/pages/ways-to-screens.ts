import { FamiliesPage } from './families.ts'
import type { Notebook } from './notebook.ts'

/** A state of the window, and the way to it. */
export type Screen = {
  readonly name: string
  /** With a made-up shop; without, the first run. */
  readonly filled: boolean
  /** As many text fields at least; a screen that lost them would pass every test of fields. */
  readonly fields: number
  open(notebook: Notebook): Promise<void>
}

export const button = (notebook: Notebook, name: string | RegExp) =>
  notebook.page.getByRole('main').getByRole('button', { name }).first()

/** A place stands once its heading says so. */
export async function place(notebook: Notebook, name: string): Promise<void> {
  await notebook.place(name).click()
  await notebook.page.getByRole('heading', { level: 1, name }).waitFor()
}

export async function someCard(notebook: Notebook): Promise<void> {
  await notebook.place('お客様').click()
  await notebook.customers.rows.first().click()
  await notebook.page.getByRole('region', { name: 'これまでのこと' }).waitFor()
}

/** To somebody with an address. */
export async function someLetter(notebook: Notebook): Promise<void> {
  await notebook.place('お客様').click()
  await notebook.customers.rows
    .filter({ hasText: /[市区町村]/ })
    .first()
    .click()
  await button(notebook, 'お便りを書く').click()
  await notebook.page.getByRole('heading', { name: 'お便りを書く' }).waitFor()
  await notebook.postcard.template.selectOption('お誕生日のお祝い')
  await notebook.page.getByLabel('ひとこと', { exact: true }).waitFor()
}

export function panel(open: (notebook: Notebook) => Promise<void>) {
  return async (notebook: Notebook): Promise<void> => {
    await someCard(notebook)
    await open(notebook)
    await notebook.page.getByRole('complementary').waitFor()
  }
}

/** Two who live at one address, and the question about them. */
export async function twoAtHome(notebook: Notebook): Promise<FamiliesPage> {
  const { customers, page } = notebook
  await notebook.place('お客様').click()
  await customers.openAdding()
  await page.getByRole('button', { name: 'ご住所・会社・番号も書く' }).click()
  for (const given of ['花子', '誠']) {
    await customers.write({ family: '髙﨑', given })
    await customers.panel.getByLabel('市区町村').fill('高崎市中尾町')
    await customers.panel.getByLabel('番地').fill('1-2-3')
    await customers.known('以前からのお客様')
    await customers.save()
    await customers.panel.getByText(`髙﨑 ${given}`).waitFor()
  }
  await page.keyboard.press('Escape')
  const families = new FamiliesPage(page)
  await families.open()
  await families.question('髙﨑 花子').waitFor()
  return families
}

/** What stands behind ほかの操作, whatever the kind of shop. */
export async function rare(notebook: Notebook, name: string): Promise<void> {
  await button(notebook, 'ほかの操作').click()
  await button(notebook, name).click()
}
