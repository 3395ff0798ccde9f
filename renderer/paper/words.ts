import { seenOf, unseenIn } from '#domain/letters/runs.ts'
import { never } from '#domain/never.ts'
import type { AddressTexts, PrintWarning, SenderBlock, Sheet } from '#domain/paper/document.ts'
import type { Id } from '#domain/people/customer.ts'
import { glyphFinder } from './font.ts'
import { glyphMissing, unseen } from './warnings.ts'

/** Every character that the sheets need, once. */
export function textOf(sheets: readonly Sheet[]): string {
  // Digits stand in the boxes, and 〒 before the sender's.
  const characters = new Set('0123456789〒-')
  for (const sheet of sheets) for (const character of wordsOf(sheet) + wordsOfSender(sheet)) characters.add(character)
  return [...characters].join('')
}

/** Characters that the type lacks, and those that nobody sees. */
export function oddCharacters(sheets: readonly Sheet[]): readonly PrintWarning[] {
  const missing = glyphFinder()
  return [...ofEach(sheets, (text) => missing(seenOf(text)), glyphMissing), ...ofEach(sheets, unseenIn, unseen)]
}

type Finding = (text: string) => readonly string[]
type Saying = (sheet: Sheet, characters: readonly string[]) => PrintWarning

/** One warning for each person, whichever of their sheets it stands on; the sender is the same on all, so he is looked at once. */
function ofEach(sheets: readonly Sheet[], find: Finding, say: Saying): readonly PrintWarning[] {
  const [first] = sheets
  const found = new Map<Id, { readonly sheet: Sheet; readonly characters: Set<string> }>()
  for (const sheet of sheets) {
    const words = sheet.customer === first?.customer ? wordsOf(sheet) + wordsOfSender(sheet) : wordsOf(sheet)
    const { characters } = found.get(sheet.customer) ?? { characters: new Set<string>() }
    for (const character of find(words)) characters.add(character)
    if (characters.size > 0) found.set(sheet.customer, { sheet, characters })
  }
  return [...found.values()].map(({ sheet, characters }) => say(sheet, [...characters]))
}

function wordsOf(sheet: Sheet): string {
  if (sheet.kind !== 'message') return wordsOfAddress(sheet)
  return [sheet.addressee, ...sheet.lines.map(({ text }) => text), sheet.date].join('\n')
}

function wordsOfAddress(sheet: AddressTexts): string {
  const names = sheet.names.flatMap((name) => [name.family, name.given, name.honorific])
  return [...sheet.addressLines, sheet.company, sheet.department, sheet.careOf, sheet.title, ...names].join('\n')
}

function wordsOfSender(sheet: Sheet): string {
  switch (sheet.kind) {
    case 'address':
      return wordsOfBlock(sheet.sender)
    case 'message':
      return sheet.signature.join('\n')
    case 'label':
      return ''
    default:
      return never(sheet, 'a sheet without its sender')
  }
}

function wordsOfBlock({ addressLines, names, phone }: SenderBlock): string {
  return [...addressLines, ...names, phone].join('\n')
}
