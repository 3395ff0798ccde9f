import { encodeCp932, fitForCp932 } from '#main/files/cp932.ts'
import { kitFile, kitRow } from '../../support/kit-file.ts'

// Lists as shops have them, and what becomes of them on a bad stick, in Excel, or by an unlucky hand.

export type Random = (below: number) => number

const PEOPLE = [
  '番号,姓,名,セイ,メイ,敬称,連名,郵便番号,都道府県,市区町村,番地,電話,メール,誕生日,目印,メモ,ご案内不要',
  '1,髙﨑,花子,タカサキ,ハナコ,様,太郎様;次郎様,3700001,群馬県,高崎市中尾町,1-2-3,090-0000-0001,h@example.jp,1970-04-05,常連;お花,"お茶がお好き、\r\n""深蒸し""",',
  '2,𠮷野,一,ﾖｼﾉ,ﾊｼﾞﾒ,様,,600001,東京都,世田谷区世田谷,0-1-2,312345678,,昭和45年4月5日,,,2026-01-02',
  '3,<b>辻</b>,葵,ツジ,アオイ,先生,,,,,,,,--02-29,,=1+1,',
  ',山田,,ヤマダ,,様,,154-0017,東京都,世田谷区,世田谷0-12-81,03-0000-1111,,4月1日,,,',
]

const VISITS = [
  '番号,氏名,電話,日付,時刻,金額,内容',
  '1,,,2026-10-01,10:30,5000,カット',
  ',𠮷野一,0312345678,2026/10/2,,"¥1,200",パーマ',
  ',髙﨑花子,090-0000-0001,令和8年3月3日,,-500,返金',
  '3,,,45000,,無料,お直し',
]

const CONTACTS = [
  '番号,日時,手段,どちらから,件名,本文',
  '1,2026-10-01 10:30,電話,お客様から,お休みの日,"お正月は\nお休みですか"',
  '2,2026-10-02,はがき,お店から,お礼,',
]

const text = (lines: readonly string[], end = '\r\n'): string => lines.map((line) => line + end).join('')

/** One list of each kind that comes up. */
const LISTS: readonly string[] = [
  text(PEOPLE),
  text(VISITS, '\n'),
  text(CONTACTS, '\r'),
  text(PEOPLE).replaceAll(',', '\t'),
  new TextDecoder('shift_jis').decode(
    kitFile([
      kitRow('高崎', '花子', ['タカサキ', 'ハナコ'], { '連名1(名:自宅欄)': '太郎' }),
      kitRow('山田', '葵', ['ヤマダ', 'アオイ']),
    ]),
  ),
]

type Encode = (text: string) => Buffer

const ENCODINGS: readonly Encode[] = [
  (list) => Buffer.from(list),
  (list) => Buffer.from(`\uFEFF${list}`),
  (list) => Buffer.from(`\uFEFF${list}`, 'utf16le'),
  (list) => Buffer.from(`\uFEFF${list}`, 'utf16le').swap16(),
  (list) => encodeCp932(fitForCp932(list, true) ?? ''),
]

const NASTY = [
  '"',
  '""',
  ',',
  '\t',
  '\n',
  '\r',
  '\r\n',
  '\0',
  '\u{1A}',
  '\uFEFF',
  '\u202E',
  '\u{E0100}',
  '2026-02-30',
  '99999999999',
  '昭和99年99月99日',
  '-0',
  '1e9',
  '９９９９',
  '=cmd()',
  '髙'.repeat(3_000),
  '',
  '番号',
  '姓',
  '日付',
  '1',
  '[{"a":1}]',
  '"[{""day"":""2026-13-01""}]"',
  '019a0000-0000-7000-8000-000000000001',
  '\r\n ',
  '=\r\n',
  '=83=',
  ';ENCODING=QUOTED-PRINTABLE;CHARSET=SHIFT_JIS',
  'BEGIN:VCARD\r\n',
  'END:VCARD\r\n',
  'PHOTO;ENCODING=b:',
  '</ContactXMLItem>',
  '<ContactXMLItem>',
  '<!DOCTYPE ContactXML [<!ENTITY a "&a;&a;">]>',
  '&a;',
  '&#0;',
  '&#xD800;',
  '<![CDATA[',
  '<!--',
]

type Spoil<T> = (list: T, random: Random) => T

const SPOILS: readonly Spoil<string>[] = [
  (list, random) => put(list, random(list.length), 1, String.fromCharCode(random(0x3100))),
  (list, random) => put(list, random(list.length), random(40), ''),
  (list, random) => list.slice(0, random(list.length)),
  (list, random) => put(list, random(list.length), random(4), NASTY[random(NASTY.length)] ?? ''),
  (list, random) => put(list, random(list.length), 0, list.slice(random(list.length)).slice(0, 300)),
  (list, random) => list + (LISTS[random(LISTS.length)] ?? ''),
  (list, random) => swapped(list, random, '\n'),
  (list, random) => swapped(list, random, ','),
]

const BYTE_SPOILS: readonly Spoil<Buffer>[] = [
  (bytes, random) => putBytes(bytes, random(bytes.length), 1, Buffer.from([random(256)])),
  (bytes, random) => putBytes(bytes, random(bytes.length), random(9), Buffer.alloc(0)),
  (bytes, random) => bytes.subarray(0, random(bytes.length)),
]

function put(list: string, at: number, gone: number, what: string): string {
  return list.slice(0, at) + what + list.slice(at + gone)
}

function putBytes(bytes: Buffer, at: number, gone: number, what: Uint8Array): Buffer {
  return Buffer.concat([bytes.subarray(0, at), what, bytes.subarray(at + gone)])
}

/** Two lines, or two cells anywhere, take each other's place. */
function swapped(list: string, random: Random, at: string): string {
  const parts = list.split(at)
  const [one, other] = [random(parts.length), random(parts.length)]
  const [first = '', second = ''] = [parts[one], parts[other]]
  parts[one] = second
  parts[other] = first
  return parts.join(at)
}

/** A list spoiled in up to four ways, in any encoding, whose bytes are now and then spoiled too; a fifth are whole. */
export function aSpoiledList(random: Random): Buffer {
  return encoded(spoiled(LISTS[random(LISTS.length)] ?? '', random), random)
}

/** A text spoiled in up to four ways. */
export function spoiled(text: string, random: Random): string {
  let list = text
  for (let times = random(5); times > 0; times -= 1) list = SPOILS[random(SPOILS.length)]?.(list, random) ?? list
  return list
}

/** Its bytes in any encoding, now and then spoiled. */
export function encoded(text: string, random: Random): Buffer {
  const bytes = ENCODINGS[random(ENCODINGS.length)]?.(text.toWellFormed()) ?? Buffer.from(text)
  return random(8) === 0 ? spoiledBytes(bytes, random) : bytes
}

export function spoiledBytes(bytes: Buffer, random: Random): Buffer {
  if (bytes.length === 0) return bytes
  return BYTE_SPOILS[random(BYTE_SPOILS.length)]?.(bytes, random) ?? bytes
}
