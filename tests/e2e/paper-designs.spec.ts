import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { create } from 'qrcode'
import type { LetterOptions } from '#domain/letters/request.ts'
import type { TemplateCode } from '#domain/letters/template.ts'
import { type Box, overlap, within } from '#domain/paper/box.ts'
import { NO_CONTACT, QUIET, qrSize } from '#domain/paper/contact.ts'
import type { WritingMode } from '#domain/paper/document.ts'
import { type LookChosen, PLAIN_CHOSEN } from '#domain/paper/look.ts'
import { messageLayout } from '#domain/paper/message-layout.ts'
import { BUILT_IN } from '#domain/paper/papers.ts'
import type { Id } from '#domain/people/customer.ts'
import { readPage } from './paper-ink.ts'
import { tell } from './paper-mailing.ts'
import type { Asking } from './pages/asking.ts'
import { expect, test, type Notebook } from './pages/notebook.ts'
import { aPhotograph } from './pages/pictures.ts'
import { beginWriting, writingIn } from './pages/writing.ts'

const WEB = 'https://hinatabokko.example.jp/yoyaku'
const LINE = 'お庭の山野草のお話、楽しくうかがいました。'
const THANKS = 'first-visit-thanks' as TemplateCode

let notebook: Notebook
let there: Asking
let to: Id
const { firstTimer, openLetter } = writingIn(() => notebook)

test.beforeEach(async ({ begun }) => {
  notebook = await begun()
  there = await beginWriting(notebook)
  await there.asked('look:save', {
    seal: { text: '青木', shape: 'square' },
    contact: { ...NO_CONTACT, web: WEB, line: '@hinatabokko', phone: '027-000-0123' },
    strength: 100,
    question: '',
  })
  to = await firstTimer('髙﨑', '𠮷乃')
})

/** Both pictures, given as the owner gives them. */
async function givePictures(): Promise<void> {
  const { page } = notebook
  await notebook.place('お便り').click()
  for (const [name, said] of [
    ['しるしの絵を選ぶ', 'お店のしるし'],
    ['背景の絵を選ぶ', '背景の絵'],
  ] as const) {
    await page.getByLabel(name, { exact: true }).setInputFiles(await aPhotograph(page, 2400, 1200))
    await expect(page.getByRole('img', { name: said })).toBeVisible()
  }
}

/** Prints one letter with this look. */
async function print(file: string, look: Partial<LookChosen>, some: Partial<LetterOptions> = {}): Promise<number> {
  const options: LetterOptions = {
    paper: 'hagaki',
    sides: 'both',
    writing: 'vertical',
    numerals: 'digit-by-digit',
    boxes: 'preprinted',
    ...some,
    look: { ...PLAIN_CHOSEN, ...look },
  }
  const personalLines = [{ customer: to, text: LINE }]
  const request = { to: [to], template: THANKS, reason: null, options, personalLines, overrides: [] }
  const { clearance } = await there.asked('letters:preview', request)
  notebook.program.dialogs.answer({ filePath: file })
  const { pages, warnings } = await there.asked('letters:pdf', { request, clearance })
  expect(warnings).toEqual([])
  return pages
}

type Seen = {
  readonly text: Box
  readonly designs: readonly Box[]
  readonly frame: Box | null
  readonly seal: Box | null
  readonly signed: Box
  readonly type: number
}

/** Where everything of the message side on the desk stands, in mm of its paper. */
function seen(page: Page): Promise<Seen> {
  return page.evaluate(() => {
    const sheet = document.querySelector<HTMLElement>('.sheet.message')
    if (sheet === null) throw new Error('no message side on the desk')
    const edge = sheet.getBoundingClientRect()
    const mm = Number.parseFloat(sheet.style.width) / edge.width
    const boxOf = (element: Element | Range) => {
      const { x, y, width, height } = element.getBoundingClientRect()
      return { x: (x - edge.x) * mm, y: (y - edge.y) * mm, width: width * mm, height: height * mm }
    }
    const find = (inside: string): HTMLElement => {
      const found = sheet.querySelector<HTMLElement>(inside)
      if (found === null) throw new Error(`no ${inside} on the sheet`)
      return found
    }
    const lines = [...sheet.querySelectorAll('.signature .line')]
    const name = document.createRange()
    const last = lines.at(-1)
    if (last === undefined) throw new Error('nobody signed')
    name.selectNodeContents(last)
    const seal = sheet.querySelector('[data-seal]')
    if (seal !== null) name.setEndBefore(seal)
    const designs = [...sheet.querySelectorAll('[data-design], .contact .text')]
    const frames = designs.filter((each) => boxOf(each).height > 60)
    return {
      text: boxOf(find('[data-block=letter] .text')),
      designs: designs.filter((each) => !frames.includes(each)).map(boxOf),
      frame: frames[0] === undefined ? null : boxOf(frames[0]),
      seal: seal === null ? null : boxOf(seal),
      signed: boxOf(name),
      type: Number.parseFloat(find('[data-block=letter] .text').style.fontSize),
    }
  })
}

/** From the letter that is open. */
async function choose(...words: readonly string[]): Promise<void> {
  // A paper's form and one of its sizes may bear the same name.
  for (const each of words) await notebook.postcard.panel.getByText(each, { exact: true }).first().click()
  await expect(notebook.page.locator('.sheets')).toHaveAttribute('aria-busy', 'false')
}

async function expectClear(design: string, writing: WritingMode): Promise<void> {
  const { text, designs, frame, seal, signed, type } = await seen(notebook.page)
  for (const [at, box] of designs.entries()) {
    expect(overlap(box, text), `${design}: text over a design`).toBe(false)
    for (const other of designs.slice(at + 1)) expect(overlap(box, other), `${design}: one over another`).toBe(false)
  }
  if (frame !== null) expect(within(text, frame), design).toBe(true)
  // A foot takes some of the columns' length, which may cost a little type, and no more.
  expect(type, design).toBeGreaterThanOrEqual(3.6)
  expect(seal, design).not.toBeNull()
  if (seal === null) return
  const ends = writing === 'vertical' ? signed.y + signed.height : signed.x + signed.width
  expect(writing === 'vertical' ? seal.y : seal.x, `${design}: the seal after the name`).toBeGreaterThanOrEqual(ends)
  // Boxes are measured in 64ths of a pixel.
  const room = { x: text.x - 0.1, y: text.y - 0.1, width: text.width + 0.2, height: text.height + 0.2 }
  expect(within(seal, room), `${design}: the seal in the room of the text`).toBe(true)
}

for (const [form, paper] of [
  ['はがき', 'hagaki'],
  ['お手紙', 'a4'],
] as const) {
  for (const [words, writing] of [
    ['縦書き', 'vertical'],
    ['横書き', 'horizontal'],
  ] as const) {
    test(`${paper} ${writing}: no design lies over the text, nothing is shrunk, and the seal follows the name`, async () => {
      await givePictures()
      await openLetter('髙﨑 𠮷乃')
      await notebook.postcard.personalLine.fill(LINE)
      await choose(form, words)
      await notebook.postcard.button('デザインと手書きを選ぶ').click()
      await choose('印を入れる')
      for (const contact of ['', '連絡先とQRを入れる']) {
        if (contact !== '') await choose(contact)
        for (const design of ['細い線', '季節の花', 'お店のしるし', '飾らない']) {
          await choose(design)
          await expect(notebook.page.locator('.sheet.message .seal')).toBeVisible()
          await expectClear(`${design}${contact}`, writing)
        }
      }
      await expect(notebook.postcard.panel).not.toContainText('ご覧ください')
      expect(await notebook.barriers()).toEqual([])
    })
  }
}

for (const writing of ['vertical', 'horizontal'] as const) {
  test(`P17 ${writing}: the printed QR is the shop's address, module for module, black on white over any picture`, async ({
    shop,
  }) => {
    await givePictures()
    const pdf = join(shop.folder, 'qr.pdf')
    await print(pdf, { contact: true, background: true }, { writing })
    const lines = ['hinatabokko.example.jp/yoyaku', 'LINE @hinatabokko', '電話 027-000-0123']
    const look = {
      design: { kind: 'plain' },
      background: null,
      seal: null,
      contact: { lines, qr: WEB },
      gap: 0,
    } as const
    const { qr } = messageLayout(BUILT_IN.hagaki, writing, look).look
    const size = qrSize(WEB)
    if (qr === null || size === null) throw new Error('no QR')
    const { modules } = create(WEB, { version: size.version, errorCorrectionLevel: 'M' })
    const printed = await readPage(pdf, 2, 600)
    const wrong: string[] = []
    for (let row = -QUIET; row < modules.size + QUIET; row += 1) {
      for (let column = -QUIET; column < modules.size + QUIET; column += 1) {
        const isInside = Math.min(row, column) >= 0 && Math.max(row, column) < modules.size
        const middle = (at: number): number => (at + QUIET + 0.4) * size.module
        const spot = { x: qr.x + middle(column), y: qr.y + middle(row), width: 0.07, height: 0.07 }
        const isDark = isInside && modules.get(row, column) !== 0
        if ((printed.inkIn(spot) !== null) !== isDark) wrong.push(`${row},${column}`)
      }
    }
    expect(wrong).toEqual([])
    expect((await tell('pdftotext', '-f', '2', '-l', '2', pdf, '-')).replaceAll(/\s/g, '')).toContain('027-000-0123')
  })
}

for (const writing of ['vertical', 'horizontal'] as const) {
  test(`${writing}: the room for the pen is as high as its lines, and ひとこと is the memo beside it`, async () => {
    const { page, postcard } = notebook
    await openLetter('髙﨑 𠮷乃')
    await postcard.personalLine.fill(LINE)
    await choose(writing === 'vertical' ? '縦書き' : '横書き')
    await expect(postcard.sheet('山野草')).toBeVisible()
    await postcard.button('デザインと手書きを選ぶ').click()
    for (const lines of [2, 3, 5]) {
      await choose(`${lines}行`)
      await expect(postcard.sheet('山野草')).toBeHidden()
      await expect(page.locator('[data-gap]')).toHaveCount(1)
      const measured = () =>
        page.evaluate((isVertical) => {
          const find = (inside: string): Element => {
            const found = document.querySelector(`.sheet.message ${inside}`)
            if (found === null) throw new Error(`no ${inside}`)
            return found
          }
          const spans = ['.body', '[data-gap]', '.date'].map((inside) => {
            const { left, right, top, bottom, width, height } = find(inside).getBoundingClientRect()
            return isVertical ? { start: -right, end: -left, size: width } : { start: top, end: bottom, size: height }
          })
          const [body, room, date] = spans
          const first = find('.body > :nth-last-child(1)')
          const line = document.createRange()
          line.selectNodeContents(first)
          const { width, height } = first.getBoundingClientRect()
          const rows = new Set([...line.getClientRects()].map((rect) => Math.round(isVertical ? rect.x : rect.y))).size
          return {
            gap: room?.size ?? 0,
            pitch: (isVertical ? width : height) / rows,
            isAfterBody: (body?.end ?? 0) <= (room?.start ?? 0) + 0.1,
            isBeforeDate: (room?.end ?? 0) <= (date?.start ?? 0) + 0.1,
          }
        }, writing === 'vertical')
      // The sheet is drawn anew a moment after the choice.
      await expect(async () => {
        const { gap, pitch, isAfterBody, isBeforeDate } = await measured()
        expect(Math.abs(gap - lines * pitch)).toBeLessThan(0.5)
        expect([isAfterBody, isBeforeDate]).toEqual([true, true])
      }).toPass({ timeout: 15_000 })
    }
    await expect(postcard.panel).toContainText(`手書きで：${LINE}`)
  })
}

test('返信はがき: two more pages for each person, with faces and a number and without a name', async ({ shop }) => {
  const pdf = join(shop.folder, 'reply.pdf')
  expect(await print(pdf, { reply: true })).toBe(4)
  const textOn = async (page: number): Promise<string> =>
    (await tell('pdftotext', '-raw', '-f', `${page}`, '-l', `${page}`, pdf, '-')).replaceAll(/\s/g, '')
  const [address, faces] = [await textOn(3), await textOn(4)]
  expect(address).toContain('行')
  expect(faces).toContain('よかった')
  expect(faces).toContain('残念だった')
  expect(faces).toContain('いかがでしたか')
  for (const side of [address, faces]) {
    expect(side).not.toMatch(/髙|﨑|𠮷乃/u)
    expect(side).toMatch(/K\d+/)
  }
  const printed = await readPage(pdf, 4, 100)
  expect(printed.inkOutside([{ x: 5, y: 5, width: 90, height: 138 }])).toBe('')
})

test('便せんの飾り are written under お便り, and an address that no telephone could open is not taken', async () => {
  const { page } = notebook
  await notebook.place('お便り').click()
  const part = page.locator('section').filter({ has: page.getByRole('heading', { name: '便せんの飾り' }) })
  await part.getByRole('button', { name: '飾りを変える' }).click()
  await part.getByLabel('印の文字').fill('髙﨑')
  await part.getByText('丸', { exact: true }).click()
  const web = part.getByLabel('ホームページ・予約のページ')
  await web.fill('はなや')
  await part.getByLabel('返信はがきの質問').fill('お花は長持ちしましたか。')
  await part.getByRole('button', { name: '飾りを保存する' }).click()
  await expect(web).toHaveAttribute('aria-invalid', 'true')
  await web.fill('hanaya.example.jp')
  await part.getByRole('button', { name: '飾りを保存する' }).click()
  await expect(part).toContainText('印：髙﨑')
  await expect(part).toContainText('hanaya.example.jp')
  const { seal, question } = await there.asked('look:get', {})
  expect({ seal, question }).toEqual({ seal: { text: '髙﨑', shape: 'round' }, question: 'お花は長持ちしましたか。' })
})
