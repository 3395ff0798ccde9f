import { CardPage } from './card.ts'
import { GroupsPage } from './groups.ts'
import { tidy } from './customers.ts'
import { LockPage } from './lock.ts'
import { NewYearPage } from './new-year.ts'
import { PrintersPage } from './printers.ts'
import { button, place, someCard, someLetter, panel, twoAtHome, rare, type Screen } from './ways-to-screens.ts'

/** Every screen and panel of the program, each as an owner comes to it. */
export const SCREENS: readonly Screen[] = [
  {
    name: 'the first run',
    filled: false,
    fields: 1,
    open: async ({ page }) => page.getByLabel('お店の名前').waitFor(),
  },
  {
    name: 'the lock',
    // Alone: who comes after would find it locked.
    filled: false,
    fields: 2,
    open: async (notebook) => {
      const lock = new LockPage(notebook.page)
      await notebook.begin('花のたかさき')
      await lock.set('1234')
      await lock.lock()
      await notebook.page.getByRole('button', { name: 'PINをお忘れのとき' }).click()
    },
  },
  {
    name: 'this week',
    filled: true,
    fields: 3,
    open: (notebook) => notebook.week.open(),
  },
  {
    name: 'the list of customers',
    filled: true,
    fields: 1,
    open: async (notebook) => {
      await notebook.place('お客様').click()
      await notebook.customers.isReady()
    },
  },
  {
    name: 'a label for many',
    filled: true,
    fields: 2,
    open: async (notebook) => {
      const { customers } = notebook
      await notebook.place('お客様').click()
      await customers.beginChoosing()
      await customers.rows.first().click()
      await customers.act('目印を付ける')
      await notebook.page.getByLabel('目印の名前').waitFor()
    },
  },
  {
    name: 'the name of a group',
    filled: true,
    fields: 2,
    open: async (notebook) => {
      const { customers, page } = notebook
      const groups = new GroupsPage(page)
      await notebook.place('お客様').click()
      await customers.narrow('誕生月', { words: '11月' })
      await groups.keep('霜月の会')
      await groups.group('霜月の会').waitFor()
      await groups.act('名前を変える')
      await groups.name.waitFor()
    },
  },
  {
    name: 'a sum to narrow the list by',
    filled: true,
    fields: 3,
    open: async (notebook) => {
      const { customers, page } = notebook
      await notebook.place('お客様').click()
      await customers.narrow('お買い上げの合計', { words: '金額を決める…' })
      await page.getByLabel('いくら以上（円）').waitFor()
    },
  },
  {
    name: 'someone new',
    filled: true,
    fields: 11,
    open: async (notebook) => {
      await notebook.place('お客様').click()
      await notebook.customers.openAdding()
      await notebook.page.getByRole('button', { name: 'ご住所・会社・番号も書く' }).click()
    },
  },
  { name: 'a card', filled: true, fields: 3, open: someCard },
  {
    name: 'a card, a contact',
    filled: true,
    fields: 2,
    open: async (notebook) => {
      await someCard(notebook)
      await notebook.page.getByRole('main').getByText('ご連絡', { exact: true }).first().click()
    },
  },
  {
    name: 'a card being edited',
    filled: true,
    fields: 20,
    open: panel(async (notebook) => {
      await button(notebook, 'カードを直す').click()
      for (const name of ['電話を加える', 'メールを加える', 'ご住所を加える', 'ご家族を加える', 'ペットを加える']) {
        await notebook.page.getByRole('button', { name }).click()
      }
    }),
  },
  {
    name: 'a card’s states',
    filled: true,
    fields: 1,
    open: panel((notebook) => button(notebook, 'お便りの可否・ご様子').click()),
  },
  {
    name: 'a promise',
    filled: true,
    fields: 2,
    open: panel((notebook) => button(notebook, 'お約束を書く').click()),
  },
  {
    name: 'what was heard, being written',
    filled: true,
    fields: 3,
    open: panel((notebook) => button(notebook, 'お声を書く').click()),
  },
  {
    name: 'a complaint, being written',
    filled: true,
    fields: 3,
    open: panel((notebook) => button(notebook, 'ご不満・お叱り').click()),
  },
  {
    name: 'a complaint on its way',
    filled: true,
    fields: 8,
    open: async (notebook) => {
      await someCard(notebook)
      const card = new CardPage(notebook.page)
      await card.complains('届いたお花が違う色でした')
      for (const name of ['対応を始めた', 'お詫びの手紙', '直す・終える'])
        await card.panel.getByRole('button', { name, exact: true }).first().click()
    },
  },
  {
    name: 'wishes, being written',
    filled: true,
    fields: 4,
    open: panel((notebook) => button(notebook, 'ご要望').click()),
  },
  {
    name: 'a benefit, being given',
    filled: true,
    fields: 5,
    open: panel((notebook) => button(notebook, '特典').click()),
  },
  {
    name: 'what was heard, being answered',
    filled: true,
    fields: 5,
    open: async (notebook) => {
      await someCard(notebook)
      const card = new CardPage(notebook.page)
      await card.heard('よくなかった', '待ち時間が長い')
      await card.entry('待ち時間が長い').click()
      await notebook.page.getByRole('button', { name: 'お返事しました', exact: true }).click()
    },
  },
  {
    name: 'a bereavement',
    filled: true,
    fields: 2,
    open: panel(async (notebook) => {
      await button(notebook, 'お便りの可否・ご様子').click()
      await notebook.page.getByRole('button', { name: 'ご不幸がありました' }).click()
    }),
  },
  {
    name: 'a household',
    filled: true,
    fields: 1,
    open: async (notebook) => {
      const families = await twoAtHome(notebook)
      await families.answer(/^はい/)
      await notebook.openCard('髙﨑 花子')
      await families.answer('ご家族のこと')
      await families.order.first().waitFor()
    },
  },
  {
    name: 'what is locked',
    filled: true,
    fields: 2,
    open: panel(async (notebook) => {
      await rare(notebook, '鍵・暗証番号・留守')
      await notebook.page.getByRole('button', { name: '開いて見る' }).click()
    }),
  },
  {
    name: 'a delivery',
    filled: true,
    fields: 16,
    open: panel(async (notebook) => {
      await rare(notebook, 'お届け先')
      await notebook.page.getByRole('button', { name: 'お届けを受ける' }).click()
    }),
  },
  {
    name: 'what somebody asked about the record',
    filled: true,
    fields: 2,
    open: panel(async (notebook) => {
      await rare(notebook, '個人情報のお申し出')
      await notebook.page.getByRole('button', { name: 'お申し出を残す' }).click()
    }),
  },
  {
    name: 'people’s rights',
    filled: true,
    fields: 2,
    open: async (notebook) => {
      await place(notebook, '設定')
      await button(notebook, '個人情報のことを開く').click()
      // Its place on the page is known once all above it is there.
      await notebook.page.getByText('ほかの年数', { exact: true }).click()
    },
  },
  {
    name: 'an introduction',
    filled: true,
    fields: 1,
    open: panel((notebook) => rare(notebook, 'ご紹介')),
  },
  {
    name: 'a letter',
    filled: true,
    fields: 1,
    open: someLetter,
  },
  {
    name: 'letters and the sender',
    filled: true,
    fields: 6,
    open: async (notebook) => {
      await notebook.place('お便り').click()
      await notebook.page.getByRole('button', { name: '差出人を直す' }).click()
    },
  },
  {
    name: 'the New Year cards',
    filled: true,
    fields: 1,
    open: async (notebook) => {
      const newYear = new NewYearPage(notebook)
      await newYear.fill()
      await newYear.open()
      await newYear.part('喪中の方').waitFor()
    },
  },
  {
    name: 'what adorns the letters',
    filled: true,
    fields: 6,
    open: async (notebook) => {
      await notebook.place('お便り').click()
      await notebook.page.getByRole('button', { name: '飾りを変える' }).click()
      await notebook.page.getByLabel('印の文字').waitFor()
    },
  },
  {
    name: 'a story of the shop',
    filled: true,
    fields: 2,
    open: async (notebook) => {
      await notebook.place('お便り').click()
      await notebook.page.getByRole('button', { name: 'はなしを書く' }).click()
      await notebook.page.getByLabel('見出し').waitFor()
    },
  },
  {
    name: 'a template',
    filled: true,
    fields: 3,
    open: async (notebook) => {
      await notebook.place('お便り').click()
      await notebook.page
        .getByRole('main')
        .getByRole('button', { name: /^「初めての.*」を開く$/ })
        .first()
        .click()
      await notebook.page.getByLabel('お便りの文').waitFor()
    },
  },
  {
    name: 'paper cards',
    filled: true,
    fields: 7,
    open: async (notebook) => {
      await notebook.place('お客様').click()
      await button(notebook, '紙のカードから書き写す').click()
      await notebook.page.getByLabel('姓', { exact: true }).waitFor()
    },
  },
  {
    name: 'results from paper',
    filled: true,
    fields: 2,
    open: async (notebook) => {
      await notebook.week.takeIn({ family: '髙﨑', given: '𠮷乃', street: '世田谷0-12-81' })
      await notebook.week.openPaperResults()
      await notebook.page.keyboard.press('7')
      await notebook.page.getByLabel('いつまで待ちますか').waitFor()
    },
  },
  {
    name: 'what is still to ask, being written',
    filled: true,
    fields: 1,
    open: async (notebook) => {
      await notebook.place('お客様').click()
      await tidy(notebook.page, 'まだうかがっていないこと')
      await button(notebook, 'お誕生日を続けて書く').click()
      await notebook.page.getByRole('textbox', { name: 'お誕生日' }).waitFor()
    },
  },
  {
    name: 'settings',
    filled: true,
    fields: 2,
    open: async (notebook) => {
      await place(notebook, '設定')
      await notebook.page.getByRole('button', { name: '投函から届くまでの日数' }).click()
    },
  },
  {
    name: 'a rule of the owner’s own',
    filled: true,
    fields: 2,
    open: async (notebook) => {
      await place(notebook, '設定')
      await button(notebook, '決めごとを加える').click()
      await notebook.page.getByLabel('決めごとの名前').waitFor()
    },
  },
  {
    name: 'the printers',
    filled: true,
    fields: 1,
    open: async ({ page }) => {
      const printers = new PrintersPage(page)
      await printers.open()
      await printers.button('くわしく').click()
      await printers.button('プリンターを加える').click()
    },
  },
  {
    name: 'a PIN being set',
    filled: true,
    fields: 2,
    open: (notebook) => new LockPage(notebook.page).begin(),
  },
]
