import { beforeEach, describe, expect, test } from 'vitest'
import { EVERYONE } from '#domain/people/filter.ts'
import { checkShop } from '#main/service/check.ts'
import { listCustomers } from '#main/service/list-customers.ts'
import { tagMany } from '#main/service/people-many.ts'
import { placesRead } from '#main/service/postal/look-up.ts'
import { keepTablesAt } from '#main/service/postal/tables.ts'
import { runThrough } from '#main/service/run-through.ts'
import { fillWithSample } from '#main/service/sample.ts'
import { search } from '#main/service/search.ts'
import { searchCustomers } from '#main/store/find.ts'
import type { Session } from '#main/store/session.ts'
import { aCustomer, AN_ADDRESS } from '../../support/builders.ts'
import { day } from '../../support/clock.ts'
import { openTestDb } from '../../support/db.ts'
import { aPlace } from '../../support/ken-all.ts'
import { tableOf } from '../../support/postal.ts'
import { searchPlainly } from './oracle.ts'

const PLACES = [
  '1080075 東京都 港区 港南 トウキョウト ミナトク コウナン',
  '2340054 神奈川県 横浜市港南区 港南台 カナガワケン ヨコハマシコウナンク コウナンダイ',
  '4830000 愛知県 江南市 - アイチケン コウナンシ -',
  '1570066 東京都 世田谷区 成城 トウキョウト セタガヤク セイジョウ',
  '1870002 東京都 小平市 花小金井 トウキョウト コダイラシ ハナコガネイ',
  '5000001 岐阜県 岐阜市 さくら町 ギフケン ギフシ サクラチョウ',
]

beforeEach(() => keepTablesAt({ shipped: tableOf(PLACES.map((line) => aPlace(line))), own: null }))

function living(session: Session, familyName: string, city: string, street = '1-2'): void {
  const bare = { givenName: '', familyKana: '', givenKana: '', phone: '' }
  aCustomer(session, { ...bare, familyName, address: { ...AN_ADDRESS, prefecture: '', city, street } })
}

const found = (session: Session, text: string): readonly string[] =>
  search(session, { text, limit: 50 }).map(({ name, why }) => `${name} ${why}`)

describe('the reading of a place finds who lives there', () => {
  test('whichever way it is written, after whoever is called so', () => {
    const { session } = openTestDb()
    living(session, '髙﨑', '東京都港区港南')
    living(session, '𠮷野', '横浜市港南区')
    living(session, '𠮷田', '江南市')
    living(session, '犬養', '小平市', '花小金井1-2')
    aCustomer(session, { familyName: '甲南', familyKana: 'コウナン', givenName: '', givenKana: '', address: null })
    aCustomer(session, { familyName: '髙﨑', givenName: '花子', address: null })
    for (const typed of ['こうなん', 'コウナン', 'ｺｳﾅﾝ']) {
      expect(found(session, typed)).toEqual(['甲南 kana-start', '𠮷田 address', '𠮷野 address', '髙﨑 address'])
    }
    expect(found(session, 'はなこ')).toEqual(['髙﨑 花子 kana', '犬養 address'])
    expect(found(session, 'こうなんだ')).toEqual([])
    expect(found(session, 'たかさき　こうなん')).toEqual([])
    expect(found(session, '髙﨑　こうなん')).toEqual(['髙﨑 address'])
    expect(found(session, 'みなと')).toEqual(['髙﨑 address'])
    // Nothing of it is stored, so another table takes nothing with it.
    expect(checkShop(session).derived).toBe('ok')
  })

  test('the line of the list shows where', () => {
    const { session } = openTestDb()
    living(session, '髙﨑', '', '港区港南1-2')
    const [row] = listCustomers(session, { text: 'こうなん', offset: 0, limit: 10 }).rows
    expect(row).toMatchObject({ why: 'address', found: '港区港南1-2' })
  })

  test('whoever is found so can be given a label together', () => {
    const { session } = openTestDb()
    living(session, '髙﨑', '港区港南')
    living(session, '犬養', '小平市')
    const who = { text: 'こうなん', where: EVERYONE, except: [] }
    expect(runThrough(tagMany(session, { who, tag: '港南の方', wear: true })).count).toBe(1)
  })

  test('among thousands the answer is the one of the plain rule', () => {
    keepTablesAt({
      shipped: tableOf(
        [...PLACES, '1820022 東京都 調布市 国領町 トウキョウト チョウフシ コクリョウチョウ'].map((line) =>
          aPlace(line),
        ),
      ),
      own: null,
    })
    const { session } = openTestDb()
    fillWithSample(session, { customers: 8_000, events: 0, seed: 5, today: day('2026-11-20') })
    for (const text of ['せいじょう', 'とうきょう', 'ちょうふ', 'はなこ', 'さ とうきょう', 'せい とう', 'こうなん']) {
      const should = searchPlainly(session.db, text, placesRead)
      expect(searchCustomers(session.db, text, 200, null, placesRead), text).toEqual(should.slice(0, 200))
    }
  })
})
