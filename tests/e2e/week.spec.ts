import { expect, test, type Notebook } from './pages/notebook.ts'

const TAKASAKI = { family: '髙﨑', given: '𠮷乃', street: '世田谷0-12-81' }

let notebook: Notebook

test.beforeEach(async ({ begun }) => {
  notebook = await begun()
  await notebook.week.open()
})

test('a new shop says at home how to begin', async () => {
  const { page, week } = notebook
  await expect(page.getByRole('heading', { name: 'お客様をお迎えしましょう' })).toBeVisible()
  await week.toDo.getByRole('button', { name: 'お客様を加える' }).click()
  await expect(notebook.customers.panel).toBeVisible()
})

test.describe('the list', () => {
  test('P26 home shows whom to contact: a first visit yesterday stands there with its reason, its day and its way', async () => {
    const { week } = notebook
    await week.takeIn(TAKASAKI)
    const row = week.row('髙﨑 𠮷乃')
    await expect(row).toContainText('初めての方へのお礼')
    await expect(row).toContainText('初めてのご来店から1日。お礼がまだです')
    await expect(row).toContainText('まで')
    await expect(row).toContainText('はがきで')
    await row.getByRole('button', { name: 'お便りを書く' }).click()
    await notebook.posting.writeSender()
    await expect(notebook.page.getByRole('heading', { level: 1, name: 'お便りを書く' })).toBeVisible()
    await expect(notebook.page.getByRole('main')).toContainText('髙﨑 𠮷乃')
  })

  test('a customer from before is never thanked for a first visit', async () => {
    const { week } = notebook
    await week.takeIn({ ...TAKASAKI, known: '以前からのお客様' })
    await expect(week.row('髙﨑')).toHaveCount(0)
    await expect(week.toDo).toContainText('今週ご連絡する方は、いまはいらっしゃいません')
  })

  test('P32 thanks said in person are ticked, stand in the history, and can be taken back', async () => {
    const { week, page } = notebook
    await week.takeIn(TAKASAKI)
    await week.answer('髙﨑', '会って伝えた')
    await expect(week.settledRow('髙﨑')).toContainText('会って伝えた')
    await expect(week.toDo).toContainText('今週の分はすべて済みました。お疲れさまでした')
    await week.settledRow('髙﨑').getByRole('heading').getByRole('button').click()
    await expect(page.getByRole('main')).toContainText('会って伝えた')
    await week.open()
    await week.settledRow('髙﨑').getByRole('button', { name: '元に戻す' }).click()
    await expect(week.row('髙﨑')).toContainText('お礼がまだです')
    await expect(page.getByRole('main')).toContainText('元に戻しました')
  })

  test('nobody at home leaves the row to be done; a call on another day moves the next date, until it is taken back', async () => {
    const { week, page } = notebook
    await week.takeIn({ family: '森', given: '一', phone: '03-0000-1234', known: '以前からのお客様' })
    await notebook.openCard('森 一')
    await page.getByRole('button', { name: 'カードを直す' }).click()
    await page.getByLabel('ご連絡の間隔（日）').fill('1')
    await page.getByLabel('ご連絡の間隔（日）').press('Control+Enter')
    await week.open()
    await expect(week.row('森 一')).toContainText('電話 03-0000-1234')
    await week.answer('森 一', 'お留守だった')
    await expect(page.getByRole('status').filter({ hasText: 'お留守だった' })).toBeVisible()
    await expect(week.row('森 一')).toContainText('きょうはお留守でした。日を改めてどうぞ')
    await week.answer('森 一', /^お話しできた$/)
    await expect(week.settledRow('森 一')).toContainText('お話しできた次はあした')
    await week.settledRow('森 一').getByRole('button', { name: '元に戻す' }).click()
    await expect(week.row('森 一')).toContainText('きょうはお留守でした')
  })

  test('a row is skipped with a reason, and the reason stands on it', async () => {
    const { week } = notebook
    await week.takeIn(TAKASAKI)
    await week.answer('髙﨑', '今回は見送る')
    await week.row('髙﨑').getByLabel('見送るわけ').fill('電話でお話ししたので')
    await week.row('髙﨑').getByLabel('見送るわけ').press('Enter')
    await expect(week.settledRow('髙﨑')).toContainText('今回は見送りました（電話でお話ししたので）')
  })

  test('a row waits until a day after today, as it was typed', async () => {
    const { week } = notebook
    await week.takeIn(TAKASAKI)
    await week.answer('髙﨑', '○日まで待つ')
    const until = week.row('髙﨑').getByLabel('いつまで待ちますか')
    await until.fill('きのう')
    await until.press('Enter')
    await expect(until).toHaveAccessibleDescription('きょうより後の日を書いてください。')
    await until.fill('あした')
    await until.press('Enter')
    await expect(week.settledRow('髙﨑')).toContainText('あしたまで待ちます')
  })

  test('the text is copied, and on coming back it is asked whether it was sent', async () => {
    const { week, page } = notebook
    await week.takeIn({ family: '森', given: '一', phone: '090-0000-1234' })
    await week.row('森 一').getByRole('button', { name: '文をコピー（SMS）' }).click()
    const asked = page.getByRole('status').filter({ hasText: 'SMS' })
    await expect(asked).toContainText('文をコピーしました')
    await page.evaluate(() => window.dispatchEvent(new Event('focus')))
    await expect(asked).toContainText('森 一 様')
    await asked.getByRole('button').first().click()
    await expect(week.settledRow('森 一')).toContainText('送った')
  })

  test('whoever cannot be reached is told at the next visit, and one tick there is the receipt', async () => {
    const { week } = notebook
    await week.takeIn({ family: '𠮷野', given: '一' })
    await week.row('𠮷野').getByRole('button', { name: '次にお会いしたときに' }).first().click()
    await expect(week.settledRow('𠮷野')).toContainText('次にお会いしたときにお伝えします')
    await week.name.fill('𠮷野')
    await week.name.press('Enter')
    await week.banner.getByRole('button', { name: 'お伝えしました' }).click()
    await expect(week.settledRow('𠮷野')).toContainText('会って伝えた')
  })

  test('several who want the same card are written to at once', async () => {
    const { week, page } = notebook
    await week.takeIn(TAKASAKI)
    await week.takeIn({ family: '森', given: '一', street: '桜0-3' })
    await page.getByRole('button', { name: '2名にまとめて書く' }).click()
    await notebook.posting.writeSender()
    await expect(page.getByRole('main')).toContainText('2人のうち1人目')
  })
})

test('row after row is answered by keys alone: the focus goes on to the next', async () => {
  const { week, page } = notebook
  await week.takeIn(TAKASAKI)
  await week.takeIn({ family: '森', given: '一', street: '桜0-3' })
  await expect(week.toDo.getByRole('listitem')).toHaveCount(2)
  const first = week.toDo.getByRole('listitem').first()
  await first.getByRole('button', { name: '済んだ・見送る' }).focus()
  await page.keyboard.press('Enter')
  const told = first.getByRole('button', { name: '会って伝えた' })
  while (!(await told.evaluate((button) => button === document.activeElement))) await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(week.settled.getByRole('listitem')).toHaveCount(1)
  await expect(week.toDo.getByRole('listitem').locator(':focus')).toHaveCount(1)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(week.toDo.getByRole('group')).toHaveCount(0)
  await expect(week.toDo.getByRole('listitem')).toHaveCount(1)
})

test('P34 what was ticked on paper is entered by keys, row after row, and each answer can be taken back', async () => {
  const { week, page } = notebook
  for (const family of ['髙﨑', '𠮷野', '<b>森</b>', '林']) await week.takeIn({ family, street: '桜0-3' })
  await week.openPaperResults()
  await page.keyboard.press('1')
  await page.keyboard.type('喜んでいらした')
  await page.keyboard.press('Enter')
  // As fast as a hand can: the next answer is begun before the one before is saved.
  await page.keyboard.press('4')
  await page.keyboard.press('Enter')
  await page.keyboard.press('6')
  await page.keyboard.type('お引越しの前なので')
  await page.keyboard.press('Enter')
  await page.keyboard.press('7')
  await page.keyboard.type('あさって')
  await page.keyboard.press('Enter')
  const lines = page.getByRole('list', { name: '紙の一覧' }).getByRole('listitem')
  await expect(lines).toHaveText([
    /^1.*投函した/,
    /^2.*きょうはお留守でした/,
    /^3.*見送りました（お引越しの前なので）/,
    /^4.*まで待ちます/,
  ])
  await expect(page.getByRole('heading', { name: '紙の最後まで来ました' })).toBeVisible()
  await lines.nth(2).getByRole('button', { name: '元に戻す' }).click()
  await expect(lines.nth(2)).not.toContainText('見送りました')
  await page.getByLabel('番号でその方へ').fill('9')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('番号でその方へ')).toHaveAccessibleDescription(/その番号の方は、いまの一覧には/)
  await page.getByLabel('番号でその方へ').fill('３')
  await page.keyboard.press('Enter')
  await page.keyboard.press('3')
  await page.keyboard.press('Escape')
  await page.keyboard.press('5')
  await page.keyboard.press('Enter')
  await expect(lines.nth(2)).toContainText('会って伝えた')
  expect(await notebook.barriers()).toEqual([])
  await week.open()
  await expect(week.toDo.getByRole('listitem')).toHaveCount(1)
  await expect(week.settled.getByRole('listitem')).toHaveCount(3)
})

test.describe('the line for whoever came', () => {
  test('a visit is saved with a name, what for and how much, by Enter alone, and is taken back there', async () => {
    const { week, page } = notebook
    await week.takeIn({ ...TAKASAKI, known: '以前からのお客様' })
    await week.name.fill('髙﨑')
    await expect(week.found).toHaveCount(2)
    await page.keyboard.press('Enter')
    await expect(week.item).toBeFocused()
    await page.keyboard.type('カット')
    await page.keyboard.press('Enter')
    await page.keyboard.type('５，５００円')
    await page.keyboard.press('Enter')
    await expect(week.counter.getByRole('status')).toContainText('保存しました 髙﨑 𠮷乃 様のご来店（きょう）')
    await expect(week.name).toBeFocused()
    await expect(week.name).toHaveValue('')
    await week.counter.getByRole('button', { name: '元に戻す' }).click()
    await expect(week.counter.getByRole('status')).toContainText('元に戻しました')
  })

  test('several of one name are told apart by telephone and town', async () => {
    const { week, page } = notebook
    await week.takeIn({ family: '森', given: '花', phone: '090-0000-1111', known: '以前からのお客様' })
    await notebook.place('お客様').click()
    await notebook.customers.openAdding()
    await notebook.customers.write({ family: '森', given: '花', phone: '03-0000-2222' })
    await notebook.customers.known('以前からのお客様')
    await notebook.customers.save()
    await expect(notebook.customers.familyName).toHaveValue('')
    await week.open()
    await week.name.fill('森花')
    await expect(week.found.filter({ hasText: '090-0000-1111' })).toHaveCount(1)
    await expect(week.found.filter({ hasText: '03-0000-2222' })).toHaveCount(1)
    await page.keyboard.press('ArrowDown')
    await expect(week.found.nth(1)).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('Enter')
    await expect(week.item).toBeFocused()
  })

  test('the input method keeps its Enter: a confirmed conversion chooses nobody', async () => {
    const { week, page } = notebook
    await week.takeIn({ ...TAKASAKI, known: '以前からのお客様' })
    const inputMethod = await notebook.inputMethod()
    await week.name.focus()
    await inputMethod.types('たかさき', '髙﨑')
    await expect(week.name).toHaveValue('髙﨑')
    await expect(week.name).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(week.item).toBeFocused()
    await inputMethod.types('かっと', 'カット')
    await expect(week.item).toBeFocused()
    await expect(week.item).toHaveValue('カット')
    await page.keyboard.press('Enter')
    await expect(week.amount).toBeFocused()
    await expect(week.counter.getByText('保存しました')).toHaveCount(0)
  })

  test('a name of nobody brings the furigana as which it was typed into the new card', async () => {
    const { week, page } = notebook
    const inputMethod = await notebook.inputMethod()
    await week.open()
    await week.name.focus()
    await inputMethod.types('たかさき', '髙﨑')
    await page.keyboard.insertText('　')
    await inputMethod.types('よしの', '𠮷乃')
    await page.keyboard.press('Enter')
    const panel = page.getByRole('complementary', { name: 'お客様を加える' })
    await expect(panel.getByLabel('姓', { exact: true })).toBeFocused()
    await expect(panel.getByLabel('せい（ふりがな）')).toHaveValue('たかさき')
    await expect(panel.getByLabel('めい（ふりがな）')).toHaveValue('よしの')
  })

  test('what is no amount is refused at the amount, and nothing is saved', async () => {
    const { week } = notebook
    await week.takeIn({ ...TAKASAKI, known: '以前からのお客様' })
    await week.name.fill('髙﨑')
    await week.name.press('Enter')
    // She is chosen only once she is found.
    await expect(week.item).toBeFocused()
    await week.amount.fill('たくさん')
    await week.amount.press('Enter')
    await expect(week.amount).toHaveAccessibleDescription(/金額は数字で書いてください/)
    await expect(week.counter.getByText('保存しました')).toHaveCount(0)
  })

  test('P33 what was promised stands as a banner when the next visit is entered, with one tick each', async () => {
    const { week, page } = notebook
    await week.takeIn({ ...TAKASAKI, known: '以前からのお客様' })
    await notebook.openCard('髙﨑 𠮷乃')
    await page.getByRole('button', { name: 'お約束を書く' }).click()
    const panel = page.getByRole('complementary', { name: 'お約束を書く' })
    await panel.getByLabel('ことば').fill('冬の毛糸の見本をお見せする')
    await panel.getByRole('button', { name: '保存する' }).click()
    await expect(panel).toContainText('保存しました')
    await week.open()
    await week.name.fill('髙﨑')
    await week.name.press('Enter')
    await expect(week.banner).toContainText('冬の毛糸の見本をお見せする')
    await week.banner.getByRole('button', { name: '果たしました' }).click()
    await expect(week.banner).toContainText('保存しました')
    await expect(week.banner.getByRole('button', { name: '果たしました' })).toHaveCount(0)
    await expect(page.getByRole('main')).not.toContainText('お約束：冬の毛糸')
  })
})

test('P38 whoever was not thanked within seven days of the first visit is named, and the name opens the card', async () => {
  const { customers, week, page } = notebook
  await notebook.place('お客様').click()
  await customers.openAdding()
  await customers.write({ family: '髙﨑', given: '𠮷乃' })
  await customers.known('初めての方')
  await customers.save()
  const card = await notebook.openCard('髙﨑 𠮷乃')
  await card.getByLabel('日', { exact: true }).fill('10日前')
  await card.getByLabel('内容').fill('カット')
  await card.getByRole('button', { name: '残す', exact: true }).click()
  await expect(card).toContainText('保存しました')
  await week.open()
  const unthanked = page.getByRole('region', { name: '初めてのご来店のお礼の時期を過ぎて、まだお礼をしていない方 1名' })
  await unthanked.getByRole('button', { name: '髙﨑 𠮷乃' }).click()
  await expect(card).toBeVisible()
})

test('home has no barrier in the way, in light and dark, with a row opened and a name typed', async () => {
  const { week, page } = notebook
  await week.takeIn(TAKASAKI)
  await week.row('髙﨑').getByRole('button', { name: '済んだ・見送る' }).click()
  await week.row('髙﨑').getByRole('button', { name: '○日まで待つ' }).click()
  await week.name.fill('髙﨑')
  await expect(week.found).toHaveCount(2)
  expect(await notebook.barriers()).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await notebook.barriersOfColour()).toEqual([])
})
