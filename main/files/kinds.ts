import type { FileKind } from '#domain/exchange/table.ts'
import { refuse } from '#main/store/refusal.ts'
import { candidates } from './detect.ts'
import { refuseNoTable } from './other-programs.ts'

const PACKED = 'PK\x03\x04'
const CARD = /^BEGIN:VCARD/i
const CONTACTS = /<(?:[\w-]+:)?ContactXML[\s>]/

/** What a file is, by its first bytes, whatever it is called. @throws Refusal file-of-other-program, file-not-table */
export function kindOf(head: Buffer, isSaidWide: boolean): FileKind {
  if (head.subarray(0, PACKED.length).toString('latin1') === PACKED) return 'workbook'
  const [encoding] = candidates(head)
  const isWide = encoding === 'utf-16le' || encoding === 'utf-16be'
  const text = beginningOf(head)
  if (CARD.test(text)) return 'vcard'
  if (text.startsWith('<')) return CONTACTS.test(text) ? 'contact-xml' : refuse('file-not-table')
  refuseNoTable(head, isWide || isSaidWide)
  return 'text'
}

/** Enough to see what it is: the marks are ASCII in every encoding, and in UTF-16 every other byte is nothing. */
function beginningOf(head: Buffer): string {
  const text = head.subarray(0, 4_096).toString('latin1')
  return text
    .replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .replaceAll('\0', '')
    .trimStart()
}
