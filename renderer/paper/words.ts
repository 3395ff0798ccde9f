import { seenOf, unseenIn } from '#domain/letters/runs.ts'
import { never } from '#domain/never.ts'
import type { AddressTexts, PrintDocument, PrintWarning, SenderBlock, Sheet } from '#domain/paper/document.ts'
import type { Id } from '#domain/people/customer.ts'
import { glyphFinder } from './font.ts'
import { REPLY_WORDS } from './ReplyView.tsx'
import { glyphMissing, unseen } from './warnings.ts'

/** Every character that a document needs, once. */
export function textOf({ sheets, look }: PrintDocument): string {
  // Digits stand in the boxes and 〒 before the sender's; the sheets of a long letter are numbered.
  const characters = new Set('0123456789〒-一二三四五六七八九十〇')
  for (const sheet of sheets) for (const character of wordsOf(sheet) + wordsOfSender(sheet)) characters.add(character)
  for (const character of wordsOfLook(look)) characters.add(character)
  return [...characters].join('')
}

/** Characters that the type lacks, and those that nobody sees. */
export function oddCharacters(document: PrintDocument): readonly PrintWarning[] {
  const missing = glyphFinder()
  return [...ofEach(document, (text) => missing(seenOf(text)), glyphMissing), ...ofEach(document, unseenIn, unseen)]
}

type Finding = (text: string) => readonly string[]
type Saying = (sheet: Sheet, characters: readonly string[]) => PrintWarning

/** One warning for each person, whichever of their sheets it stands on; the sender is the same on all, so he is looked at once. */
function ofEach({ sheets, look }: PrintDocument, find: Finding, say: Saying): readonly PrintWarning[] {
  const [first] = sheets
  const found = new Map<Id, { readonly sheet: Sheet; readonly characters: Set<string> }>()
  for (const sheet of sheets) {
    const words =
      sheet.customer === first?.customer ? wordsOf(sheet) + wordsOfSender(sheet) + wordsOfLook(look) : wordsOf(sheet)
    const { characters } = found.get(sheet.customer) ?? { characters: new Set<string>() }
    for (const character of find(words)) characters.add(character)
    if (characters.size > 0) found.set(sheet.customer, { sheet, characters })
  }
  return [...found.values()].map(({ sheet, characters }) => say(sheet, [...characters]))
}

function wordsOf(sheet: Sheet): string {
  if (sheet.kind === 'reply') return [sheet.question, sheet.shopName, sheet.number, REPLY_WORDS].join('\n')
  if (sheet.kind === 'address') return `${wordsOfAddress(sheet)}\n${sheet.underStamp}`
  if (sheet.kind === 'label') return `${wordsOfAddress(sheet)}\n${sheet.memo}`
  return [sheet.addressee, ...sheet.lines.map(({ text }) => text), sheet.date].join('\n')
}

function wordsOfAddress(sheet: AddressTexts): string {
  const names = sheet.names.flatMap((name) => [name.family, name.given, name.honorific])
  const { addressLines, company, department, careOf, title } = sheet
  return [...addressLines, company, department, careOf, title, ...names].join('\n')
}

function wordsOfSender(sheet: Sheet): string {
  switch (sheet.kind) {
    case 'address':
      return wordsOfBlock(sheet.sender)
    case 'message':
      return sheet.signature.join('\n')
    case 'label':
    case 'reply':
      return ''
    default:
      return never(sheet, 'a sheet without its sender')
  }
}

function wordsOfLook(look: PrintDocument['look']): string {
  return [look?.seal?.text ?? '', ...(look?.contact?.lines ?? [])].join('\n')
}

function wordsOfBlock({ addressLines, names, phone }: SenderBlock): string {
  return [...addressLines, ...names, phone].join('\n')
}
