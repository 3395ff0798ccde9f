import { describe, expect, test } from 'vitest'
import { checkShop } from '#main/service/check.ts'
import { listCustomers } from '#main/service/list-customers.ts'
import { fillWithSample } from '#main/service/sample.ts'
import { query } from '#main/store/db.ts'
import { countCustomers, searchCustomers } from '#main/store/find.ts'
import { listEveryone } from '#main/store/listed.ts'
import { listPage } from '#main/store/listing.ts'
import type { Session } from '#main/store/session.ts'
import { day } from '../../support/clock.ts'
import { openTestDb } from '../../support/db.ts'
import { searchPlainly } from './oracle.ts'

// Enough that common words take the way along the list: more than 5,000 names with か, more than 2,500 of 東京都.
const PEOPLE = 20_000
const LIMIT = 200

const COMMON =
  'か い ん 子 東 区 藍 090 0900 東京 東京都 世田谷 の の中 さ^東京 か^い^東 子^090 東京^藍染 一^二^三^四^五'
const RARE =
  'さ 田 山 鵜 𠮷 髙﨑 勅使河原 たかなし べ なべ みな うこ こは 佐藤花 佐藤^花子 花子^佐藤 さとう^はなこ 髙﨑^花子 渡邉^世田谷 犬 9-1 1-2-3 12 157 5 0 00 19999 e お孫さん むぎ 株式会社 -8'

describe('among twenty thousand', () => {
  test('whichever way is taken, the answer is the one of the plain rule', () => {
    const { session } = openTestDb()
    fillWithSample(session, { customers: PEOPLE, events: 0, seed: 5, today: day('2026-11-20') })
    const everyone = listEveryone(session.db)
    for (const text of `${COMMON} ${RARE}`.split(' ').map((typed) => typed.replaceAll('^', ' '))) {
      const should = searchPlainly(session.db, text)
      expect(searchCustomers(session.db, text, LIMIT), text).toEqual(should.slice(0, LIMIT))
      expect(countCustomers(session.db, text, everyone), text).toBe(should.length)
    }
    expect(pages(session)).toEqual(inKanaOrder(session))
    expect(listPage(session.db, PEOPLE, 10)).toEqual([])
    expect(checkShop(session).derived).toBe('ok')
  })

  test('a search shows its pages and counts no further than its limit', () => {
    const { session } = openTestDb()
    fillWithSample(session, { customers: 2000, events: 0, seed: 1, today: day('2026-11-20') })
    const all = listCustomers(session, { text: 'か', offset: 0, limit: 500 })
    const part = listCustomers(session, { text: 'か', offset: 150, limit: 100 })
    expect(all.total).toBe(200)
    expect(part.rows).toEqual(all.rows.slice(150))
    expect(listCustomers(session, { text: ' ', offset: 0, limit: 1 }).total).toBe(2000)
  })
})

/** Pages from both halves of the list, the last one cut off by its end. */
function pages(session: Session): readonly string[] {
  const ids: string[] = []
  for (let offset = 0; offset < PEOPLE; offset += 900) {
    for (const row of listPage(session.db, offset, 900)) ids.push(row.id)
  }
  return ids
}

const IN_ORDER = query<{ id: string }>(
  'SELECT c.id FROM listing l JOIN customers c ON c.key = l.customer ORDER BY l.sort, l.customer',
  ['id'],
)

function inKanaOrder(session: Session): readonly string[] {
  return session.db.many(IN_ORDER).map((row) => row.id)
}
