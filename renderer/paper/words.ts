import { never } from '#domain/never.ts'
import type { AddressTexts, PrintDocument, PrintWarning, SenderBlock, Sheet } from '#domain/paper/document.ts'
import type { Id } from '#domain/people/customer.ts'
import { glyphFinder } from './font.ts'
import { REPLY_WORDS } from './ReplyView.tsx'
import { glyphMissing } from './warnings.ts'

/** Every character that a document needs, once. */
export function textOf({ sheets, look }: PrintDocument): string {
  // Digits stand in the boxes, and 〒 before the sender's.
  const characters = new Set('0123456789〒-')
  for (const sheet of sheets) for (const character of wordsOf(sheet) + wordsOfSender(sheet)) characters.add(character)
  for (const character of wordsOfLook(look)) characters.add(character)
  return [...characters].join('')
}

/** One warning for each person, whichever of their sheets it stands on; the sender is the same on all, so he is looked at once. */
export function missingGlyphs({ sheets, look }: PrintDocument): readonly PrintWarning[] {
  const missing = glyphFinder()
  const [first] = sheets
  const found = new Map<Id, { readonly sheet: Sheet; readonly characters: Set<string> }>()
  for (const sheet of sheets) {
    const words =
      sheet.customer === first?.customer ? wordsOf(sheet) + wordsOfSender(sheet) + wordsOfLook(look) : wordsOf(sheet)
    const { characters } = found.get(sheet.customer) ?? { characters: new Set<string>() }
    for (const character of missing(words)) characters.add(character)
    if (characters.size > 0) found.set(sheet.customer, { sheet, characters })
  }
  return [...found.values()].map(({ sheet, characters }) => glyphMissing(sheet, [...characters]))
}

function wordsOf(sheet: Sheet): string {
  if (sheet.kind === 'reply') return [sheet.question, sheet.shopName, sheet.number, REPLY_WORDS].join('\n')
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
