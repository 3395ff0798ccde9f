import { join } from 'node:path'
import { outOfWindow, WINDOW_DEFAULTS, type WindowCode } from '#domain/letters/windows.ts'
import { addDays, type Day } from '#domain/day.ts'
import { command } from '../support/command.ts'
import type { Asking } from './pages/asking.ts'
import { expect, test, type Notebook } from './pages/notebook.ts'
import { beginWriting, writingIn } from './pages/writing.ts'

let notebook: Notebook
let there: Asking
const { firstTimer, openLetter } = writingIn(() => notebook)

async function beginLetter(begun: () => Promise<Notebook>): Promise<void> {
  notebook = await begun()
  there = await beginWriting(notebook)
  await firstTimer('髙﨑', '𠮷乃')
  await openLetter('髙﨑 𠮷乃')
}

/** Of 暑中 and 寒中 the one that no letter of these days could be. */
function outOfSeason(): WindowCode {
  const today = new Date().toISOString().slice(0, 10) as Day
  const isSummer = [today, addDays(today, 1)].some((postedOn) => {
    return outOfWindow('mid-summer', { postedOn, daysByPost: 2 }, WINDOW_DEFAULTS) === null
  })
  return isSummer ? 'mid-winter' : 'mid-summer'
}

test('a greeting that would miss its days says which they are, and is made all the same', async ({ begun }) => {
  await beginLetter(begun)
  const { postcard } = notebook
  const days = postcard.panel.getByText('までに届くようにお出しするものです')
  await expect(days).toHaveCount(0)
  await postcard.template.selectOption(outOfSeason())
  await expect(days).toBeVisible()
  await expect(postcard.make).toBeEnabled()
  expect(await notebook.barriers()).toEqual([])
})

/** As the owner does it in the template. */
async function filledIn(code: string, place: string, by: string): Promise<void> {
  const all = await there.asked('templates:list', {})
  const found = all.find((each) => each.code === code)
  if (found === undefined) throw new Error(`no template ${code}`)
  const filled = (text: string): string => text.replaceAll(place, by)
  const { text, letterText, shortForm } = found
  await there.asked('templates:save', {
    code: found.code,
    text: filled(text),
    letterText: letterText === null ? null : filled(letterText),
    shortForm: filled(shortForm),
  })
}

test('what a template leaves to fill in is told until it is filled in', async ({ begun }) => {
  await beginLetter(begun)
  const { postcard } = notebook
  await postcard.template.selectOption('closing-days')
  await expect(postcard.panel).toContainText('まだ書きかえていないところがあります：「○月○日」')
  await expect(postcard.panel).not.toContainText('合わない言葉')
  await postcard.personalLine.fill('○○のお品は、')
  await expect(postcard.panel).toContainText('「○○」は、書きかえるところです')
  await filledIn('closing-days', '○月○日', '12月30日')
  await openLetter('髙﨑 𠮷乃')
  await postcard.template.selectOption('closing-days')
  await expect(postcard.sheet('十二月三十日')).toBeVisible()
  await expect(postcard.panel).not.toContainText('まだ書きかえていない')
})

test('by the command line too a greeting that would miss its days says which they are', async ({ shop }) => {
  await shop.fill(30)
  const found = (await command(['search', '--db', shop.file, '--text', 'か', '--limit', '20'])).json as { id: string }[]
  const to = found.map(({ id }) => id).join(',')
  const words = ['letters', '--db', shop.file, '--to', to, '--out', join(shop.folder, 'new-year.pdf')]
  const cards = (today: string) => command([...words, '--template', 'new-year', '--today', today])
  const late = await cards('2026-12-26')
  expect(late).toMatchObject({ code: 0, json: { outOfWindow: { from: '2026-12-15', until: '2026-12-25' } } })
  expect((await cards('2026-12-20')).json).not.toHaveProperty('outOfWindow')
})
