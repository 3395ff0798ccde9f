import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from '@playwright/test'
import { expect, test, type Notebook } from './pages/notebook.ts'
import { PalettePage } from './pages/palette.ts'

const run = promisify(execFile)
const title = ({ page }: Notebook) => page.getByRole('heading', { level: 1 })
const places = ({ page }: Notebook) => page.getByRole('navigation').getByRole('button')

const FIRST_THREE = ['今週', 'お客様', 'お便り', '設定', '困ったとき']

test('a new shop has three places; the others say what to do, and stand there once they have something to say', async ({
  begun,
}) => {
  const notebook = await begun()
  const { page, customers } = notebook
  await expect(places(notebook)).toHaveText(FIRST_THREE)

  await page.keyboard.press('Control+4')
  await expect(title(notebook)).toHaveText('お声')
  await expect(page.getByRole('main')).toContainText(
    'お客様カードの「お声を書く」で、うかがったことを残すと、ここに並びます',
  )
  await page.keyboard.press('Control+5')
  await expect(title(notebook)).toHaveText('ふりかえり')
  await expect(page.getByRole('main')).toContainText('月ごとの数がここに並びます')

  await notebook.place('お客様').click()
  await customers.add({ family: '髙﨑', given: '花子' })
  const card = await notebook.openCard('髙﨑')
  await card.getByText('ご連絡', { exact: true }).first().click()
  await card.getByText('お客様から', { exact: true }).click()
  await card.getByLabel('ことば').fill('色がきれいと喜んでくださった')
  await page.keyboard.press('Enter')
  await expect(card).toContainText('保存しました')
  // Nothing turns up under the hand.
  await expect(places(notebook)).toHaveText(FIRST_THREE)
  await page.reload()
  await expect(places(notebook)).toHaveText(['今週', 'お客様', 'お便り', 'お声', '設定', '困ったとき'])
  await notebook.place('お声').click()
  const voice = page.getByRole('main').getByRole('button').filter({ hasText: '色がきれいと喜んでくださった' })
  await expect(voice).toBeVisible()
  await voice.click()
  await expect(title(notebook)).toHaveText('髙﨑 花子 様')
})

test('P20 P39 P47 looking back counts who stayed and was lost before who is new, adds up, and has the names behind each number', async ({
  open,
  shop,
}) => {
  await shop.fill(30, 600)
  const notebook = await open()
  const { page } = notebook
  await notebook.place('ふりかえり').click()
  const line = page.getByRole('region', { name: '続けてお見えの方' })
  await expect(line.getByRole('row')).toHaveCount(14)
  const rows = await line.getByRole('row').allInnerTexts()
  const numbers = rows.slice(1).map((row) =>
    row
      .split(/\s+/)
      .slice(1)
      .map((cell) => Number(cell.replace(/[円,]/g, ''))),
  )
  expect(numbers).toHaveLength(13)
  for (const [opening = 0, kept = 0, lost = 0, returned = 0, fresh = 0, closing = 0] of numbers) {
    expect(kept).toBe(opening - lost)
    expect(opening - lost + returned + fresh).toBe(closing)
  }
  expect(numbers.some(([, , , , , closing = 0]) => closing > 0)).toBe(true)
  await line
    .getByRole('button', { name: /^\d+ .*の月末の名前を見る$/ })
    .first()
    .click()
  const names = line.getByRole('region', { name: /の月末：\d+人$/ })
  const [who = ''] = await names.getByRole('listitem').allInnerTexts()
  await names.getByRole('button', { name: who }).first().click()
  await expect(title(notebook)).toContainText(who.replace(/ 様$/, ''))
  await page.keyboard.press('Escape')
  // As the owner counts, home tells it too: who stayed before who is new.
  await line.getByRole('combobox', { name: 'いまのお客様と数える日数' }).selectOption('365日')
  await expect(line).toContainText('365日までの方を、いまのお客様と数えます')
  await notebook.place('今週').click()
  await expect(page.getByRole('main')).toContainText(/続けてお客様です。離れた方\d+人、戻られた方\d+人、新しい方\d+人/)
  await notebook.place('ふりかえり').click()
  const [compared, months] = [page.getByRole('table').nth(1), page.getByRole('table').nth(2)]
  await expect(compared.getByRole('columnheader')).toContainText(['内容', '今月', '先月', '1年前の同じ月', 'この1年'])
  await expect(months.getByRole('row')).toHaveCount(14)
  const review = await page.evaluate(async () => {
    const answer = await window.shop.call('review:months', {})
    return answer.ok ? answer.value.months : []
  })
  expect(review.reduce((sum, { visits }) => sum + visits, 0)).toBeGreaterThan(20)
  const letters = compared.getByRole('row').filter({ hasText: 'お出ししたお便り' })
  await expect(letters.getByRole('cell').nth(1)).toHaveText(`${review.at(-2)?.letters ?? '?'}通`)
  await expect(letters.getByRole('img', { name: 'お出ししたお便り：この1年' })).toBeVisible()
  await expect(letters.locator('rect')).toHaveCount(13)
  const oneStep = page.getByRole('region', { name: 'あと一歩の方' })
  const [count = '?'] = (await oneStep.textContent())?.match(/\d+(?=名)/) ?? []
  await oneStep.getByRole('button', { name: '一覧で見る' }).click()
  await expect(notebook.page.getByRole('main')).toContainText('あと一歩の方')
  await expect(notebook.page.getByRole('main')).toContainText(`${count}人`)
})

test.describe('the palette', () => {
  test('finds somebody by kana while an input method is at work; only the Enter after it opens the card', async ({
    begun,
  }) => {
    const notebook = await begun()
    const { page, customers } = notebook
    const palette = new PalettePage(page)
    await customers.add({ family: '髙﨑', familyKana: 'たかさき' }, { family: '𠮷野', familyKana: 'よしの' })
    const inputMethod = await notebook.inputMethod()
    await palette.open()
    await expect(palette.box).toBeFocused()
    await inputMethod.shows('よしの')
    await expect(palette.marked).toContainText('𠮷野')
    await inputMethod.confirms('吉野')
    await expect(palette.box).toHaveValue('吉野')
    await expect(palette.marked).toContainText('𠮷野')
    // Esc that cancels a conversion closes nothing.
    await inputMethod.shows('たか')
    await page.keyboard.press('Escape')
    await expect(palette.box).toBeVisible()
    await inputMethod.shows('')
    await palette.box.fill('よしの')
    await page.keyboard.press('Enter')
    await expect(title(notebook)).toHaveText('𠮷野 様')
    await expect(palette.box).toHaveCount(0)

    await palette.open()
    await expect(palette.rows.first()).toContainText('𠮷野')
    await expect(page.getByRole('group', { name: '最近開いたお客様' })).toBeVisible()
  })

  test('does a command found by its reading, and Esc leads back to where the focus was', async ({ begun }) => {
    const notebook = await begun()
    const { page } = notebook
    const palette = new PalettePage(page)
    await notebook.place('今週').click()
    await notebook.week.item.focus()
    await palette.open()
    await page.keyboard.press('Escape')
    await expect(palette.box).toHaveCount(0)
    await expect(notebook.week.item).toBeFocused()
    await expect(title(notebook)).toHaveText('今週ご連絡する方')

    await palette.open()
    await palette.box.fill('せってい')
    await expect(palette.marked).toHaveText(/設定を開く/)
    await page.keyboard.press('Enter')
    await expect(title(notebook)).toHaveText('設定')

    await palette.open()
    await palette.box.fill('ひかえ')
    await page.keyboard.press('Enter')
    await expect(title(notebook)).toHaveText('控え')
  })

  test('its last row looks for the same words in the list of customers', async ({ open, shop }) => {
    await shop.fill(40)
    const notebook = await open()
    const { page, customers } = notebook
    const palette = new PalettePage(page)
    await notebook.week.open()
    await palette.open()
    await palette.box.fill('090')
    await expect(palette.rows.last()).toHaveText('お客様の一覧で「090」を探す')
    await palette.rows.last().click()
    await expect(customers.search).toHaveValue('090')
    await expect(customers.count).toContainText('見つかりました')
  })
})

test.describe('while a customer looks on', () => {
  const CONFIDENTIAL = [
    '要注意のこと',
    '本当は苦手',
    '12,340',
    '常連の方',
    '大事な目印',
    'お母様の介護',
    '気をつけること',
    '内緒の段取り',
    'ご来店の間隔',
  ]

  test('nothing of the shop’s own is on any page, until it is switched off', async ({ begun }) => {
    const notebook = await begun()
    const { page } = notebook
    await aRegular(page)
    await page.reload()
    const walk = async () => {
      const texts: string[] = []
      const read = async () => texts.push(await whatIsThere(page))
      await notebook.week.open()
      await read()
      await notebook.place('お客様').click()
      await notebook.customers.row('髙﨑').waitFor()
      await read()
      await notebook.customers.row('髙﨑').click()
      await page.getByRole('region', { name: 'これまでのこと' }).getByRole('listitem').first().waitFor()
      await read()
      await page.getByRole('button', { name: 'カードを直す' }).click()
      await page.getByRole('complementary').waitFor()
      await read()
      await page.keyboard.press('Control+4')
      await expect(page.getByRole('main')).toContainText(/そのあとは新しい順です|ここには何も出しません/)
      await read()
      await page.keyboard.press('Control+5')
      await expect(page.getByRole('main')).toContainText(/お出ししたお便り|ここには何も出しません/)
      await read()
      return texts.join('\n')
    }
    const before = await walk()
    for (const words of CONFIDENTIAL) expect(before, words).toContain(words)
    expect(before).toContain('お出ししたお便り')

    await page.keyboard.press('F8')
    await expect(page.getByRole('status').filter({ hasText: 'お客様の前で隠しています（F8で戻す）' })).toBeVisible()
    const hidden = await walk()
    for (const words of CONFIDENTIAL) expect(hidden, words).not.toContain(words)
    expect(hidden).not.toContain('お出ししたお便り')
    expect(hidden).toContain('髙﨑 花子')

    // It stays on over a restart of the page.
    await page.reload()
    const turn = page.getByRole('button', { name: 'お客様の前で隠す', exact: true })
    await expect(turn).toHaveAttribute('aria-pressed', 'true')
    await turn.click()
    expect(await walk()).toContain('要注意のこと')
  })
})

test('F1 opens help at the part about the place one is in, and Ctrl+P makes its keys one sheet of A4', async ({
  begun,
  shop,
}) => {
  const notebook = await begun()
  const { page, program } = notebook
  await page.keyboard.press('Control+,')
  await page.keyboard.press('F1')
  await expect(title(notebook)).toHaveText('困ったとき')
  await expect(page.getByRole('heading', { level: 2, name: '設定' })).toBeInViewport()
  await page.keyboard.press('Control+2')
  await page.keyboard.press('F1')
  await expect(page.getByRole('heading', { level: 2, name: 'お客様の一覧' })).toBeInViewport()

  const pdf = join(shop.folder, 'キー.pdf')
  program.dialogs.answer({ filePath: pdf })
  await page.keyboard.press('Control+p')
  await expect(page.getByRole('main')).toContainText('「キー.pdf」に保存しました')
  const { stdout: about } = await run('pdfinfo', [pdf])
  expect(about).toMatch(/Pages:\s+1\b/)
  expect(about).toMatch(/Page size:\s+59[45][.\d]* x 84[12][.\d]* pts/)
  const { stdout: text } = await run('pdftotext', ['-layout', pdf, '-'])
  for (const words of ['Ctrl+K', 'F8', 'お客様の前で隠す', 'PageUp']) expect(text).toContain(words)
  expect(text).not.toContain('ひなたぼっこ')
})

test('the size of type goes up and down by keys, and the brightness turns by the palette', async ({ begun }) => {
  const notebook = await begun()
  const { page } = notebook
  const html = page.locator('html')
  for (const size of ['17', '18', '20', '20']) {
    await page.keyboard.press('Control++')
    await expect(html).toHaveAttribute('data-size', size)
  }
  await page.keyboard.press('Control+-')
  await expect(html).toHaveAttribute('data-size', '18')
  const palette = new PalettePage(page)
  await palette.open()
  await palette.box.fill('明るさ')
  await page.keyboard.press('Enter')
  await expect(html).toHaveAttribute('data-look', 'light')
  await page.reload()
  await expect(html).toHaveAttribute('data-size', '18')
})

/** All that can be read on the page or heard from it: texts, names of things, and what stands in fields. */
function whatIsThere(page: Page): Promise<string> {
  return page.evaluate(() =>
    [...document.querySelectorAll('body, body *')]
      .flatMap((element) => {
        const field = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.value : ''
        const texts = Array.from(element.childNodes, (node) => (node instanceof Text ? node.data : ''))
        return texts.concat(
          Array.from(element.attributes, ({ value }) => value),
          field,
        )
      })
      .filter((text) => text.trim() !== '')
      .join('\n'),
  )
}

/** Somebody with all that a customer must not read. */
async function aRegular(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const call: typeof window.shop.call = async (name, input) => {
      const answer = await window.shop.call(name, input)
      if (!answer.ok) throw new Error(`${name}: ${answer.error.code} ${answer.error.field ?? ''}`)
      return answer
    }
    const value = async <T>(answer: Promise<{ ok: boolean; value?: T }>) => (await answer).value as T
    const state = await window.shop.call('shop:state', {})
    if (!state.ok || state.value.kind !== 'ready') throw new Error('no shop')
    const { today } = state.value
    const daysAgo = (days: number) => {
      const date = new Date(`${today}T00:00:00Z`)
      date.setUTCDate(date.getUTCDate() - days)
      return date.toISOString().slice(0, 10) as typeof today
    }
    const { id } = await value(
      call('customers:add', {
        familyName: '髙﨑',
        givenName: '花子',
        familyKana: '',
        givenKana: '',
        number: null,
        kind: 'person',
        honorific: '様',
        company: '',
        known: 'known-before',
        phone: '090-0000-0001',
        address: null,
        birthday: null,
        usual: '',
        visit: null,
      }),
    )
    for (const days of [5, 35, 65, 95]) {
      const sale = { status: 'done', charge: 'paid', amount: 12_340, item: 'カット' } as const
      await call('sales:record', { ...sale, customer: id, day: daysAgo(days) })
    }
    const body = '本当は苦手とのこと'
    await call('contacts:record', { customer: id, day: daysAgo(3), direction: 'from-them', channel: 'phone', body })
    await call('promises:make', { customer: id, kind: 'task', text: '内緒の段取り', dueOn: today })
    const { fields } = await value(call('customers:card', { id }))
    const after = { ...fields, caution: '要注意のこと', tags: ['大事な目印'], note: 'お母様の介護' }
    await call('customers:edit', { id, before: fields, after })
  })
}
