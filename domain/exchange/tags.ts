import { ENTRIES_MAX, SHORT_MAX } from './caps.ts'
import type { LineReader } from './line-reader.ts'

const BETWEEN = '[;；、,，\\n]| ?::: ?'
// An item in quotes holds what would otherwise part it.
const ITEM = new RegExp(`\\s*(?:"((?:[^"]|"")*)"\\s*(?=${BETWEEN}|$)|(.*?))(?:${BETWEEN}|$)`, 'gs')
const PARTS = new RegExp(`${BETWEEN}|"`)
/** Google names its own groups so. */
const OF_A_PROGRAM = /^\* /

/** 目印 of all such columns, each once. */
export function readTags(line: LineReader): readonly string[] {
  const tags = line
    .several('tag')
    .flatMap(items)
    .filter((tag) => tag !== '')
  const each = [...new Set(tags)]
  if (each.length > ENTRIES_MAX) line.reject('too-long', 'tag')
  return each.map((tag) => line.checked('tag', tag, SHORT_MAX))
}

export function tagCell(tags: readonly string[]): string {
  return tags
    .map((tag) => (PARTS.test(tag) || OF_A_PROGRAM.test(tag) ? `"${tag.replaceAll('"', '""')}"` : tag))
    .join(';')
}

function items(cell: string): readonly string[] {
  return [...cell.matchAll(ITEM)].map(([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? ownTag(plain.trim()))
}

function ownTag(tag: string): string {
  return OF_A_PROGRAM.test(tag) ? '' : tag
}
