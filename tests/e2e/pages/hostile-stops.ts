import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CardPage } from './card.ts'
import { Asking } from './asking.ts'
import { tidy } from './customers.ts'
import { SCREENS } from './every-screen.ts'
import { HARMFUL, type HostileShop } from './hostile-shop.ts'
import { expect, type Notebook } from './notebook.ts'
import { NewYearPage } from './new-year.ts'
import { RightsPage } from './rights.ts'
import { SCREENS_TO_READ } from './screens-to-read.ts'
import { button, place } from './ways-to-screens.ts'

// Every screen, panel and dialog that shows what was typed, in an order in which one leads to the next.

export type Stop = { readonly name: string; go(notebook: Notebook, shop: HostileShop): Promise<unknown> }

const card = (notebook: Notebook, words = '前回') =>
  notebook.page.getByRole('main').getByText(words, { exact: true }).first().waitFor()

const rareOnes = ['写真', '鍵・暗証番号・留守', 'お届け先', 'ご紹介'].map((name): Stop => ({
  name,
  go: async (notebook) => {
    // The rarer acts stay open for the next.
    if ((await button(notebook, name).count()) === 0) await button(notebook, 'ほかの操作').click()
    await button(notebook, name).click()
    const panel = notebook.page.getByRole('complementary')
    await panel.waitFor()
    if (name === '鍵・暗証番号・留守') await panel.getByRole('button', { name: '開いて見る' }).click()
  },
}))

/** As other tests come to them, from wherever one is. */
function asElsewhere(...names: readonly string[]): readonly Stop[] {
  return names.map((name) => {
    const screen = [...SCREENS, ...SCREENS_TO_READ].find((each) => each.name === name)
    if (screen === undefined) throw new Error(`no screen is called ${name}`)
    return { name, go: (notebook) => screen.open(notebook) }
  })
}

/** The card of the one whose every text is harmful. */
async function theCard(notebook: Notebook): Promise<void> {
  await notebook.place('お客様').click()
  await notebook.customers.row('2回').click()
  await card(notebook, 'これまでのこと')
}

/** A line of the history, opened. */
function entryOpen(name: string, filter: string): Stop {
  return {
    name,
    go: async (notebook) => {
      const { history, entries } = new CardPage(notebook.page)
      await history.getByRole('radio', { name: filter }).check({ force: true })
      await entries.first().click()
      await history.getByRole('button', { expanded: true }).first().waitFor()
    },
  }
}

export const STOPS: readonly Stop[] = [
  { name: 'this week', go: (notebook) => notebook.week.open() },
  {
    name: 'a name at the counter',
    go: async ({ week }) => {
      await week.name.fill('script')
      await expect(week.found.first()).toContainText('<script>ran=1</script>')
      await week.found.first().click()
      await week.banner.waitFor()
    },
  },
  {
    name: 'how it went, and why it is left out this time',
    go: async ({ week }) => {
      await week.toDo.getByRole('button', { name: '済んだ・見送る' }).click()
      await week.toDo.getByRole('button', { name: '今回は見送る' }).click()
    },
  },
  {
    name: 'somebody new, begun at the counter',
    go: async ({ week, page }) => {
      await week.item.fill(HARMFUL)
      await week.name.fill(HARMFUL)
      await week.found.last().click()
      await page.getByRole('complementary').waitFor()
      await page.keyboard.press('Escape')
    },
  },
  {
    name: 'the list, searched for the text itself',
    go: async (notebook) => {
      await notebook.place('お客様').click()
      await notebook.customers.search.fill('長い')
      await notebook.customers.rows.first().locator('mark').waitFor()
      await notebook.customers.search.fill('')
      await expect(notebook.customers.rows.first()).toContainText('<script>ran=1</script>')
    },
  },
  {
    name: 'a card',
    go: async (notebook) => {
      await notebook.customers.rows.filter({ hasText: '5,000' }).or(notebook.customers.rows).first().click()
      await card(notebook, 'これまでのこと')
      await expect(new CardPage(notebook.page).name).toContainText('<script>ran=1</script>')
    },
  },
  entryOpen('a visit, opened', 'ご来店'),
  entryOpen('a contact, opened', 'ご連絡'),
  entryOpen('a promise, opened', 'お約束'),
  ...['カードを直す', 'お便りの可否・ご様子', 'お約束を書く', 'お声を書く'].map((name) => ({
    name,
    go: async (notebook: Notebook) => {
      await button(notebook, name).click()
      await notebook.page.getByRole('complementary').waitFor()
    },
  })),
  {
    name: 'wishes, and what was decided of their like',
    go: async (notebook) => {
      await button(notebook, 'ご要望').click()
      const panel = notebook.page.getByRole('complementary')
      await panel.getByLabel('どのようなご要望か').first().fill(HARMFUL)
      await panel.getByRole('region', { name: '似たご要望' }).waitFor()
    },
  },
  {
    name: 'the benefits, and the stamps put right',
    go: async (notebook) => {
      await button(notebook, '特典').click()
      const panel = notebook.page.getByRole('complementary')
      await panel.getByRole('button', { name: 'スタンプを直す' }).click()
      await panel.getByRole('button', { name: 'クーポンの番号から探す' }).click()
      await expect(panel).toContainText('<script>ran=1</script>')
    },
  },
  {
    name: 'a complaint, to be corrected',
    go: async (notebook) => {
      await button(notebook, 'ご不満・お叱り').click()
      const panel = notebook.page.getByRole('complementary')
      await panel.getByRole('button', { name: '直す・終える' }).click()
      await panel.getByRole('form', { name: '書いたことを直す' }).waitFor()
    },
  },
  ...rareOnes,
  {
    name: 'a letter, being written and looked at',
    go: async (notebook) => {
      await button(notebook, 'お便りを書く').click()
      await notebook.postcard.template.selectOption('お誕生日のお祝い')
      await notebook.postcard.personalLine.fill(HARMFUL)
      await expect(notebook.page.getByRole('main')).toContainText('ran=3')
    },
  },
  { name: 'letters', go: (notebook) => place(notebook, 'お便り') },
  {
    name: 'the sender, being written',
    go: (notebook) => notebook.page.getByRole('button', { name: '差出人を直す' }).click(),
  },
  {
    name: 'a template',
    go: async (notebook) => {
      await button(notebook, /^「初めての.*」を開く$/).click()
      const text = notebook.page.getByRole('main').locator('[contenteditable=true]').first()
      await expect(text).toContainText('<script>ran=1</script>')
    },
  },
  {
    name: 'voices',
    go: async (notebook) => {
      await notebook.page.keyboard.press('Control+4')
      await notebook.page.getByRole('button', { name: '質問・数を見る' }).click()
      await notebook.page.getByRole('list', { name: '声のまとめ' }).getByRole('button').first().click()
    },
  },
  { name: 'looking back', go: (notebook) => notebook.page.keyboard.press('Control+5') },
  { name: 'settings', go: (notebook) => place(notebook, '設定') },
  {
    name: 'the printers',
    go: async (notebook) => {
      await button(notebook, '印刷のずれを直す').click()
      await notebook.page.getByRole('heading', { level: 1, name: '印刷のずれを直す' }).waitFor()
    },
  },
  {
    name: 'who may stand twice',
    go: async (notebook) => {
      await notebook.place('お客様').click()
      await tidy(notebook.page, '同じ方かもしれません')
      await button(notebook, /1枚にまとめる$/).click()
      await notebook.page.getByRole('radiogroup').first().waitFor()
    },
  },
  {
    name: 'what is still to ask',
    go: async (notebook) => {
      await notebook.place('お客様').click()
      await tidy(notebook.page, 'まだうかがっていないこと')
      await button(notebook, '続けて書く').waitFor()
    },
  },
  {
    name: 'a letter to whom nothing goes out',
    go: async (notebook) => {
      await notebook.place('お客様').click()
      await notebook.customers.rows.last().click()
      await button(notebook, 'お便りを書く').click()
      await notebook.page.getByText('いまは、この方にお便りを出せません').waitFor()
    },
  },
  {
    name: 'the trash',
    go: async (notebook, { company }) => {
      await new Asking(notebook.page).asked('customers:trash', { id: company })
      await notebook.place('お客様').click()
      await button(notebook, 'ごみ箱').click()
      await expect(notebook.page.getByRole('main')).toContainText('<script>ran=1</script>')
    },
  },
  {
    name: 'families',
    go: async (notebook) => {
      await notebook.place('お客様').click()
      await tidy(notebook.page, '同じ住所のご家族')
      await notebook.page.getByRole('heading', { level: 1, name: '同じ住所のご家族' }).waitFor()
    },
  },
  {
    name: 'what people asked about their records, and what they are used for',
    go: async (notebook) => {
      await new RightsPage(notebook).open()
      await expect(notebook.page.getByRole('main')).toContainText('<script>ran=1</script>')
    },
  },
  {
    name: 'an address book, looked at',
    go: async (notebook) => {
      await notebook.place('お客様').click()
      await button(notebook, '書き出す').click()
      await notebook.page.getByRole('radio', { name: '宛名職人' }).check({ force: true })
      await notebook.page.getByText('人を書き出します。').waitFor()
    },
  },
  {
    name: 'the palette',
    go: async ({ page }) => {
      await page.keyboard.press('Control+k')
      await page.getByRole('combobox', { name: 'お客様や、することを探す' }).fill('script')
      await expect(page.getByRole('option').first()).toContainText('<script>ran=1</script>')
      await page.keyboard.press('Escape')
    },
  },
  ...asElsewhere(
    'a card, a contact',
    'a bereavement',
    'what was heard, being answered',
    'a delivery',
    'what somebody asked about the record',
    'what adorns the letters',
    'a story of the shop',
    'paper cards',
    'results from paper',
    'moving to a new PC',
    'the New Year cards',
  ),
  {
    name: 'a home among the New Year cards',
    go: async (notebook) => {
      const { box, found } = new NewYearPage(notebook)
      await box.fill('script')
      await expect(found.first()).toContainText('<script>ran=1</script>')
    },
  },
  ...asElsewhere(
    'what is still to ask, being written',
    'a rule of the owner’s own',
    'what was exported',
    'what to do when records may have leaked',
    'backups',
    'a backup looked at',
    'help',
    'the guide',
    'someone new',
  ),
  {
    name: 'a household',
    go: async (notebook) => {
      await theCard(notebook)
      await button(notebook, 'ご家族のこと').click()
      await notebook.page.getByRole('complementary').waitFor()
    },
  },
  {
    name: 'a picture, large',
    go: async (notebook) => {
      await button(notebook, /を大きく見る$/).click()
      await notebook.page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'keys that are held',
    go: async (notebook) => {
      await notebook.page.keyboard.press('Escape')
      await notebook.place('お客様').click()
      await tidy(notebook.page, 'お預かり中の鍵')
      await notebook.page.getByRole('heading', { level: 1, name: 'お預かり中の鍵' }).waitFor()
    },
  },
  {
    name: 'papers of the owner’s own',
    go: async (notebook) => {
      await place(notebook, '設定')
      await button(notebook, '用紙の大きさ').click()
      await button(notebook, /を直す$/).click()
    },
  },
  {
    name: 'an own template',
    go: async (notebook) => {
      await place(notebook, 'お便り')
      await button(notebook, /^「.*<.*を開く$/).click()
      await notebook.page.getByLabel('ひな形の名前').waitFor()
    },
  },
  {
    name: 'who was not seen for long',
    go: async (notebook) => {
      await notebook.page.keyboard.press('Control+5')
      await button(notebook, 'しばらくお見えでない方').click()
      await notebook.page.getByRole('heading', { name: '見込みのもと' }).waitFor()
    },
  },
  {
    name: 'a letter that was printed, and whether it was posted',
    go: async (notebook) => {
      await theCard(notebook)
      await button(notebook, 'お便りを書く').click()
      await notebook.postcard.template.selectOption('お誕生日のお祝い')
      await notebook.postcard.choose('ラベル')
      await notebook.postcard.cell(1).waitFor()
      await notebook.postcard.choose('はがき')
      await button(notebook, 'デザインと手書きを選ぶ').click()
      await notebook.postcard.choose('季節の花')
      await notebook.postcard.choose('返信はがきを添える')
      await notebook.posting.print(join(tmpdir(), `otsukiai-${randomUUID()}.pdf`), notebook.program)
      await button(notebook, '投函を知らせる').click()
      await button(notebook, '出さなかった方がいる').click()
    },
  },
  {
    name: 'while a customer looks on',
    go: async ({ page }) => {
      await page.keyboard.press('Control+5')
      await page.keyboard.press('F8')
      await page.getByText('お客様の前で隠しています（F8で戻す）').waitFor()
      await page.keyboard.press('F8')
    },
  },
  ...asElsewhere('the record of an erasure', 'a label for many'),
  {
    name: 'those chosen, written out',
    go: async (notebook) => {
      await notebook.page.keyboard.press('Escape')
      await notebook.customers.act('書き出す')
      await notebook.page.getByRole('heading', { level: 1, name: '書き出す' }).waitFor()
      await button(notebook, 'くわしく').click()
    },
  },
  ...asElsewhere('the name of a group', 'a sum to narrow the list by'),
]
