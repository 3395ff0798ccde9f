import { fieldMark, fieldNamed } from './fields.ts'
import type { Piece, TemplateDocument, TemplateLine } from './template.ts'

/** Where the owner's text holds a word that fills in nothing: line and column from 1, counted in characters. */
export type UnknownField = { readonly line: number; readonly column: number; readonly word: string }

export type Parsed =
  | { readonly ok: true; readonly document: TemplateDocument }
  | { readonly ok: false; readonly unknown: UnknownField }

type ParsedLine =
  | { readonly ok: true; readonly pieces: TemplateLine }
  | { readonly ok: false; readonly column: number; readonly word: string }

// A bracket that is never closed is a field half written, not text.
const MARK = /【([^】]*)(】?)/g

/** The owner's text as a document; the first unknown word is told with its place. Blank lines at both ends go. */
export function parseTemplate(text: string): Parsed {
  const lines: TemplateLine[] = []
  const written = text.replace(/\r\n?/g, '\n').split('\n')
  for (const [at, line] of written.entries()) {
    const parsed = parseLine(line.trimEnd())
    if (!parsed.ok) return { ok: false, unknown: { line: at + 1, column: parsed.column, word: parsed.word } }
    lines.push(parsed.pieces)
  }
  return { ok: true, document: { lines: withoutBlankEnds(lines) } }
}

/** The document as the owner writes it; parsed again, it is the same document. */
export function templateText(document: TemplateDocument): string {
  return document.lines.map((line) => line.map(pieceText).join('')).join('\n')
}

function pieceText(piece: Piece): string {
  return 'field' in piece ? fieldMark(piece.field) : piece.text
}

function parseLine(line: string): ParsedLine {
  const pieces: Piece[] = []
  let done = 0
  for (const found of line.matchAll(MARK)) {
    const [whole, word = '', closed] = found
    const field = closed === '' ? null : fieldNamed(word)
    if (field === null) return { ok: false, column: Array.from(line.slice(0, found.index)).length + 1, word }
    if (found.index > done) pieces.push({ text: line.slice(done, found.index) })
    pieces.push({ field })
    done = found.index + whole.length
  }
  if (done < line.length) pieces.push({ text: line.slice(done) })
  return { ok: true, pieces }
}

function withoutBlankEnds(lines: readonly TemplateLine[]): readonly TemplateLine[] {
  const first = lines.findIndex((line) => line.length > 0)
  const last = lines.findLastIndex((line) => line.length > 0)
  return first === -1 ? [] : lines.slice(first, last + 1)
}
