import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { addDays, type Day } from '#domain/day.ts'
import { runCommand } from '../support/command.ts'
import { Asking } from './pages/asking.ts'
import { CardPage } from './pages/card.ts'
import { expect, type Notebook, test } from './pages/notebook.ts'
import { tell } from './paper-mailing.ts'
import type { Shop } from './shop.ts'

// Three owners in their first week, each with what her trade brings along.

type Person = { readonly number: string; readonly family: string; readonly given: string; readonly birthday?: string }

type Visit = { readonly number: string; readonly day: Day; readonly item: string }

/** 以前からのお客様 as an owner's own lists have them, with a complete address each. */
async function takeIn(shop: Shop, people: readonly Person[], visits: readonly Visit[]): Promise<void> {
  const taken = async (name: string, as: 'people' | 'visits', lines: readonly string[]): Promise<void> => {
    const file = join(shop.folder, name)
    await writeFile(file, `${lines.join('\r\n')}\r\n`)
    await runCommand(['import', '--db', shop.file, '--file', file, '--as', as, '--known', 'known-before'])
  }
  await taken('名簿.csv', 'people', [
    '番号,姓,名,郵便番号,都道府県,市区町村,番地,電話,誕生日',
    ...people.map(({ number, family, given, birthday = '' }, at) =>
      [
        number,
        family,
        given,
        '154-0017',
        '東京都',
        '世田谷区',
        `世田谷0-${at + 1}`,
        `03-0000-${1000 + at}`,
        birthday,
      ].join(),
    ),
  ])
  await taken('ご来店.csv', 'visits', [
    '番号,日付,金額,内容',
    ...visits.map(({ number, day, item }) => [number, day, '5000', item].join()),
  ])
}

/** A shop of this kind that was opened once and closed again, and today's day there. */
async function begun(open: () => Promise<Notebook>, name: string, kind: string): Promise<Day> {
  const notebook = await open()
  await notebook.begin(name, { kind })
  const today = await new Asking(notebook.page).today()
  await notebook.program.close()
  return today
}

test('P26 a salon with 400 copied paper cards: the list holds what she can do, and thanks no regular for a first visit', async ({
  open,
  shop,
}) => {
  test.setTimeout(120_000)
  const today = await begun(open, 'ひなたぼっこ', '美容室・サロン')
  const people = Array.from({ length: 400 }, (_, at): Person => {
    const birthday = addDays(today, at % 60)
      .slice(5)
      .replace('-', '/')
    return {
      number: `${at + 1}`,
      family: at === 0 ? '髙﨑' : `山田${at}`,
      given: '花子',
      birthday: at % 3 === 0 ? birthday : '',
    }
  })
  const visits = people.flatMap(({ number }, at) =>
    // Every 45 days or so for years; a third of them is late by now.
    [at === 0 ? 3_650 : 225, 180, 135, 90].map((ago) => ({
      number,
      day: addDays(today, (at % 3) * 20 - ago),
      item: 'カット',
    })),
  )
  await takeIn(shop, people, visits)

  const { week, page } = await open()
  await expect(week.toDo.getByRole('listitem').first()).toBeVisible()
  const rows = await week.toDo.getByRole('listitem').count()
  const byPost = await week.toDo.getByRole('button', { name: 'お便りを書く' }).count()
  expect(byPost).toBeLessThanOrEqual(5)
  expect(byPost).toBeGreaterThan(0)
  expect(rows).toBeLessThanOrEqual(15)
  await expect(page.getByRole('region', { name: '来週からの方' }).getByRole('listitem').first()).toBeVisible()
  await expect(page.getByRole('main')).not.toContainText('初めて')
  await expect(week.toDo).toContainText('がお誕生日です')

  // A ten-year regular comes today: her visit is written down, and nobody proposes thanks for a first one.
  await week.name.fill('髙﨑')
  await expect(week.found.first()).toContainText('髙﨑 花子')
  await page.keyboard.press('Enter')
  await expect(week.item).toBeFocused()
  for (const typed of ['カットとカラー', '8800']) {
    await page.keyboard.type(typed)
    await page.keyboard.press('Enter')
  }
  await expect(week.counter.getByRole('status')).toContainText('保存しました 髙﨑 花子 様のご来店（きょう）')
  await expect(page.getByRole('main')).not.toContainText('初めて')
})

test('P38 a florist asks how the orchid is, on a card that names it, and her history knows', async ({ open, shop }) => {
  const today = await begun(open, '花と器 𠮷野', 'お花・雑貨などのお店')
  const who = { number: '1', family: '髙﨑', given: '澪' }
  await takeIn(shop, [who], [{ number: '1', day: addDays(today, -6), item: '胡蝶蘭' }])

  const notebook = await open()
  const { week, postcard, page, program } = notebook
  await expect(week.toDo.getByRole('listitem')).toHaveCount(0)
  await notebook.openCard('髙﨑 澪')
  const card = new CardPage(page)
  await card.entries.filter({ hasText: '胡蝶蘭' }).click()
  await card.history.getByText('その後をうかがう').click()
  await expect(card.history.getByRole('status')).toContainText('保存しました')

  await week.open()
  await expect(week.row('髙﨑 澪')).toContainText('「胡蝶蘭」のお買い上げから6日')
  await week.row('髙﨑 澪').getByRole('button', { name: 'お便りを書く' }).click()
  await postcard.fillSender({ code: '600-0001', prefecture: '京都府', city: '京都市下京区', street: '花屋町0-1' })
  await expect(postcard.sheet('胡蝶蘭')).toBeVisible()
  const file = join(shop.folder, '胡蝶蘭.pdf')
  program.dialogs.answer({ filePath: file })
  await postcard.make.click()
  await expect(postcard.panel).toContainText('胡蝶蘭.pdf')
  expect((await tell('pdftotext', '-raw', file, '-')).replaceAll(/\s/g, '')).toContain('胡蝶蘭')
  await notebook.posting.open()
  await notebook.posting.all.click()
  await expect(page.getByText('投函を記しました')).toBeVisible()
  await week.open()
  await expect(week.settledRow('髙﨑 澪')).toContainText('投函した')
})

test('P11 a dog walker writes down her twelve visits of the day, and hears of the one who is later than usual', async ({
  open,
  shop,
}) => {
  const today = await begun(open, '𠮷野の犬さんぽ', 'お宅へうかがう仕事')
  const people = Array.from({ length: 13 }, (_, at): Person => {
    return { number: `${at + 1}`, family: ['髙﨑', '𠮷野', '濵田', '德永'][at] ?? `山田${at}`, given: '花子' }
  })
  const visits = people.flatMap(({ number }, at) =>
    [23, 16, 9, 2].map((ago) => ({
      number,
      day: addDays(today, (at === 12 ? -14 : 0) - ago),
      item: '朝のさんぽ',
    })),
  )
  await takeIn(shop, people, visits)

  const { week, page, program } = await open()
  await expect(week.toDo.getByRole('listitem')).toHaveCount(1)
  await expect(week.row('山田12 花子')).toContainText('いつもはおよそ7日ごと。前回のご訪問から16日たちました')
  const sheet = join(shop.folder, '今週.pdf')
  program.dialogs.answer({ filePath: sheet })
  await page.getByRole('button', { name: '紙に出す' }).click()
  await expect(page.getByText('「今週.pdf」を保存しました。')).toBeVisible()
  const onPaper = (await tell('pdftotext', '-layout', sheet, '-')).replaceAll(/\s/g, '')
  for (const words of ['山田12花子様', '前回のご訪問から16日たちました', '03-0000-1012', 'お留守だった', 'ひとこと']) {
    expect(onPaper).toContain(words)
  }
  expect(onPaper).not.toContain('きょうのご訪問')

  for (const { family } of people.slice(0, 12)) {
    await week.name.fill(family)
    await expect(week.found.first()).toContainText(`${family} 花子`)
    await page.keyboard.press('Enter')
    await expect(week.item).toBeFocused()
    await page.keyboard.type('朝のさんぽ')
    await page.keyboard.press('Enter')
    await page.keyboard.type('2200')
    await page.keyboard.press('Enter')
    await expect(week.counter.getByRole('status')).toContainText(`${family} 花子 様のご訪問（きょう）`)
  }
  // The one for whom nobody came has not been forgotten over it.
  await expect(week.toDo.getByRole('listitem')).toHaveCount(1)
  await week.answer('山田12 花子', 'お話しできた')
  await expect(page.getByText('今週の分はすべて済みました。お疲れさまでした')).toBeVisible()
})
