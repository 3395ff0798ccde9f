import { CardPage } from './pages/card.ts'
import { expect, test, type Notebook } from './pages/notebook.ts'

const TAKASAKI = { family: '髙﨑', given: '𠮷乃', familyKana: 'たかさき', phone: '090-0000-1234' }
const NAME = '髙﨑 𠮷乃'

test.describe('the card', () => {
  let notebook: Notebook
  let card: CardPage

  test.beforeEach(async ({ begun }) => {
    notebook = await begun()
    await notebook.customers.add(TAKASAKI)
    await notebook.page.keyboard.press('Escape')
    await notebook.customers.row(NAME).click()
    card = new CardPage(notebook.page)
    await card.isOpen(NAME)
  })

  test('a visit of yesterday is kept, the next is the same again, and either is taken back', async () => {
    await card.quick.getByRole('button', { name: 'きのう' }).click()
    await card.visit({ item: '仏花', amount: '５，５００円' })
    await expect(card.quick).toContainText('保存しました')
    await expect(card.quick).toContainText('きのうのご来店')
    await expect(card.entries).toHaveText([/きのう.*仏花 5,500円/])
    await expect(card.note('前回')).toContainText('仏花 5,500円')

    await card.quick.getByRole('button', { name: '前回と同じ' }).click()
    await expect(card.field('内容')).toHaveValue('仏花')
    await expect(card.field('金額')).toHaveValue('5500')
    await card.field('金額').press('Enter')
    await expect(card.entries).toHaveText([/きょう.*仏花/, /きのう.*仏花/])
    await card.quick.getByRole('button', { name: '元に戻す' }).click()
    await expect(card.quick).toContainText('元に戻しました')
    await expect(card.entries).toHaveText([/きのう.*仏花/])
  })

  test('P17 P40 that somebody telephoned or wrote is kept by one press, and taken back; a contact with how and from whom', async () => {
    const incoming = card.quick.getByRole('group', { name: 'お客様からのご連絡' })
    await incoming.getByRole('button', { name: '電話' }).click()
    await expect(card.quick).toContainText('電話でご連絡があったと記しました')
    await expect(card.entries).toHaveText([/きょう.*電話・お客様から/])
    await incoming.getByRole('button', { name: 'LINE' }).click()
    await expect(card.entries).toHaveCount(2)
    await card.quick.getByRole('button', { name: '元に戻す' }).click()
    await expect(card.entries).toHaveText([/きょう.*電話・お客様から/])
    await card.quick.getByText('ご連絡', { exact: true }).click()
    await card.quick.getByRole('radiogroup', { name: '手段' }).getByText('LINE', { exact: true }).click()
    await card.quick.getByText('お店から', { exact: true }).click()
    await card.field('ことば').fill('入荷のお知らせ')
    await card.field('ことば').press('Enter')
    await expect(card.entries).toHaveText([/LINE・お店から.*入荷のお知らせ/, /きょう.*電話・お客様から/])
    await expect(card.history).toContainText(/お店から1回.*お客様から1回/)
    await card.history.getByText('お約束', { exact: true }).click()
    await expect(card.history).toContainText('この記録はまだありません')
  })

  test('an amount may be left out, and 0 is said to be free', async () => {
    await card.visit({ item: '下見' })
    await expect(card.entries).toHaveText([/下見$/])
    await card.field('金額').fill('0')
    await expect(card.field('金額')).toHaveAccessibleDescription('お代なし（お直し・下見）として残します。')
    await card.visit({ item: 'お直し' })
    await expect(card.entry('お直し')).toContainText('お代なし')
    await card.field('金額').fill('たくさん')
    await card.visit({ item: '花束' })
    await expect(card.field('金額')).toHaveAccessibleDescription(/金額は数字で/)
    await expect(card.entries).toHaveCount(2)
  })

  test('a day that cannot be read is refused at the day, and one to come becomes the next appointment', async () => {
    await card.visit({ day: 'いつか', item: '花束' })
    await expect(card.field('日')).toHaveAccessibleDescription(/日付が読み取れません/)
    await card.visit({ day: '3日後' })
    await expect(card.quick).toContainText('まだ来ていない日です')
    await expect(card.entries).toHaveCount(0)
    await card.quick.getByRole('button', { name: '次のご予約として残す' }).click()
    await expect(card.quick).toContainText('保存しました')
    await expect(card.entries).toHaveText([/次のご予約.*花束/])
    await expect(card.note('次のご予約')).not.toContainText('入っていません')
  })

  test('a day without its year that soon comes is asked about: the appointment, or the visit of a year ago', async () => {
    const soon = new Date(Date.now() + 10 * 24 * 60 * 60 * 1000)
    await card.visit({ day: `${soon.getMonth() + 1}/${soon.getDate()}`, item: '仏花' })
    await expect(card.quick).toContainText('まだ来ていない日です')
    await expect(card.entries).toHaveCount(0)
    await card.quick.getByRole('button', { name: /日.*として残す$/ }).click()
    await expect(card.entries).toHaveText([/日.*ご来店.*仏花/])
    await expect(card.note('次のご予約')).toContainText('入っていません')
  })

  test('P7 the band says what one must know before the first word', async () => {
    await card.act('カードを直す')
    await card.panel.getByLabel('お好み').fill('白いお花')
    await card.panel.getByLabel('気をつけること').fill('ユリは不可')
    await card.panel.getByLabel('いつもの').fill('仏花（月初め）')
    await card.panel.getByRole('button', { name: '保存する' }).click()
    await expect(card.panel).toContainText('保存しました')
    await card.promise('見本をお見せする', '12/20')
    await card.visit({ item: '仏花', amount: '1000' })
    await expect(card.note('お好み')).toHaveText('白いお花')
    await expect(card.note('気をつけること')).toHaveText('ユリは不可')
    await expect(card.note('いつもの')).toHaveText('仏花（月初め）')
    await expect(card.note('お約束したこと')).toContainText('見本をお見せする')
    await expect(card.note('前回')).toContainText('きょう 仏花 1,000円')
    await notebook.page.keyboard.press('Escape')
    await notebook.page.setViewportSize({ width: 1024, height: 640 })
    await expect(card.note('次のご予約')).toBeInViewport()
  })

  test('P10 P33 a promise stands beside the next visit until it is kept, and keeping it is taken back', async () => {
    await card.promise('見本をお見せする', 'あした')
    await notebook.page.keyboard.press('Escape')
    const banner = card.quick.getByRole('group', { name: 'お会いしたときに' })
    await expect(banner).toContainText('見本をお見せする')
    await banner.getByRole('button', { name: '果たしました' }).click()
    await expect(banner).toContainText('保存しました')
    // Its button is gone; the next Tab goes on from where it stood.
    await notebook.page.keyboard.press('Tab')
    await expect(banner.getByRole('button', { name: '元に戻す' })).toBeFocused()
    await expect(card.note('お約束したこと')).toHaveText('いまはありません')
    await expect(card.entry('見本をお見せする')).toContainText('きょうに果たしました')
    await banner.getByRole('button', { name: '元に戻す' }).click()
    await expect(card.note('お約束したこと')).toContainText('見本をお見せする')
  })

  test('a line of the history is put right where it stands, thrown away, and fetched back', async () => {
    await card.visit({ item: '仏花', amount: '1000' })
    await card.entry('仏花').click()
    const form = card.history.locator('form')
    await form.getByLabel('内容').fill('花束')
    await form.getByLabel('内容').press('Enter')
    await expect(card.history).toContainText('保存しました')
    await expect(card.entry('花束')).toContainText('花束 1,000円')
    await form.getByRole('button', { name: 'ごみ箱へ' }).click()
    await expect(card.entry('花束')).toHaveCount(0)
    await expect(card.history).toContainText('ごみ箱へ移しました')
    await card.history.getByRole('button', { name: '元に戻す' }).click()
    await expect(card.entry('花束')).toBeVisible()
  })

  test('what was typed is there when the panel opens again, and what was changed elsewhere is not overwritten', async () => {
    await card.act('カードを直す')
    await card.panel.getByLabel('お好み').fill('白いお花')
    await notebook.page.keyboard.press('Escape')
    await expect(card.panel).toHaveCount(0)
    await card.act('カードを直す')
    await expect(card.panel.getByLabel('お好み')).toHaveValue('白いお花')
    await expect(card.panel).toContainText('まだ保存していません')
    await card.panel.getByRole('button', { name: '書きかけを捨てる' }).click()
    await expect(card.panel.getByLabel('お好み')).toHaveValue('')
    const { panel } = card
    await panel.getByLabel('お好み').fill('白いお花')
    await panel.getByLabel('気をつけること').fill('ユリは不可')
    await changeLikes(notebook, '赤いお花')
    await panel.getByRole('button', { name: '保存する' }).click()
    await expect(panel.getByLabel('お好み')).toHaveAccessibleDescription(/別のところで書き変えられました/)
    await panel.getByRole('button', { name: 'いまの内容を読み込む' }).click()
    await expect(panel.getByLabel('お好み')).toHaveValue('赤いお花')
    await expect(panel.getByLabel('気をつけること')).toHaveValue('ユリは不可')
    await expect(panel).toContainText('お書きになっていた内容：白いお花')
    await panel.getByRole('button', { name: '保存する' }).click()
    await expect(panel).toContainText('保存しました')
    await expect(card.note('お好み')).toHaveText('赤いお花')
    await expect(card.note('気をつけること')).toHaveText('ユリは不可')
  })

  test('family, a pet, a birthday without its year and a label are kept', async () => {
    await card.act('カードを直す')
    const { panel } = card
    await panel.getByLabel('お誕生日').fill('4月31日')
    await panel.getByRole('button', { name: 'ご家族を加える' }).click()
    await panel.getByLabel('お名前', { exact: true }).fill('太郎')
    await panel.getByLabel('続柄').fill('夫')
    await panel.getByText('宛名に並べる（連名）').click()
    await panel.getByRole('button', { name: 'ペットを加える' }).click()
    await panel.getByLabel('お名前', { exact: true }).last().fill('ミケ')
    await panel.getByLabel('目印を加える').fill('お茶会')
    await panel.getByLabel('目印を加える').press('Enter')
    await panel.getByRole('button', { name: '保存する' }).click()
    await expect(panel.getByLabel('お誕生日').first()).toHaveAccessibleDescription(/お誕生日が読み取れません/)
    await panel.getByLabel('お誕生日').first().fill('4月1日')
    await panel.getByRole('button', { name: '保存する' }).click()
    await expect(panel).toContainText('保存しました')
    const band = notebook.page.getByRole('main').locator('header')
    await expect(band).toContainText('連名：太郎（夫）')
    await expect(band).toContainText('ミケ')
    await expect(band).toContainText('お誕生日 4月1日')
    await expect(band).toContainText('お茶会')
    await card.act('お便りの可否・ご様子')
    await panel.getByRole('button', { name: 'ご不幸がありました' }).click()
    await panel.getByText('ご本人', { exact: true }).click()
    // He alone stands beside her on the cards.
    await expect(panel.getByRole('radio', { name: '太郎（夫）' })).toBeChecked()
  })

  test('P4 what stands against writing is shown, and taken back where it was set', async () => {
    await card.act('お便りの可否・ご様子')
    const { panel } = card
    await panel.getByRole('button', { name: 'お申し出がありました' }).click()
    await panel.getByText('一切ご連絡しない', { exact: true }).click()
    await panel.getByLabel('どのようにうかがったか').fill('お電話で')
    await panel.getByRole('button', { name: 'お申し出を残す' }).click()
    const band = notebook.page.getByRole('main').locator('header')
    await expect(band).toContainText('一切ご連絡しない')
    await panel.getByRole('button', { name: '元に戻す' }).click()
    await expect(band).not.toContainText('一切ご連絡しない')
    await panel.getByRole('button', { name: 'お申し出がありました' }).click()
    await panel.getByText('はがき', { exact: true }).click()
    await panel.getByRole('button', { name: 'お申し出を残す' }).click()
    await expect(band).toContainText('ご案内不要（はがき）')
    await panel.getByRole('button', { name: 'お申し出の取り下げ' }).click()
    await expect(band).not.toContainText('ご案内不要')
    await panel.getByRole('button', { name: '3か月' }).click()
    await panel.getByRole('button', { name: 'その日までそっとしておく' }).click()
    await expect(band).toContainText('今はそっとしておく')
    await panel.getByRole('button', { name: 'ご不幸がありました' }).click()
    await panel.getByText('ご本人', { exact: true }).click()
    await panel.getByLabel('亡くなられた日').fill('きのう')
    await panel.getByRole('button', { name: '保存する' }).click()
    await expect(band).toContainText('ご逝去')
    // A second press would speak of whoever is written to from now on.
    await expect(panel.getByRole('button', { name: '保存する' })).toHaveCount(0)
    await panel.getByRole('button', { name: '元に戻す' }).click()
    await expect(band).not.toContainText('ご逝去')
    await panel.getByText('ご家族', { exact: true }).click()
    await panel.getByLabel('亡くなられた日').fill('きのう')
    await panel.getByRole('button', { name: '保存する' }).click()
    await expect(band).toContainText('喪中（1月まで）')
    await expect(panel).toContainText('年賀状は')
    await panel.getByRole('button', { name: 'お悔やみのお便りを書く' }).click()
    // Nobody has written down yet who sends it.
    await expect(notebook.page.getByRole('heading', { name: '差出人' })).toBeVisible()
    await notebook.page.keyboard.press('Escape')
    await expect(panel.getByLabel('亡くなられた日')).toBeVisible()
  })

  test('the card goes to the trash and comes back; erasing names the person and leaves nothing on screen', async () => {
    await card.act('ほかの操作')
    await card.act('ごみ箱へ移す')
    await expect(notebook.page.getByRole('main')).toContainText('きょうにごみ箱へ移したカードです')
    await expect(card.quick).toHaveCount(0)
    await notebook.page.getByRole('button', { name: 'ごみ箱から戻す' }).click()
    await expect(card.quick).toBeVisible()
    const { page, customers } = notebook
    await card.act('ほかの操作')
    await card.act('完全に消す')
    const asked = page.getByRole('alertdialog')
    await expect(asked).toContainText(`${NAME} 様の記録を完全に消しますか`)
    await asked.getByRole('button', { name: 'やめる' }).click()
    await card.isOpen(NAME)
    await card.act('完全に消す')
    await asked.getByRole('button', { name: '完全に消す' }).click()
    await expect(page.getByRole('heading', { name: /完全に消しました/ })).toBeVisible()
    await page.getByRole('button', { name: 'お客様の一覧へ' }).click()
    await expect(customers.count).toHaveText('0人')
  })

  test('a card erased while it is open says so, and what was typed can still be copied', async () => {
    await card.act('カードを直す')
    await card.panel.getByLabel('お好み').fill('白いお花')
    await notebook.page.evaluate(async () => {
      const list = await window.shop.call('customers:list', { text: '', offset: 0, limit: 1 })
      const id = list.ok ? list.value.rows[0]?.id : undefined
      if (id !== undefined) await window.shop.call('customers:erase', { id })
    })
    await expect(notebook.page.getByRole('heading', { name: 'このカードは、もう開けません' })).toBeVisible()
    await expect(notebook.page.getByRole('textbox')).toHaveValue('白いお花')
    await notebook.page.getByRole('button', { name: '書きかけを消して一覧へ' }).click()
    await expect(notebook.customers.count).toHaveText('0人')
  })

  test('nobody has a barrier in the way, on the card and in its panels', async () => {
    await card.visit({ item: '仏花', amount: '1000' })
    await card.promise('見本をお見せする', 'あした')
    await card.entry('仏花').click()
    expect(await notebook.barriers()).toEqual([])
    for (const panel of ['カードを直す', 'お便りの可否・ご様子']) {
      await card.act(panel)
      await expect(card.panel.getByRole('heading', { level: 2, name: panel })).toBeVisible()
      expect(await notebook.barriers()).toEqual([])
    }
  })
})

/** What another window would do while the form stands open. */
async function changeLikes({ page }: Notebook, likes: string): Promise<void> {
  await page.evaluate(async (text) => {
    const list = await window.shop.call('customers:list', { text: '', offset: 0, limit: 1 })
    const id = list.ok ? list.value.rows[0]?.id : undefined
    if (id === undefined) throw new Error('nobody is there')
    const card = await window.shop.call('customers:card', { id })
    if (!card.ok) throw new Error(card.error.code)
    const before = card.value.fields
    await window.shop.call('customers:edit', { id, before, after: { ...before, likes: text } })
  }, likes)
}
