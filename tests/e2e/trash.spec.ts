import type { Page } from '@playwright/test'
import type { Id } from '../../domain/people/customer.ts'
import { expect, test, type Notebook } from './pages/notebook.ts'
import { TrashPage } from './pages/trash.ts'

/** Somebody with a number, thrown away as the card does it. */
function throwAway(page: Page, familyName: string, number: string | null): Promise<void> {
  return page.evaluate(
    async ([name, own]) => {
      const plain = { givenName: '', familyKana: '', givenKana: '', company: '', phone: '', usual: '', honorific: '様' }
      const rest = { kind: 'person', known: 'known-before', address: null, birthday: null, visit: null } as const
      const saved = await window.shop.call('customers:add', { ...plain, ...rest, familyName: name, number: own })
      if (saved.ok) await window.shop.call('customers:trash', { id: saved.value.id })
    },
    [familyName, number] as const,
  )
}

/** A visit of whoever stands first, thrown away as the card does it. */
function throwVisitAway(page: Page, item: string): Promise<Id | null> {
  return page.evaluate(async (what) => {
    const listed = await window.shop.call('customers:list', { text: '', offset: 0, limit: 1 })
    const state = await window.shop.call('shop:state', {})
    const [first] = listed.ok ? listed.value.rows : []
    if (first === undefined || !state.ok || state.value.kind !== 'ready') return null
    const visit = { day: state.value.today, status: 'done', charge: 'paid', amount: 1_000, item: what } as const
    const saved = await window.shop.call('sales:record', { ...visit, customer: first.id })
    if (saved.ok) await window.shop.call('sales:trash', { key: saved.value.key })
    return first.id
  }, item)
}

test.describe('the trash', () => {
  let notebook: Notebook
  let trash: TrashPage

  test.beforeEach(async ({ begun }) => {
    notebook = await begun()
    trash = new TrashPage(notebook.page)
  })

  test('says that it is empty, and how long it keeps', async () => {
    await trash.open()
    await expect(notebook.page.getByRole('heading', { name: 'ごみ箱は空です' })).toBeVisible()
    await expect(notebook.page.getByRole('main')).toContainText('30日')
  })

  test('gives somebody back, and that too can be undone', async () => {
    const { page, customers } = notebook
    await throwAway(page, '髙﨑', null)
    await expect(customers.count).toContainText('0人')
    await trash.open()
    await expect(trash.rows).toContainText(['お客様カード'])
    await trash.restore('髙﨑')
    await expect(trash.rows).toHaveCount(0)
    await expect(page.getByRole('main')).toContainText('「髙﨑」を元に戻しました。')
    await page.getByRole('main').getByRole('button', { name: '元に戻す' }).click()
    await expect(trash.rows).toHaveCount(1)
    await trash.restore('髙﨑')
    await notebook.place('お客様').click()
    await expect(customers.names).toHaveText([/髙﨑/])
  })

  test('asks for another number where the old one was given away', async () => {
    const { page, customers } = notebook
    await throwAway(page, '𠮷野', '12')
    await customers.openAdding()
    await customers.panel.getByRole('button', { name: /番号/ }).click()
    await customers.familyName.fill('青木')
    await customers.known('以前からのお客様')
    await customers.panel.getByLabel('番号', { exact: true }).fill('12')
    await customers.save()
    await expect(customers.names).toHaveText([/青木/])
    await page.keyboard.press('Escape')
    await trash.open()
    await trash.restore('𠮷野')
    const number = page.getByLabel('新しい番号')
    await expect(number).toBeFocused()
    await number.fill('12')
    await number.press('Enter')
    await expect(number).toHaveAccessibleDescription('その番号は、ほかのお客様が使っています。')
    expect(await notebook.barriers()).toEqual([])
    await number.fill('13')
    await number.press('Enter')
    await expect(trash.rows).toHaveCount(0)
    await notebook.place('お客様').click()
    await expect(customers.row('𠮷野')).toContainText('13')
  })

  test('tells whose visit lies there and gives it back to the card', async () => {
    const { page, customers } = notebook
    await customers.add({ family: '髙﨑', given: '花子' })
    expect(await throwVisitAway(page, '白い器')).not.toBeNull()
    await page.keyboard.press('Escape')
    await trash.open()
    await expect(trash.rows).toContainText(['白い器'])
    await expect(trash.rows).toContainText(['ご来店の記録'])
    await trash.restore('髙﨑 花子')
    await expect(trash.rows).toHaveCount(0)
    await notebook.place('お客様').click()
    await expect(customers.row('髙﨑 花子')).toContainText('きょう')
  })

  test('lets somebody go for good only after saying what goes', async () => {
    const { page } = notebook
    await throwAway(page, '<b>森</b>', null)
    await trash.open()
    await trash.erase('森')
    await expect(trash.asked).toContainText('元に戻すことはできません。')
    expect(await notebook.barriers()).toEqual([])
    await page.keyboard.press('Escape')
    await expect(trash.rows).toHaveCount(1)
    await trash.erase('森')
    await trash.asked.getByRole('button', { name: '完全に消す' }).click()
    await expect(trash.rows).toHaveCount(0)
    await expect(page.getByRole('main')).toContainText('「<b>森</b>」の記録を、完全に消しました。')
  })
})
