import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { kitRow, writeKitFile } from '../../support/kit-file.ts'
import { BackupPage } from './backup.ts'
import { FamiliesPage } from './families.ts'
import { DuplicatesPage } from './duplicates.ts'
import { FirstRunPage } from './first-run.ts'
import { GroupsPage } from './groups.ts'
import { ImportPage } from './import.ts'
import type { Notebook } from './notebook.ts'
import { PrintersPage } from './printers.ts'

/** A state of the window, and the way to it. */
export type Screen = {
  readonly name: string
  /** With a made-up shop; without, the first run. */
  readonly filled: boolean
  /** As many text fields at least; a screen that lost them would pass every test of fields. */
  readonly fields: number
  open(notebook: Notebook): Promise<void>
}

const button = (notebook: Notebook, name: string | RegExp) =>
  notebook.page.getByRole('main').getByRole('button', { name }).first()

/** A place stands once its heading says so. */
async function place(notebook: Notebook, name: string): Promise<void> {
  await notebook.place(name).click()
  await notebook.page.getByRole('heading', { level: 1, name }).waitFor()
}

async function someCard(notebook: Notebook): Promise<void> {
  await notebook.place('お客様').click()
  await notebook.customers.rows.first().click()
  await notebook.page.getByRole('region', { name: 'これまでのこと' }).waitFor()
}

/** To somebody with an address. */
async function someLetter(notebook: Notebook): Promise<void> {
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

function panel(open: (notebook: Notebook) => Promise<void>) {
  return async (notebook: Notebook): Promise<void> => {
    await someCard(notebook)
    await open(notebook)
    await notebook.page.getByRole('complementary').waitFor()
  }
}

/** Two who live at one address, and the question about them. */
async function twoAtHome(notebook: Notebook): Promise<FamiliesPage> {
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
async function rare(notebook: Notebook, name: string): Promise<void> {
  await button(notebook, 'ほかの操作').click()
  await button(notebook, name).click()
}

/** Every screen and panel of the program, each as an owner comes to it. */
export const SCREENS: readonly Screen[] = [
  {
    name: 'the first run',
    filled: false,
    fields: 1,
    open: async ({ page }) => page.getByLabel('お店の名前').waitFor(),
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
    name: 'a template',
    filled: true,
    fields: 2,
    open: async (notebook) => {
      await notebook.place('お便り').click()
      await notebook.page
        .getByRole('main')
        .getByRole('button', { name: /のお礼|開く/ })
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
    name: 'what is still to ask, being written',
    filled: true,
    fields: 1,
    open: async (notebook) => {
      await notebook.place('お客様').click()
      await button(notebook, 'まだうかがっていないこと').click()
      await button(notebook, 'お誕生日を続けて書く').click()
      await notebook.page.getByRole('textbox', { name: 'お誕生日' }).waitFor()
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
]

/** Screens without a field, for what is looked at on every screen. */
export const SCREENS_TO_READ: readonly Screen[] = [
  {
    name: 'the list narrowed down and searched',
    filled: true,
    fields: 0,
    open: async (notebook) => {
      const { customers } = notebook
      await notebook.place('お客様').click()
      await customers.narrow('最後のご', { words: '1年以内' })
      await customers.search.fill('090')
      await customers.rows.first().locator('mark').waitFor()
    },
  },
  {
    name: 'people being chosen',
    filled: true,
    fields: 0,
    open: async (notebook) => {
      const { customers } = notebook
      await notebook.place('お客様').click()
      await customers.beginChoosing()
      await customers.rows.first().click()
      await customers.tag('年賀')
      await customers.done('1人に、目印「年賀」').waitFor()
    },
  },
  {
    name: 'nobody who answers to a filter',
    filled: true,
    fields: 0,
    open: async (notebook) => {
      const { customers } = notebook
      await notebook.place('お客様').click()
      await customers.narrow('状態', { words: 'ご逝去' })
      await customers.narrow('誕生月', { words: '2月' })
      await customers.narrow('常連など', { words: 'お得意様' })
      await notebook.page.getByRole('heading', { name: 'この条件に当てはまる方はいらっしゃいません' }).waitFor()
    },
  },
  {
    name: 'cards that are alike, and two side by side',
    filled: true,
    fields: 0,
    open: async (notebook) => {
      const { customers } = notebook
      await notebook.place('お客様').click()
      const person = { family: '髙﨑', given: '𠮷乃', familyKana: 'タカサキ', phone: '090-0000-1234' }
      await customers.add(person, { ...person, family: '高崎' })
      await new DuplicatesPage(notebook).open()
      await button(notebook, '髙﨑 𠮷乃と高崎 𠮷乃を1枚にまとめる').click()
      await notebook.page.getByRole('radiogroup', { name: '姓', exact: true }).waitFor()
    },
  },
  {
    name: 'the trash',
    filled: true,
    fields: 0,
    open: async (notebook) => {
      await notebook.place('お客様').click()
      await button(notebook, 'ごみ箱').click()
      await notebook.page.getByRole('heading', { level: 1, name: /ごみ箱/ }).waitFor()
    },
  },
  {
    name: 'households to ask about',
    filled: true,
    fields: 0,
    open: async (notebook) => void (await twoAtHome(notebook)),
  },
  {
    name: 'what is still to ask',
    filled: true,
    fields: 0,
    open: async (notebook) => {
      await notebook.place('お客様').click()
      await button(notebook, 'まだうかがっていないこと').click()
      await button(notebook, '続けて書く').waitFor()
    },
  },
  {
    name: 'pictures',
    filled: true,
    fields: 0,
    open: panel((notebook) => rare(notebook, '写真')),
  },
  {
    name: 'where backups go',
    filled: false,
    fields: 0,
    open: async ({ page }) => {
      await new FirstRunPage(page).answer('花のたかさき', '通信販売', '空のまま始める')
      await page.getByRole('button', { name: 'あとで', exact: true }).waitFor()
    },
  },
  {
    name: 'the posting question',
    filled: true,
    fields: 0,
    open: async (notebook) => {
      await someLetter(notebook)
      notebook.program.dialogs.answer({ filePath: join(tmpdir(), `otsukiai-${randomUUID()}.pdf`) })
      await notebook.page.getByRole('button', { name: 'PDFを作る' }).click()
      await notebook.page.getByRole('button', { name: '投函を知らせる' }).click()
      await notebook.posting.all.waitFor()
    },
  },
  {
    name: 'import',
    filled: true,
    fields: 0,
    open: (notebook) => new ImportPage(notebook).open(),
  },
  {
    name: 'a file looked at',
    filled: true,
    fields: 0,
    open: async (notebook) => {
      const importing = new ImportPage(notebook)
      const file = join(tmpdir(), `otsukiai-${randomUUID()}.csv`)
      writeKitFile(file, [kitRow('髙﨑', '花子', ['タカサキ', 'ハナコ']), kitRow('', '', ['', ''])])
      await importing.open()
      await importing.choose(file)
      await importing.sample.waitFor()
    },
  },
  {
    name: 'export',
    filled: true,
    fields: 0,
    open: async (notebook) => {
      await notebook.place('お客様').click()
      await button(notebook, '書き出す').click()
      await notebook.page.getByRole('heading', { level: 1, name: '書き出す' }).waitFor()
    },
  },
  {
    name: 'an address book',
    filled: true,
    fields: 0,
    open: async (notebook) => {
      await notebook.place('お客様').click()
      await button(notebook, '書き出す').click()
      await notebook.page.getByRole('radio', { name: '宛名職人' }).check({ force: true })
      await notebook.page.getByText('人を書き出します。').waitFor()
    },
  },
  {
    name: 'what was exported',
    filled: true,
    fields: 0,
    open: async (notebook) => {
      await place(notebook, '設定')
      await button(notebook, 'くわしく（書き出しの記録）').click()
      await notebook.page.getByText('まだ何も書き出していません。').waitFor()
    },
  },
  {
    name: 'backups',
    filled: true,
    fields: 0,
    open: (notebook) => new BackupPage(notebook.page).open(notebook),
  },
  {
    name: 'a backup looked at',
    filled: true,
    fields: 0,
    open: async (notebook) => {
      const backup = new BackupPage(notebook.page)
      const stick = join(tmpdir(), `otsukiai-${randomUUID()}`)
      mkdirSync(stick)
      await backup.open(notebook)
      notebook.program.dialogs.answer({ filePaths: [stick] })
      await backup.make.click()
      await backup.main.getByText('の控えを取り、開いて確かめました。').waitFor()
      await backup.lookAtNewest()
    },
  },
  { name: 'settings', filled: true, fields: 0, open: (notebook) => place(notebook, '設定') },
  {
    name: 'settings, the table of postal codes',
    filled: true,
    fields: 0,
    open: async (notebook) => {
      await place(notebook, '設定')
      const { page } = notebook
      const part = page.locator('section').filter({ has: page.getByRole('heading', { name: '郵便番号' }) })
      await part.getByRole('button', { name: 'くわしく' }).click()
      await button(notebook, '郵便番号を新しくする').waitFor()
    },
  },
  {
    name: 'a postal code of several places',
    filled: true,
    fields: 0,
    open: async (notebook) => {
      const { customers } = notebook
      await notebook.place('お客様').click()
      await customers.openAdding()
      await customers.panel.getByRole('button', { name: 'ご住所・会社・番号も書く' }).click()
      await customers.panel.getByLabel('郵便番号').fill('498-0000')
      await notebook.page.getByRole('listbox', { name: 'この番号の場所' }).waitFor()
    },
  },
  { name: 'voices', filled: true, fields: 0, open: (notebook) => place(notebook, 'お声') },
  { name: 'looking back', filled: true, fields: 0, open: (notebook) => place(notebook, 'ふりかえり') },
  {
    name: 'the palette',
    filled: true,
    fields: 0,
    open: async (notebook) => {
      await notebook.week.open()
      await notebook.page.keyboard.press('Control+k')
      await notebook.page.getByRole('combobox', { name: 'お客様や、することを探す' }).waitFor()
    },
  },
  {
    name: 'a card while a customer looks on',
    filled: true,
    fields: 0,
    open: async (notebook) => {
      await someCard(notebook)
      await notebook.page.keyboard.press('F8')
      await notebook.page.getByText('お客様の前で隠しています（F8で戻す）').waitFor()
    },
  },
  { name: 'help', filled: true, fields: 0, open: (notebook) => place(notebook, '困ったとき') },
]
