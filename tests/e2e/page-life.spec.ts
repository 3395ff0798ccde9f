import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { aNewCustomer } from '../support/builders.ts'
import { command } from '../support/command.ts'
import { Asking } from './pages/asking.ts'
import { CardPage } from './pages/card.ts'
import { expect, Notebook, test } from './pages/notebook.ts'
import { someLetter } from './pages/ways-to-screens.ts'

// Decision 15: what the owner finds when a page, or the thread that holds the file, died.

/** Main has heard what stands on the page now. */
const told = (page: Page) => page.evaluate(() => new Promise((done) => setTimeout(done, 400)))

async function crashed(notebook: Notebook): Promise<Notebook> {
  await told(notebook.page)
  await notebook.program.crash(notebook.page)
  const { program } = notebook
  return new Notebook({ program, page: await program.window('index.html') })
}

test('a page that crashes while somebody new, a visit and a letter are written comes back to each of them', async ({
  open,
  shop,
}) => {
  await shop.fill(12, 60)
  let notebook = await open()
  await notebook.place('お客様').click()
  await notebook.customers.openAdding()
  await notebook.customers.write({ family: '髙﨑', given: '麤花', phone: '090-0000-8391' })
  await told(notebook.page)
  // What is not saved lies nowhere on the disk.
  for (const name of await readdir(shop.folder, { recursive: true, withFileTypes: true })) {
    const bytes = name.isFile() ? await readFile(join(name.parentPath, name.name)) : Buffer.alloc(0)
    expect(bytes.includes('0000-8391') || bytes.includes('麤花'), name.name).toBe(false)
  }

  notebook = await crashed(notebook)
  await expect(notebook.customers.familyName).toHaveValue('髙﨑')
  await expect(notebook.customers.phone).toHaveValue('090-0000-8391')
  await notebook.customers.known('以前からのお客様')
  await notebook.customers.save()
  await expect(notebook.customers.panel).toContainText('髙﨑 麤花')

  await notebook.openCard('髙﨑 麤花')
  await new CardPage(notebook.page).field('内容').fill('ガーベラ')
  notebook = await crashed(notebook)
  const card = new CardPage(notebook.page)
  await card.isOpen('髙﨑 麤花')
  await expect(card.field('内容')).toHaveValue('ガーベラ')

  await someLetter(notebook)
  await notebook.postcard.personalLine.fill('お庭の紫陽花はいかがですか')
  notebook = await crashed(notebook)
  await expect(notebook.postcard.personalLine).toHaveValue('お庭の紫陽花はいかがですか')
})

test('the thread that holds the file dies once and is there again; what was said to be saved is there, and saving goes on', async ({
  shop,
}) => {
  await shop.fill(3)
  const notebook = new Notebook(await shop.startMortal('paper-cards:get'))
  const { page, customers, program } = notebook
  const asking = new Asking(page)
  await notebook.place('お客様').click()
  const before = await asking.asked('customers:add', aNewCustomer({ familyName: '髙﨑' }))
  await customers.openAdding()
  await customers.write({ family: '𠮷野', given: '誠' })

  // It dies in the midst of ten more; the new one tells its state by itself.
  const names = Array.from({ length: 10 }, (_, at) => `渡邉${at}`)
  const answers = await page.evaluate(
    async (people) => {
      const again = new Promise<void>((heard) => {
        window.shop.on('shop-state', () => heard())
      })
      const adding = people.map((person, at) => {
        if (at === 5) void window.shop.call('paper-cards:get', {})
        return window.shop.call('customers:add', person)
      })
      const all = await Promise.all(adding)
      await again
      return all.map((answer) => (answer.ok ? 'saved' : answer.error.code))
    },
    names.map((familyName) => aNewCustomer({ familyName })),
  )
  expect(answers.filter((answer) => answer !== 'saved' && answer !== 'internal')).toEqual([])
  await customers.known('以前からのお客様')
  await customers.save()
  await expect(customers.panel).toContainText('𠮷野 誠')

  await page.evaluate(() => window.shop.call('paper-cards:get', {}))
  await expect(page.getByText('ここまでの記録は無事です。')).toBeVisible()
  await expect(page.getByText('おつきあい帳をいちど閉じて、もう一度開いてください')).toBeVisible()
  expect(await program.close()).toBe(true)

  const { json } = await command(['search', '--db', shop.file, '--text', '髙﨑'])
  expect(json).toContainEqual(expect.objectContaining({ id: before.id }))
  expect((await command(['search', '--db', shop.file, '--text', '𠮷野'])).json).toHaveLength(1)
  const acknowledged = names.filter((_, at) => answers[at] === 'saved')
  const there = (await command(['search', '--db', shop.file, '--text', '渡邉'])).json as readonly { name: string }[]
  expect(there.map(({ name }) => name.split(' ')[0])).toEqual(expect.arrayContaining(acknowledged))
  expect((await command(['check', '--db', shop.file])).json).toMatchObject({ integrity: 'ok', derived: 'ok' })
})
