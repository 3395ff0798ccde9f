import { SEARCH_LIMIT } from '#domain/people/search-order.ts'
import { query } from '#main/store/db.ts'
import { searchCustomers } from '#main/store/find.ts'
import { liveShopPaths } from '#main/shop/paths.ts'
import { type Figures, measure, onShop } from './asked.ts'
import { madeShop } from './made-shop.ts'

const SIZES = [1_000, 10_000, 100_000]

/** Takes some minutes and gigabytes: only where it is asked for. */
const MILLION = 1_000_000

/** What owners type, from the first character on. */
const ASKED = {
  'one kana': 'あ か さ た な は ま や わ ん',
  'two kana': 'さと すず たか はな よし なべ うこ の子',
  'a kanji name': '佐藤 髙﨑 𠮷野 渡邉 勅使河原 花子 佐藤^花子 高橋^恵子 田',
  'digits of a phone': '0123 4567 9-01 0900 1234 8080',
  'a town': '世田谷 藍染 東京都 目黒区 中央区 吉祥寺',
  'a label': '犬 年賀 常連 お花',
  'a word of a note': 'お孫さ 引っ越 むぎ ココ 紹介',
  'a number': '12 128 4000 7 99',
} as const

const BY_KEY = query<{ id: string }>('SELECT id FROM customers WHERE key = ?', ['id'])
const KEYS = Array.from({ length: 1_000 }, (_, at) => String(at + 1))

/** Each kind of question and all of them mixed, in shops from a thousand people on, beside the floor of the same run. */
export async function benchScale(withMillion: boolean): Promise<Record<string, Record<string, Figures>>> {
  const figures: Record<string, Record<string, Figures>> = {}
  for (const size of [...SIZES, ...(withMillion ? [MILLION] : [])]) {
    const folder = await madeShop(size, Math.min(4 * size, 500_000))
    figures[`${size} people`] = onShop(liveShopPaths(folder).database, ({ db }) => {
      const ask = (text: string) => searchCustomers(db, text.replace('^', ' '), SEARCH_LIMIT)
      const kinds = Object.entries(ASKED).map(([kind, texts]) => [kind, measure(texts.split(' '), ask)] as const)
      return {
        'floor: a row by its key': measure(KEYS, (key) => db.one(BY_KEY, [Number(key)])),
        ...Object.fromEntries(kinds),
        'all of them': measure(Object.values(ASKED).join(' ').split(' '), ask),
      }
    })
  }
  return figures
}
