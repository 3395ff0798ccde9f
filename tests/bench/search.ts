import { join } from 'node:path'
import { type CustomerWhere, EVERYONE } from '#domain/people/filter.ts'
import { SEARCH_LIMIT } from '#domain/people/search-order.ts'
import { TABLE_NAME } from '#main/files/postal-table.ts'
import { listChoices, listCustomers } from '#main/service/list-customers.ts'
import { placesRead } from '#main/service/postal/look-up.ts'
import { keepTablesAt } from '#main/service/postal/tables.ts'
import { query, type ReadDb } from '#main/store/db.ts'
import { searchCustomers } from '#main/store/find.ts'
import { listPage } from '#main/store/listing.ts'
import type { Session } from '#main/store/session.ts'
import { readFiguresAhead } from '#main/store/stages.ts'
import { type Figures, measure, onShop } from './asked.ts'

// The commonest first letters, letters inside and characters of names and towns; then rarer ones; then digits.
const QUESTIONS = {
  one: 'さ た や か い み な ま こ え 田 山 佐 鈴 藤 子 美 東 区 谷 ん べ 犬 鵜 𠮷 髙 ｻ タ a 0 1 5 9',
  two: 'さと たな すず かと わた なべ やま こは のは みな 佐藤 鈴木 田中 高橋 渡辺 東京 世田 神奈 花子 恵子 藍染 の子 うこ ｻﾄ 090 03 57 12',
  three:
    'さとう たなか わたな やまも はなこ なかむ べまさ 佐藤花 鈴木一 髙橋恵 東京都 世田谷 目黒区 藍染め うこう 0900 157 123 お孫さ 引っ越 千鶴子',
  words: '佐藤^花子 髙﨑^花子 たかさき^はな さとう^けいこ 佐藤^世田谷 田中^東京 花子^東京 さ^東京',
} as const

/** Kana that are asked of the table of postal codes too. */
const READINGS = {
  begun: 'さと たな すず かと やま こは みな せい とう ちょ かわ おお しん ほん',
  whole: 'せいじょう とうきょう ちょうふ よこはま さっぽろ こうなん せたがや はなこ たなか なかの おおさか しんじゅく',
} as const

const BY_KEY = query<{ id: string }>('SELECT id FROM customers WHERE key = ?', ['id'])
const RARE = query<{ rowid: number }>('SELECT rowid FROM search WHERE search MATCH ?', ['rowid'])
const MANY_READS = 2000

const FILTERS = {
  stage: { stages: ['regular', 'best'] },
  'last visit': { lastVisit: 'within-30' },
  'birthday month': { birthdayMonth: 11 },
  state: { states: ['mourning', 'dear', 'returned'] },
  'no address': { states: ['no-address'] },
  'several at once': { stages: ['regular'], birthdayMonth: 3, states: ['known-before'] },
} as const satisfies Readonly<Record<string, Partial<CustomerWhere>>>

/** Search and list on a file made by `cli sample`, beside floors measured in the same run: one read by key, one rare pair. */
function searchFigures(db: ReadDb): Record<string, Figures> {
  const figures: Record<string, Figures> = {}
  figures['floor: a row by its key'] = measure(
    Array.from({ length: MANY_READS }, (_, at) => String(at * 37 + 1)),
    (key) => db.one(BY_KEY, [Number(key)]),
  )
  figures['floor: a rare pair in the index'] = measure(['"鳥遊"', '"勅使"', '"一二"'], (pair) => db.many(RARE, [pair]))
  for (const [name, texts] of Object.entries(QUESTIONS)) {
    figures[`search: ${name}`] = measure(texts.split(' '), (text) =>
      searchCustomers(db, text.replace('^', ' '), SEARCH_LIMIT),
    )
  }
  keepTablesAt({ shipped: join(import.meta.dirname, '../../out/main', TABLE_NAME), own: null })
  for (const [name, texts] of Object.entries(READINGS)) {
    figures[`search: readings of places, ${name}`] = measure(texts.split(' '), (text) =>
      searchCustomers(db, text, SEARCH_LIMIT, null, placesRead),
    )
  }
  for (const offset of [0, 50_000, 99_900])
    figures[`page at ${offset}`] = measure([String(offset)], () => listPage(db, offset, 100))
  return figures
}

/** The first page of each filter after a save, the pages behind it, and a common word among its people. */
function filterFigures(session: Session, touch: () => void): Record<string, Figures> {
  const figures: Record<string, Figures> = {}
  const page = (some: Partial<CustomerWhere>, text: string, offset: number) =>
    listCustomers(session, { text, where: { ...EVERYONE, ...some }, offset, limit: 100 })
  // As the shop thread does it while it is idle.
  readFiguresAhead(session)
  for (const [name, some] of Object.entries(FILTERS)) {
    figures[`filter: ${name}, first page after a save`] = measure([name], () => page(some, '', 0), touch)
    figures[`filter: ${name}, pages behind it`] = measure(['1', '2', '3'], (at) => page(some, '', Number(at) * 100))
    figures[`filter: ${name}, with words`] = measure(QUESTIONS.one.split(' '), (text) => page(some, text, 0))
  }
  figures['filter: what to choose from'] = measure(['choices'], () => listChoices(session))
  return figures
}

/** The figures of the shop in `file`. */
export function benchSearch(file: string): Record<string, Figures> {
  return onShop(file, (session, touch) => ({ ...searchFigures(session.db), ...filterFigures(session, touch) }))
}
