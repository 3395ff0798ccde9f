import type { MessageLine } from '#domain/paper/document.ts'
import { type LinePart, punctuated } from './punctuation.ts'
import type { MergeField, Piece, TemplateDocument, TemplateLine } from './template.ts'

/** What each field becomes; '' where nothing is known. */
export type MergeValues = Readonly<Record<MergeField, string>>

/**
 * The letter of one person. A line that holds an empty field disappears; a value is text and is never read again, so a
 * name in which 【お店の名前】 stands stays as it was typed. ひとこと and お店のはなし may be several
 * lines. `set` puts the parts of a line together.
 */
export function mergeLetter(
  document: TemplateDocument,
  values: MergeValues,
  set: (parts: readonly LinePart[]) => string = punctuated,
): readonly MessageLine[] {
  const merged: MessageLine[] = []
  for (const line of document.lines) {
    if (fieldsOf(line).some((field) => values[field] === '')) continue
    const text = set(line.map((piece) => partOf(piece, values)))
    const kind = fieldsOf(line).includes('personal-line') ? 'personal' : 'text'
    for (const each of text.split('\n')) merged.push({ text: each.trimEnd(), kind })
  }
  return withoutGaps(merged)
}

/** Fields that the document asks for and that have nothing in them, each once. */
export function emptyFields(document: TemplateDocument, values: MergeValues): readonly MergeField[] {
  return [...new Set(document.lines.flatMap(fieldsOf))].filter((field) => values[field] === '')
}

/** Whether a line with this field stands in the letter, and did not disappear with another field of it. */
export function says(document: TemplateDocument, values: MergeValues, field: MergeField): boolean {
  return document.lines.map(fieldsOf).some((line) => line.includes(field) && line.every((each) => values[each] !== ''))
}

/** Whether any of its lines asks for the field. */
export function asksFor(document: TemplateDocument, field: MergeField): boolean {
  return document.lines.some((line) => fieldsOf(line).includes(field))
}

/** These are sentences, as the text around them; every other field is a name, a thing or a day. */
const SENTENCES: ReadonlySet<MergeField> = new Set([
  'season',
  'story',
  'personal-line',
  'apology',
  'happened',
  'cause',
  'change',
])

function partOf(piece: Piece, values: MergeValues): LinePart {
  if ('text' in piece) return { text: piece.text, isKept: false }
  return { text: values[piece.field], isKept: !SENTENCES.has(piece.field) }
}

function fieldsOf(line: TemplateLine): readonly MergeField[] {
  return line.flatMap((piece) => ('field' in piece ? [piece.field] : []))
}

/** Where a line disappeared, the blank lines before and after it would make a hole. */
function withoutGaps(lines: readonly MessageLine[]): readonly MessageLine[] {
  const kept = lines.filter(({ text }, at) => text !== '' || (lines[at - 1]?.text ?? '') !== '')
  return kept.at(-1)?.text === '' ? kept.slice(0, -1) : kept
}
