import { headerKey } from './header-meaning.ts'
import type { Format } from './table.ts'

// Headers that stand together in the lists of one program and in no other file.
const PROGRAMS = [
  ['hagaki-design-kit', ['氏名(姓)', '氏名(名)', '郵便番号(自宅欄)', '自宅住所(都道府県)']],
  ['atena-shokunin', ['姓名', '姓名かな', '自宅〒', '自宅住所1', '連名敬称']],
  ['nenga-kazoku', ['お名前（姓）', 'お名前（名）', '自宅郵便番号', '自宅住所１']],
  ['google', ['First Name', 'Last Name', 'Phonetic First Name', 'Labels']],
  ['google', ['Given Name', 'Family Name', 'Given Name Yomi', 'Group Membership']],
  ['outlook', ['姓', '名', '郵便番号 (自宅)', '番地 (自宅)', '電子メール アドレス']],
] as const satisfies readonly (readonly [Format, readonly string[]])[]

const KNOWN = PROGRAMS.map(([format, headers]) => ({ format, keys: headers.map(headerKey) }))

/** Which program wrote a list of people with these headers (as headerKey makes them), null for one that is not known. */
export function programOf(keys: readonly string[]): Format | null {
  return KNOWN.find((each) => each.keys.every((key) => keys.includes(key)))?.format ?? null
}
