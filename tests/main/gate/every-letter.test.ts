import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** What makes a sheet, a text or a line of an address book for somebody, or keeps a letter, wherever in main it is called. */
const MAKERS = [
  'addressSheet',
  'writtenLetter',
  'shortMessage',
  'insertLetter',
  'listLetterFacts',
  'listMailFacts',
  'bookCells',
]

const GATE = /import \{[^}]*\b(?:clear|clearing)\b[^}]*\} from '#domain\/week\/gate\.ts'/
const THROUGH_DRAFT =
  /import \{[^}]*\b(?:draftLetters|clearCards|clearingCards)\b[^}]*\} from '\.\/(?:draft|household-cards)\.ts'/

const sources = globSync('main/**/*.ts').map((path) => ({ path, text: readFileSync(path, 'utf8') }))

const makers = sources.filter(({ path, text }) => {
  return !path.startsWith('main/store/') && MAKERS.some((maker) => new RegExp(`\\b${maker}\\(`).test(text))
})

test('who makes letters in main is known by name', () => {
  expect(makers.map(({ path }) => path).toSorted()).toEqual([
    'main/service/address-books.ts',
    'main/service/batches.ts',
    'main/service/draft.ts',
    'main/service/household-cards.ts',
    'main/service/letters.ts',
    'main/service/waiting.ts',
  ])
})

test.each(makers)('$path asks the gate', ({ text }) => {
  expect(GATE.test(text) || THROUGH_DRAFT.test(text)).toBe(true)
})

/** What makes a sheet, a text or a line for one person, or keeps it: where each is called, and by which function. */
const SHEETS = ['addressSheet', 'labelSheet', 'writtenLetter', 'shortMessage', 'insertLetter', 'bookCells']

const calls = sources.flatMap(({ path, text }) =>
  text.split(/^(?=(?:export )?(?:async )?function\*? \w)/m).flatMap((part) => {
    const [, name = ''] = /^(?:export )?(?:async )?function\*? (\w+)/.exec(part) ?? []
    const made = SHEETS.filter((maker) => maker !== name && new RegExp(`\\b${maker}\\(`).test(part))
    return made.map((maker) => ({ where: `${path} ${name}`, maker, part }))
  }),
)

test('every sheet, text and line is made in one of these places, for somebody the gate let pass', () => {
  expect(calls.map(({ where, maker }) => `${where}: ${maker}`).toSorted()).toEqual([
    'main/service/address-books.ts lookAtBook: bookCells',
    'main/service/address-books.ts saveBook: bookCells',
    'main/service/batches.ts makeBatch: insertLetter',
    'main/service/draft.ts drafted: addressSheet',
    'main/service/draft.ts drafted: labelSheet',
    'main/service/draft.ts drafted: writtenLetter',
    'main/service/letters.ts messageTo: shortMessage',
    'main/service/letters.ts sheetTried: writtenLetter',
  ])
  // Whoever has no evidence in the type of what is handed on has it among the arguments.
  const asking = calls.filter(({ maker }) => !['bookCells', 'insertLetter'].includes(maker))
  for (const { where, part } of asking) expect(`${where} ${part.slice(0, 120)}`).toMatch(/\b(?:cleared|_): Cleared\b/)
})

test('paper and clipboard have these doors and no other', () => {
  const doors = sources.filter(({ text }) => /\b(?:copyToClipboard|printAlone|printToPDF)\(/.test(text))
  expect(doors.map(({ path }) => path).toSorted()).toEqual([
    'main/cli/letters.ts',
    'main/cli/print-alone.ts',
    'main/clipboard.ts',
    'main/letters.ts',
    // The page as it stands on the screen: the shop's own sheets and lists, to nobody.
    'main/page-pdf.ts',
    'main/print.ts',
  ])
})

test('the page never makes an address side or a letter of somebody real', () => {
  const pages = globSync('renderer/**/*.{ts,tsx}').map((path) => ({ path, text: readFileSync(path, 'utf8') }))
  const making = pages.filter(({ text }) => MAKERS.some((maker) => new RegExp(`\\b${maker}\\(`).test(text)))
  // The page of a template shows its text with a made-up person.
  expect(making.map(({ path }) => path)).toEqual(['renderer/screens/template/useSampleLetter.ts'])
})

test('nothing but the gate makes somebody cleared', () => {
  const all = globSync('{domain,main,preload,renderer}/**/*.{ts,tsx}').map((path) => ({
    path,
    text: readFileSync(path, 'utf8'),
  }))
  const naming = all.filter(({ text }) => /\bCleared\b/.test(text)).map(({ path }) => path)
  const casting = all.filter(({ text }) => /\bas (?:unknown as )?(?:readonly )?Cleared\b/.test(text))
  expect(naming).toContain('domain/week/gate.ts')
  expect(casting).toEqual([])
})
