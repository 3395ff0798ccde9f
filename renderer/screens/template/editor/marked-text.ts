import { FIELD_WORDS, fieldMark, fieldNamed } from '#domain/letters/fields.ts'
import { MERGE_FIELDS, type MergeField } from '#domain/letters/template.ts'
import { Fragment, type Node, Schema, Slice } from 'prosemirror-model'

/** Lines of text and chips, each chip a word that fills in by itself. */
export const schema = new Schema({
  nodes: {
    doc: { content: 'line+' },
    line: { content: '(text | field)*', toDOM: () => ['p', 0] },
    text: {},
    field: {
      inline: true,
      atom: true,
      selectable: false,
      attrs: { field: { validate: 'string' } },
      leafText: (node) => fieldMark(fieldOf(node)),
      toDOM: (node) => ['span', { 'data-field': fieldOf(node) }, FIELD_WORDS[fieldOf(node)]],
    },
  },
})

/** What a chip fills in. */
export function fieldOf(node: Node): MergeField {
  const field = MERGE_FIELDS.find((each) => each === node.attrs['field'])
  if (field === undefined) throw new Error('a chip that fills in nothing')
  return field
}

export function chip(field: MergeField): Node {
  return schema.node('field', { field })
}

/** The owner's text as it is edited; a word in 【】 that fills in nothing stays text, and is warned of elsewhere. */
export function docOf(text: string): Node {
  return schema.node('doc', null, linesOf(text))
}

/** The text of what is edited, which is what is saved. */
export function textOf(doc: Node): string {
  const lines: string[] = []
  doc.forEach((line) => lines.push(textIn(line)))
  return lines.join('\n')
}

/** What is pasted: its first and its last line go on in the line where it is put. */
export function sliceOf(text: string): Slice {
  return new Slice(Fragment.from(linesOf(text)), 1, 1)
}

/** What is copied, as any other program reads it. */
export function textOfSlice(slice: Slice): string {
  const lines: string[] = []
  slice.content.forEach((node) => lines.push(node.type === schema.nodes.line ? textIn(node) : textOfInline(node)))
  return lines.join('\n')
}

function textIn(line: Node): string {
  return line.textBetween(0, line.content.size)
}

function textOfInline(node: Node): string {
  return node.text ?? fieldMark(fieldOf(node))
}

function linesOf(text: string): readonly Node[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => schema.node('line', null, piecesOf(line)))
}

const MARK = /(【[^【】]*】)/

function piecesOf(line: string): readonly Node[] {
  return line.split(MARK).flatMap((piece) => {
    if (piece === '') return []
    const field = MARK.test(piece) ? fieldNamed(piece.slice(1, -1)) : null
    return [field === null ? schema.text(piece) : chip(field)]
  })
}
