import { describe, expect, test } from 'vitest'
import type { NewCustomer } from '#domain/people/customer.ts'
import { search } from '#main/service/search.ts'
import type { Session } from '#main/store/session.ts'
import { write } from '#main/store/write.ts'
import { aCustomer, AN_ADDRESS, type TestCustomer } from '../../support/builders.ts'
import { openTestDb } from '../../support/db.ts'

type Known = Partial<NewCustomer> & { readonly tag?: string; readonly note?: string; readonly locked?: string }

/** Someone of whom only this is known, so that nothing else is found. */
function someone(session: Session, { tag, note, locked, ...known }: Known): TestCustomer {
  const bare = { familyName: '無名', givenName: '', familyKana: '', givenKana: '', phone: '', address: null }
  const added = aCustomer(session, { ...bare, ...known })
  write(session, 'words-added', (db) => {
    if (tag !== undefined) {
      const key = db.insert('INSERT INTO tags (name) VALUES (?)', [tag])
      db.insert('INSERT INTO customer_tags (customer, tag) VALUES (?, ?)', [added.key, key])
    }
    const at = session.today()
    if (note !== undefined) {
      db.insert('INSERT INTO notes (customer, kind, day, text) VALUES (?, ?, ?, ?)', [added.key, 'note', at, note])
    }
    if (locked !== undefined) {
      db.insert('INSERT INTO locked_notes (customer, kind, text) VALUES (?, ?, ?)', [added.key, 'key', locked])
    }
  })
  return added
}

function found(session: Session, text: string, limit = 50): readonly string[] {
  return search(session, { text, limit }).map((hit) => `${hit.name} ${hit.why}`)
}

describe('the order of what is found', () => {
  test('number, beginnings, inside, phone, address, tag, note', () => {
    const { session } = openTestDb()
    someone(session, { familyName: '七', note: '12番の席がお好き' })
    someone(session, { familyName: '六', tag: '12月' })
    someone(session, { familyName: '五', address: { ...AN_ADDRESS, postalCode: '', street: '3-12' } })
    someone(session, { familyName: '四', phone: '03-0000-5123' })
    someone(session, { familyName: '三', number: '128' })
    someone(session, { familyName: '第12町会' })
    someone(session, { familyName: '12区の会' })
    someone(session, { familyName: '一', number: '１２' })
    expect(found(session, '12')).toEqual([
      '一 number',
      '12区の会 name-start',
      '第12町会 name',
      '三 number',
      '四 phone',
      '五 address',
      '六 tag',
      '七 note',
    ])
  })

  test('beginnings of names and of kana stand mixed in kana order', () => {
    const { session } = openTestDb()
    someone(session, { familyName: 'さとう屋', familyKana: 'サトウヤ' })
    someone(session, { familyName: '里見', familyKana: 'さとみ' })
    someone(session, { familyName: '佐藤', familyKana: 'ｻﾄｳ' })
    expect(found(session, 'さと')).toEqual(['佐藤 kana-start', 'さとう屋 name-start', '里見 kana-start'])
  })

  test('nobody comes twice, though many of their fields match', () => {
    const { session } = openTestDb()
    someone(session, { familyName: '花', familyKana: 'ハナ', givenName: '花', tag: '花', note: '花が好き' })
    expect(found(session, '花')).toEqual(['花 花 name-start'])
  })

  test('stops at the limit', () => {
    const { session } = openTestDb()
    for (const familyKana of ['うえだ', 'あべ', 'いとう']) someone(session, { familyName: '田', familyKana })
    expect(search(session, { text: '田', limit: 2 }).map((hit) => hit.kana)).toEqual(['あべ', 'いとう'])
  })

  test('a single digit asks for beginnings of numbers and of the last four digits alone', () => {
    const { session } = openTestDb()
    someone(session, { familyName: '内', phone: '03-0000-1500' })
    someone(session, { familyName: '終', phone: '03-0000-5001' })
    someone(session, { familyName: '番', number: '52' })
    someone(session, { familyName: '会', number: '5' })
    someone(session, { familyName: '町', note: '5月' })
    expect(found(session, '5')).toEqual(['会 number', '番 number', '終 phone'])
  })
})

describe('real names', () => {
  test.each([
    ['高崎', '髙﨑 花子 name-start'],
    ['髙﨑花', '髙﨑 花子 name-start'],
    ['髙﨑　花子', '髙﨑 花子 name-start'],
    ['花子', '髙﨑 花子 name'],
    ['花子 髙﨑', '髙﨑 花子 name'],
    ['﨑', '髙﨑 花子 name'],
    ['たか', '髙﨑 花子 kana-start'],
    ['タカサキ', '髙﨑 花子 kana-start'],
    ['ﾀｶｻｷ', '髙﨑 花子 kana-start'],
    ['たかさき はな', '髙﨑 花子 kana-start'],
    ['たかさきは', '髙﨑 花子 kana-start'],
    ['はなこ', '髙﨑 花子 kana'],
    ['高崎 はな', '髙﨑 花子 kana'],
    ['花子 中尾町', '髙﨑 花子 address'],
    ['高崎 090', '髙﨑 花子 phone'],
    ['090-0000-0001', '髙﨑 花子 phone'],
    ['0000-0001', '髙﨑 花子 phone'],
    ['09000000001', '髙﨑 花子 phone'],
    ['０９０００００', '髙﨑 花子 phone'],
    ['０９０−００００−０００１', '髙﨑 花子 phone'],
    ['ﾀｶｻｷ ﾊﾅｺ', '髙﨑 花子 kana-start'],
    ['+81 90-0000-0001', '髙﨑 花子 phone'],
    ['00001', '髙﨑 花子 phone'],
    ['群馬県高崎市', '髙﨑 花子 address'],
    ['１ー２ー３', '髙﨑 花子 address'],
    ['3700001', '髙﨑 花子 address'],
  ])('%s finds %s', (text, who) => {
    const { session } = openTestDb()
    aCustomer(session)
    someone(session, { familyName: '𠮷野', givenName: '葵', familyKana: 'よしの' })
    expect(found(session, text)).toEqual([who])
  })

  test('𠮷 and 吉 find one another, and half a pair finds nobody', () => {
    const { session } = openTestDb()
    someone(session, { familyName: '𠮷野', givenName: '葵' })
    expect(found(session, '吉野')).toEqual(['𠮷野 葵 name-start'])
    expect(found(session, '𠮷')).toEqual(['𠮷野 葵 name-start'])
    expect(found(session, '野葵')).toEqual(['𠮷野 葵 name'])
    expect(found(session, '\uD842')).toEqual([])
  })

  test('every word must be found', () => {
    const { session } = openTestDb()
    aCustomer(session)
    expect(found(session, '髙﨑 太郎')).toEqual([])
    expect(found(session, '花子 中尾町 群馬県 髙﨑 はなこ')).toEqual(['髙﨑 花子 address'])
  })

  test('no word is found across the end of one value and the beginning of the next', () => {
    const { session } = openTestDb()
    someone(session, { familyName: '山', familyKana: 'やま', company: '川商店' })
    expect(found(session, '山川')).toEqual([])
    expect(found(session, '川商')).toEqual(['山 name'])
  })

  test('an organisation is listed by its name, and found by the person written to there', () => {
    const { session } = openTestDb()
    someone(session, { kind: 'organisation', familyName: '渡邉', company: '旭商店' })
    expect(found(session, '旭')).toEqual(['旭商店 name-start'])
    expect(found(session, '渡辺')).toEqual(['旭商店 name'])
  })

  test('a name that looks like HTML is found as text', () => {
    const { session } = openTestDb()
    someone(session, { familyName: '<b>太郎</b>' })
    expect(found(session, '<b>')).toEqual(['<b>太郎</b> name-start'])
    expect(found(session, '太郎</')).toEqual(['<b>太郎</b> name'])
  })

  test('a name of sixty characters is found by its last ones', () => {
    const { session } = openTestDb()
    const name = `寿限無${'寿限無五劫の擦り切れ'.repeat(5)}長助丸太郎坊`
    someone(session, { familyName: name })
    expect(found(session, '長助丸太郎坊')).toEqual([`${name} name`])
  })
})

test('what is kept under lock is never found', () => {
  const { session } = openTestDb()
  someone(session, { familyName: '髙﨑', locked: '暗証番号4649 植木鉢の下' })
  for (const text of ['4649', '植木鉢', '暗証', '植']) expect(found(session, text)).toEqual([])
})
