import type { PlaceRow } from '#domain/postal/place.ts'
import { encodeCp932, fitForCp932 } from '#main/files/cp932.ts'

/** A place as the table is made of it: 「1570066 東京都 世田谷区 成城 トウキョウト セタガヤク セイジョウ」. */
export function aPlace(line: string, company = ''): PlaceRow {
  const [code = '', prefecture = '', city = '', town = '', prefectureKana = '', cityKana = '', kana = ''] = line
    .split(' ')
    .map((cell) => (cell === '-' ? '' : cell))
  return { code, prefecture, city, town, prefectureKana, cityKana, kana, company }
}

type KenAll = { readonly encoding: 'utf-8' | 'cp932'; readonly extra?: readonly string[] }

const NARROW = new Map(
  Array.from({ length: 0xff9f - 0xff61 + 1 }, (_, at) => String.fromCharCode(0xff61 + at)).map((narrow) => [
    narrow.normalize('NFKC'),
    narrow,
  ]),
)

/**
 * A file as Japan Post gives it, of the places of a table: utf_ken_all.csv, or KEN_ALL.CSV in CP932 with half-width kana.
 * `extra` are lines as they stand in the file.
 */
export function kenAllFile(rows: readonly PlaceRow[], { encoding, extra = [] }: KenAll): Buffer {
  const kana = (text: string): string => (encoding === 'cp932' ? narrow(text) : text)
  const lines = rows.map(({ code, prefecture, city, town, ...read }) => {
    const names = [prefecture, city, town === '' ? '以下に掲載がない場合' : town]
    const readings = [read.prefectureKana, read.cityKana, town === '' ? 'イカニケイサイガナイバアイ' : read.kana]
    const quoted = [code.slice(0, 5), code, ...readings.map(kana), ...names].map((cell) => `"${cell}"`)
    return ['13101', ...quoted, 0, 0, 0, 0, 0, 0].join(',')
  })
  const text = `${[...lines, ...extra].join('\r\n')}\r\n`
  return encoding === 'utf-8' ? Buffer.from(text) : encodeCp932(fitForCp932(text, true) ?? '')
}

function narrow(katakana: string): string {
  return Array.from(katakana.normalize('NFD'), (letter) => NARROW.get(letter) ?? letter)
    .join('')
    .replaceAll('\u3099', 'ﾞ')
    .replaceAll('\u309A', 'ﾟ')
}
