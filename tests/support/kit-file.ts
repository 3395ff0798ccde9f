import { writeFileSync } from 'node:fs'
import { encodeCp932 } from '#main/files/cp932.ts'

const JOINT = [1, 2, 3, 4, 5].flatMap((at) => [
  `連名${at}(姓:自宅欄)`,
  `連名${at}(名:自宅欄)`,
  `連名${at}(敬称:自宅欄)`,
])

/** The columns of はがきデザインキット, as it writes them. */
const HEADERS = [
  '氏名(姓)',
  '氏名(名)',
  'フリガナ(姓)',
  'フリガナ(名)',
  '敬称',
  '郵便番号(自宅欄)',
  '自宅住所(都道府県)',
  '自宅住所(市区町村)',
  '自宅住所(番地等)',
  '自宅住所(建物名)',
  '会社名(会社欄)',
  '部署名(会社欄)',
  '役職(会社欄)',
  ...JOINT,
]

/** By the program's own headers; what is left out stays empty. */
export type KitRow = Readonly<Record<string, string>>

/** Somebody at home; `given` in katakana beside each name. */
export function kitRow(family: string, given: string, kana: readonly [string, string], more: KitRow = {}): KitRow {
  return {
    '氏名(姓)': family,
    '氏名(名)': given,
    'フリガナ(姓)': kana[0],
    'フリガナ(名)': kana[1],
    敬称: '様',
    '郵便番号(自宅欄)': '1540017',
    '自宅住所(都道府県)': '東京都',
    '自宅住所(市区町村)': '世田谷区',
    '自宅住所(番地等)': '世田谷0-12-81',
    ...more,
  }
}

/** The address book as that program writes it: CP932, lines that end in CRLF. */
export function kitFile(rows: readonly KitRow[]): Buffer {
  const lines = [HEADERS, ...rows.map((row) => HEADERS.map((header) => row[header] ?? ''))]
  return encodeCp932(lines.map((cells) => `${cells.join(',')}\r\n`).join(''))
}

export function writeKitFile(path: string, rows: readonly KitRow[]): void {
  writeFileSync(path, kitFile(rows))
}
