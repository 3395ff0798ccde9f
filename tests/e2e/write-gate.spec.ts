import { join } from 'node:path'
import type { Asking } from './pages/asking.ts'
import { expect, test, type Notebook } from './pages/notebook.ts'
import { beginWriting, writingIn } from './pages/writing.ts'

let notebook: Notebook
let there: Asking
const { firstTimer, threeFirstTimers, change, openLetter } = writingIn(() => notebook)

test.beforeEach(async ({ begun }) => {
  notebook = await begun()
  there = await beginWriting(notebook)
})

test('somebody who asked for no offers is left out with the day and how it was asked, until a reason is written', async () => {
  const { postcard } = notebook
  const today = await there.today()
  const who = await firstTimer('森', '一郎')
  await there.asked('refusals:add', {
    customer: who,
    scope: 'promotion',
    channel: 'all',
    since: today,
    howAsked: '電話で',
  })
  await openLetter('森 一郎')
  await expect(postcard.panel).toContainText('いまは、この方にお便りを出せません')
  await expect(postcard.panel).toContainText('「ご案内不要」とうかがっています')
  await expect(postcard.panel).toContainText('「電話で」')
  await expect(postcard.make).toHaveCount(0)
  await postcard.button('理由を書いて出す').click()
  await expect(postcard.panel).toContainText('ここを書いてください。')
  await postcard.panel.getByLabel('出す理由').fill('ご本人から、お礼は嬉しいとうかがった')
  await postcard.button('理由を書いて出す').click()
  await expect(postcard.sheet('森')).not.toHaveCount(0)
  await expect(postcard.panel).toContainText('理由を書いて出します：ご本人から、お礼は嬉しいとうかがった')
  await postcard.button('出すのをやめる').click()
  await expect(postcard.make).toHaveCount(0)
})

test('one reason lets all of it pass, so all of it is shown with the reason', async () => {
  const { postcard } = notebook
  const today = await there.today()
  const who = await firstTimer('森', '一郎')
  await there.asked('customers:moved', { id: who, on: today })
  await there.asked('refusals:add', { customer: who, scope: 'promotion', channel: 'all', since: today, howAsked: '' })
  await openLetter('森 一郎')
  await postcard.panel.getByLabel('出す理由').fill('転送されます')
  await postcard.button('理由を書いて出す').click()
  await expect(postcard.panel).toContainText('理由を書いて出します：転送されます')
  await expect(postcard.panel).toContainText('新しいご住所をまだうかがっていません')
  await expect(postcard.panel).toContainText('「ご案内不要」とうかがっています')
})

test('of several, whoever has no address any more is named with the reason and gets no sheet', async ({ shop }) => {
  const { postcard, program } = notebook
  await firstTimer('森', '一郎')
  await firstTimer('𠮷野', '千代')
  const without = await firstTimer('髙﨑', '𠮷乃')
  await notebook.postcard.writeToAll()
  // Somebody else at the counter takes the address off while the letters are open.
  await change(without, { addresses: [] })
  await expect(postcard.panel).toContainText('控える方')
  await expect(postcard.panel).toContainText('ご住所がまだ書かれていません')
  await postcard.button('髙﨑 𠮷乃').click()
  await expect(postcard.who).toHaveText('髙﨑 𠮷乃')
  await expect(postcard.card).toHaveCount(0)
  program.dialogs.answer({ filePath: join(shop.folder, 'お礼.pdf') })
  await postcard.make.click()
  await expect(postcard.panel).toContainText('（4ページ）')
})

test('somebody who is kept back between the look and the press is told by name, and nothing is made', async () => {
  const { postcard, page } = notebook
  await threeFirstTimers()
  await notebook.postcard.writeToAll()
  const [who] = (await there.asked('customers:list', { text: '森', offset: 0, limit: 1 })).rows
  if (who === undefined) throw new Error('nobody is called 森')
  const refusal = { customer: who.id, scope: 'everything', channel: 'all', howAsked: '電話で' } as const
  // Refused and pressed in one moment: the page had no time to look again.
  await page.evaluate(
    async (input) => {
      const make = [...document.querySelectorAll('button')].find((button) => button.innerText === 'PDFを作る')
      await window.shop.call('refusals:add', input)
      make?.click()
    },
    { ...refusal, since: await there.today() },
  )
  await expect(postcard.panel).toContainText('控える方が変わりました')
  await expect(postcard.panel).toContainText('森 一郎：「一切ご連絡しない」方です')
  await expect(postcard.panel).toContainText('まだ何も出していません')
})

test('a card that goes to the trash while its letter is open leaves the others to be written to', async () => {
  const { postcard } = notebook
  await firstTimer('森', '一郎')
  await firstTimer('𠮷野', '千代')
  const gone = await firstTimer('髙﨑', '𠮷乃')
  await notebook.postcard.writeToAll()
  await there.asked('customers:trash', { id: gone })
  await expect(postcard.panel).toContainText('そのお客様のカードは見つかりません')
  await postcard.button('残りの方に書く').click()
  await expect(postcard.panel).toContainText('2人のうち')
  await expect(postcard.panel).not.toContainText('見つかりません')
  await expect(postcard.make).toBeVisible()
})
