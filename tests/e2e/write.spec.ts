import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { TemplateCode } from '#domain/letters/template.ts'
import type { Asking } from './pages/asking.ts'
import { expect, test, type Notebook } from './pages/notebook.ts'
import { beginWriting, writingIn } from './pages/writing.ts'

const THANKS = 'first-visit-thanks' as TemplateCode
const LINE = 'お庭の山野草のお話、楽しくうかがいました。'

let notebook: Notebook
let there: Asking
const { firstTimer, threeFirstTimers, change, openCard, openLetter } = writingIn(() => notebook)

test.beforeEach(async ({ begun }) => {
  notebook = await begun()
  there = await beginWriting(notebook)
})

test('from a card: a word for her alone, both sides in one PDF, and the mailing waits to be posted', async ({
  shop,
}) => {
  const { postcard, program } = notebook
  const file = join(shop.folder, 'お礼.pdf')
  await firstTimer('髙﨑', '𠮷乃')
  await openLetter('髙﨑 𠮷乃')
  await postcard.personalLine.fill(LINE)
  await expect(postcard.sheet('山野草')).toBeVisible()
  await expect(postcard.card).toHaveCount(2)
  expect(await notebook.barriers()).toEqual([])
  program.dialogs.answer({ filePath: file })
  await postcard.make.click()
  await expect(postcard.panel).toContainText('「お礼.pdf」を保存しました（2ページ）')
  expect((await stat(file)).size).toBeGreaterThan(1000)
  await postcard.button('投函を知らせる').click()
  await expect(notebook.posting.all).toBeVisible()
  await expect(postcard.panel).toContainText('髙﨑 𠮷乃')
  await expect(postcard.panel).toContainText(LINE)
})

test('what was typed stays while the owner looks elsewhere, and begins anew once it lies in a mailing', async ({
  shop,
}) => {
  const { postcard, program } = notebook
  await firstTimer('髙﨑', '𠮷乃')
  await openLetter('髙﨑 𠮷乃')
  await postcard.personalLine.fill(LINE)
  await openLetter('髙﨑 𠮷乃')
  await expect(postcard.personalLine).toHaveValue(LINE)
  program.dialogs.answer({ filePath: join(shop.folder, 'お礼.pdf') })
  await postcard.make.click()
  await expect(postcard.panel).toContainText('「お礼.pdf」を保存しました')
  await openLetter('髙﨑 𠮷乃')
  await expect(postcard.personalLine).toHaveValue('')
})

test('P30 whose ひとこと is blank is counted by name before printing, and nothing is stopped by it', async ({
  shop,
}) => {
  const { postcard, program } = notebook
  await threeFirstTimers()
  await notebook.postcard.writeToAll()
  await expect(postcard.panel).toContainText('ひとことが空いている方が3人います')
  await postcard.personalLine.fill(LINE)
  await expect(postcard.panel).toContainText('ひとことが空いている方が2人います')
  await postcard.button('空いている方へ').click()
  await expect(postcard.personalLine).toHaveValue('')
  await postcard.personalLine.fill('二つ目')
  await expect(postcard.panel).toContainText('ひとことが空いている方が1人います')
  program.dialogs.answer({ filePath: join(shop.folder, 'お礼.pdf') })
  await postcard.make.click()
  await expect(postcard.panel).toContainText('（6ページ）')
})

test('P30 P7 beside ひとこと stands what the card knows of this person', async () => {
  const { postcard } = notebook
  await change(await firstTimer('髙﨑', '𠮷乃'), { likes: '白い花、深煎りの珈琲' })
  await openLetter('髙﨑 𠮷乃')
  await expect(postcard.panel).toContainText('お好み：白い花、深煎りの珈琲')
  await expect(postcard.panel).toContainText('前回：きのう カットとカラー')
})

test('of three people each keeps their own words, by button and by key', async () => {
  const { postcard, page } = notebook
  await threeFirstTimers()
  await notebook.postcard.writeToAll()
  const names: string[] = []
  for (const key of ['Alt+ArrowDown', 'PageDown', null]) {
    const name = (await postcard.who.textContent()) ?? ''
    names.push(name)
    await postcard.personalLine.fill(`${name}だけに`)
    await expect(postcard.sheet(`${name}だけに`)).toBeVisible()
    if (key !== null) await page.keyboard.press(key)
  }
  expect(new Set(names).size).toBe(3)
  await expect(postcard.panel).toContainText('3人のうち3人目')
  // At the end there is nobody after.
  await page.keyboard.press('PageDown')
  await expect(postcard.who).toHaveText(names[2] ?? '')
  await postcard.button('前の方').click()
  await expect(postcard.personalLine).toHaveValue(`${names[1]}だけに`)
  await page.keyboard.press('PageUp')
  await expect(postcard.personalLine).toHaveValue(`${names[0]}だけに`)
})

test('a word that sells is found in ひとこと, and one button puts another in its place', async () => {
  const { postcard } = notebook
  await firstTimer('髙﨑', '𠮷乃')
  await openLetter('髙﨑 𠮷乃')
  await postcard.personalLine.fill('またのご来店をお待ちしております。')
  await expect(postcard.panel).toContainText('このお便りには合わない言葉があります')
  await postcard.button(/に替える$/).click()
  await expect(postcard.personalLine).toHaveValue('またお目にかかれましたら、うれしく存じます。')
  await expect(postcard.panel).not.toContainText('合わない言葉')
  await postcard.personalLine.fill('次は20%割引です。')
  await expect(postcard.panel).toContainText('「割引」')
  await expect(postcard.make).toBeVisible()
})

test('to whom the same waits to be posted already is said quietly, and leads there', async ({ shop }) => {
  const { postcard, posting, program } = notebook
  await firstTimer('髙﨑', '𠮷乃')
  await openLetter('髙﨑 𠮷乃')
  const note = postcard.panel.getByText('投函待ちのお便りがあります：髙﨑 𠮷乃 様')
  program.dialogs.answer({ filePath: join(shop.folder, 'お礼.pdf') })
  await postcard.make.click()
  await expect(postcard.panel).toContainText('「お礼.pdf」を保存しました')
  await expect(note).toHaveCount(0)
  await openLetter('髙﨑 𠮷乃')
  await expect(note).toBeVisible()
  await expect(postcard.make).toBeVisible()
  await postcard.button('投函を知らせる').click()
  await expect(posting.all).toBeVisible()
})

test('a closed dialog makes nothing: every word stays, and nothing waits', async () => {
  const { postcard, program, posting, week } = notebook
  await firstTimer('髙﨑', '𠮷乃')
  await openLetter('髙﨑 𠮷乃')
  await postcard.personalLine.fill(LINE)
  program.dialogs.answer({ canceled: true })
  await postcard.make.click()
  await expect(postcard.panel).toContainText('PDFは作っていません')
  await expect(postcard.personalLine).toHaveValue(LINE)
  await week.open()
  await expect(posting.waiting).toHaveCount(0)
  await openLetter('髙﨑 𠮷乃')
  await expect(postcard.personalLine).toHaveValue(LINE)
})

test('the address side alone takes no ひとこと with it: it stays for the side where it will stand', async ({
  shop,
}) => {
  const { postcard, program } = notebook
  await firstTimer('髙﨑', '𠮷乃')
  await openLetter('髙﨑 𠮷乃')
  await postcard.personalLine.fill(LINE)
  await postcard.choose('宛名の面')
  program.dialogs.answer({ filePath: join(shop.folder, '宛名.pdf') })
  await postcard.make.click()
  await expect(postcard.panel).toContainText('「宛名.pdf」を保存しました')
  await openLetter('髙﨑 𠮷乃')
  await expect(postcard.personalLine).toHaveValue(LINE)
})

test('a template without a place for ひとこと says so, and counts nobody as blank', async () => {
  const { postcard } = notebook
  await firstTimer('髙﨑', '𠮷乃')
  await there.asked('templates:save', {
    code: THANKS,
    text: '【お名前】、ありがとうございました。',
    letterText: null,
    shortForm: '',
  })
  await openLetter('髙﨑 𠮷乃')
  await expect(postcard.panel).toContainText('このひな形には【ひとこと】がないので、ひとことは出ません。')
  await expect(postcard.panel).not.toContainText('ひとことが空いている')
})

test('of two texts copied one after the other, each is asked about', async () => {
  const { postcard } = notebook
  for (const [family, given] of [
    ['森', '一郎'],
    ['髙﨑', '𠮷乃'],
  ] as const)
    await change(await firstTimer(family, given), { lineName: given })
  for (const name of ['森 一郎', '髙﨑 𠮷乃']) {
    await openLetter(name)
    await postcard.button('LINEの文をコピー').click()
    await expect(postcard.panel).toContainText(`${name} 様へのLINEの文をコピーしました`)
  }
  await postcard.button('送っていません').click()
  await expect(postcard.panel).toContainText('森 一郎 様へのLINEの文をコピーしました')
  await postcard.button('送りました').click()
  await expect(postcard.panel).toContainText('森 一郎 様に、LINEで送りました。')
})

test('what is pasted with signs that cannot be seen is set without them', async () => {
  const { postcard } = notebook
  await firstTimer('髙﨑', '𠮷乃')
  await openLetter('髙﨑 𠮷乃')
  await postcard.personalLine.fill('一つ\u0009二つ\n三つ\u2028<b>四つ</b>')
  await expect(postcard.sheet('一つ 二つ')).toBeVisible()
  await expect(postcard.sheet('<b>四つ</b>')).toBeVisible()
})

test('the short form goes to the clipboard, and is recorded once the owner says it was sent', async () => {
  const { postcard, page } = notebook
  await change(await firstTimer('髙﨑', '𠮷乃'), { lineName: 'よしの' })
  await openLetter('髙﨑 𠮷乃')
  await postcard.personalLine.fill(LINE)
  await expect(postcard.button('メールの文をコピー')).toHaveCount(0)
  await postcard.button('LINEの文をコピー').click()
  await expect(postcard.panel).toContainText('LINEの文をコピーしました')
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await expect(postcard.panel).toContainText('髙﨑 𠮷乃 様に、LINEで送りましたか')
  await postcard.button('送りました').click()
  await expect(postcard.panel).toContainText('保存しました')
  await openCard('髙﨑 𠮷乃')
  const history = page.getByRole('region', { name: 'これまでのこと' })
  await expect(history).toContainText('LINE')
})

test('the template is chosen while writing, and what was typed goes with it', async ({ shop }) => {
  const { postcard, program } = notebook
  await firstTimer('髙﨑', '𠮷乃')
  await openLetter('髙﨑 𠮷乃')
  await postcard.personalLine.fill(LINE)
  await postcard.template.selectOption('お誕生日のお祝い')
  await expect(postcard.sheet('お誕生日、おめでとうございます。')).toContainText('山野草')
  await postcard.choose('お手紙')
  await expect(postcard.sheet('拝啓')).toContainText('敬具')
  await postcard.choose('はがき')
  await postcard.template.selectOption('お買い上げのお礼とその後')
  await expect(postcard.sheet('お選びいただいたカットとカラーは')).toBeVisible()
  await postcard.template.selectOption('宛名だけ')
  await expect(postcard.card).toHaveCount(1)
  await expect(postcard.personalLine).toHaveCount(0)
  await postcard.template.selectOption('ご無沙汰のごあいさつ')
  await expect(postcard.personalLine).toHaveValue(LINE)
  expect(await notebook.barriers()).toEqual([])
  program.dialogs.answer({ filePath: join(shop.folder, 'ご無沙汰.pdf') })
  await postcard.make.click()
  await expect(postcard.panel).toContainText('「ご無沙汰.pdf」を保存しました（2ページ）')
})

test('in a greeting after a long while, blame is found in ひとこと and has other words', async () => {
  const { postcard } = notebook
  await firstTimer('髙﨑', '𠮷乃')
  await openLetter('髙﨑 𠮷乃')
  await postcard.template.selectOption('ご無沙汰のごあいさつ')
  await postcard.personalLine.fill('その後、どうされていますか。')
  await postcard.button('「お元気でお過ごしでしょうか」に替える').click()
  await expect(postcard.personalLine).toHaveValue('お元気でお過ごしでしょうか。')
  await expect(postcard.panel).not.toContainText('このお便りには合わない言葉があります')
})

test('of several, with the PDF everyone is named whose sign is drawn in another type or whose letter is too long', async ({
  shop,
}) => {
  const { postcard, program, page } = notebook
  await threeFirstTimers()
  await notebook.postcard.writeToAll()
  // Signs of a script that the paper's type does not have; and far more than a card holds.
  const lines = new Map([
    ['森 一郎 様', 'ສະບາຍດີ'],
    ['𠮷野 千代 様', `${'花'.repeat(29)}\n`.repeat(9)],
  ])
  for (const _ of [1, 2, 3]) {
    await postcard.personalLine.fill(lines.get((await postcard.who.textContent()) ?? '') ?? '')
    await page.keyboard.press('PageDown')
  }
  program.dialogs.answer({ filePath: join(shop.folder, 'お礼.pdf') })
  await postcard.make.click()
  await expect(postcard.panel).toContainText('「お礼.pdf」を保存しました（6ページ）')
  const foot = postcard.panel.locator('footer')
  await expect(foot).toContainText('森 一郎 様：「')
  await expect(foot).toContainText('別の書体で印刷されます')
  await expect(foot).toContainText('𠮷野 千代 様：「')
  await expect(foot).toContainText('字がとても小さくなります')
  await expect(foot).not.toContainText('髙﨑 𠮷乃 様：「')
})

test('A4 is one letter with its addressee, and has no address side', async () => {
  const { postcard } = notebook
  await firstTimer('髙﨑', '𠮷乃')
  await openLetter('髙﨑 𠮷乃')
  await postcard.choose('お手紙')
  await expect(postcard.card).toHaveCount(1)
  await expect(postcard.card).toContainText('髙﨑𠮷乃様')
  await expect(postcard.panel.getByText('作る面')).toHaveCount(0)
  await postcard.choose('はがき')
  await postcard.choose('文の面')
  await expect(postcard.card).toHaveCount(1)
})
