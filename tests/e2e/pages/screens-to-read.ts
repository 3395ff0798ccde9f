import { randomUUID } from 'node:crypto'
import { tidy } from './customers.ts'
import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { kitRow, writeKitFile } from '../../support/kit-file.ts'
import { BackupPage } from './backup.ts'
import { DuplicatesPage } from './duplicates.ts'
import { FirstRunPage } from './first-run.ts'
import { ImportPage } from './import.ts'
import { button, place, someCard, someLetter, panel, twoAtHome, rare, type Screen } from './ways-to-screens.ts'

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
    name: 'who was not seen for long',
    filled: true,
    fields: 0,
    open: async (notebook) => {
      await notebook.place('ふりかえり').click()
      await button(notebook, 'しばらくお見えでない方').click()
      await notebook.page.getByRole('heading', { name: '見込みのもと' }).waitFor()
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
      await tidy(notebook.page, 'まだうかがっていないこと')
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
    name: 'what to do when records may have leaked',
    filled: true,
    fields: 0,
    open: async (notebook) => {
      await place(notebook, '設定')
      await button(notebook, '個人情報のことを開く').click()
      await button(notebook, '手順と人数を見る').click()
      await notebook.page.getByText('鍵・暗証番号・留守の予定', { exact: true }).waitFor()
    },
  },
  {
    name: 'the record of an erasure',
    filled: true,
    fields: 0,
    open: async (notebook) => {
      await someCard(notebook)
      await rare(notebook, '完全に消す')
      await notebook.page.getByRole('alertdialog').getByRole('button', { name: '完全に消す' }).click()
      await button(notebook, '消去の記録のPDFを作る').waitFor()
    },
  },
  {
    name: 'backups',
    filled: true,
    fields: 0,
    open: (notebook) => new BackupPage(notebook.page).open(notebook),
  },
  {
    name: 'moving to a new PC',
    filled: true,
    fields: 0,
    open: async (notebook) => {
      await new BackupPage(notebook.page).open(notebook)
      await button(notebook, '引っ越しの手順を見る').click()
      await button(notebook, '手順の紙をPDFにする').waitFor()
    },
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
  {
    name: 'the guide',
    filled: true,
    fields: 0,
    open: async (notebook) => {
      await place(notebook, '困ったとき')
      await button(notebook, '手引きを読む').click()
      await button(notebook, '次のページ').click()
      await notebook.page.getByRole('heading', { level: 2, name: 'お客様を探す' }).waitFor()
    },
  },
]
