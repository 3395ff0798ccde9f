import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'

/** The code points a WOFF file has glyphs for, out of its cmap (formats 4 and 12 of the OpenType specification). */
export function glyphsIn(file: string): ReadonlySet<number> {
  const cmap = tableOf(readFileSync(file), 'cmap')
  const found = new Set<number>()
  for (let at = 0; at < cmap.readUInt16BE(2); at += 1) {
    const table = cmap.subarray(cmap.readUInt32BE(4 + at * 8 + 4))
    const format = table.readUInt16BE(0)
    if (format === 4) addSegments(table, found)
    if (format === 12) addGroups(table, found)
  }
  return found
}

function tableOf(woff: Buffer, tag: string): Buffer {
  for (let at = 44; at < 44 + woff.readUInt16BE(12) * 20; at += 20) {
    if (woff.toString('latin1', at, at + 4) !== tag) continue
    const [offset, packed, plain] = [woff.readUInt32BE(at + 4), woff.readUInt32BE(at + 8), woff.readUInt32BE(at + 12)]
    const table = woff.subarray(offset, offset + packed)
    return packed < plain ? inflateSync(table) : table
  }
  throw new Error(`no table ${tag}`)
}

function addSegments(table: Buffer, found: Set<number>): void {
  const twice = table.readUInt16BE(6)
  for (let at = 0; at < twice; at += 2) {
    const last = table.readUInt16BE(14 + at)
    const first = table.readUInt16BE(16 + twice + at)
    const delta = table.readUInt16BE(16 + 2 * twice + at)
    const rangeAt = 16 + 3 * twice + at
    const range = table.readUInt16BE(rangeAt)
    for (let code = first; code <= last && code !== 0xffff; code += 1) {
      const listed = range === 0 ? code : table.readUInt16BE(rangeAt + range + (code - first) * 2)
      const glyph = range !== 0 && listed === 0 ? 0 : (listed + delta) & 0xffff
      if (glyph !== 0) found.add(code)
    }
  }
}

function addGroups(table: Buffer, found: Set<number>): void {
  for (let at = 16; at < 16 + table.readUInt32BE(12) * 12; at += 12) {
    const [first, last] = [table.readUInt32BE(at), table.readUInt32BE(at + 4)]
    for (let code = first; code <= last; code += 1) found.add(code)
  }
}
