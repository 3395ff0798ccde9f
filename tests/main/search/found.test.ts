import { expect, test } from 'vitest'
import type { CardFields } from '#domain/people/card.ts'
import type { NewCustomer } from '#domain/people/customer.ts'
import { undoChange } from '#main/service/changes.ts'
import { checkShop } from '#main/service/check.ts'
import { listCustomers } from '#main/service/list-customers.ts'
import { search } from '#main/service/search.ts'
import { write } from '#main/store/write.ts'
import { A_PET, A_RELATIVE, AN_ADDRESS, aCustomer, edited } from '../../support/builders.ts'
import { openTestDb } from '../../support/db.ts'

/** What the list says beside the name when this is typed, of somebody of whom this is known. */
function said(typed: string, known: Partial<CardFields>, added: Partial<NewCustomer> = {}): string {
  const { session } = openTestDb()
  edited(session, aCustomer(session, added), known)
  const { rows } = listCustomers(session, { text: typed, offset: 0, limit: 10 })
  // The command line says the same.
  expect(search(session, { text: typed, limit: 10 }).map(({ why }) => why)).toEqual(rows.map(({ why }) => why))
  return rows.map(({ why, found }) => `${why}：${found}`).join(' ')
}

const LONG = `${'いつも奥様とご一緒。'.repeat(4)}来月引っ越すそうです。${'また来られるとのこと。'.repeat(4)}`

test.each([
  ['名前', '高崎', {}, 'name-start：'],
  ['ふりがな', 'はなこ', {}, 'kana：'],
  ['番号', '12', { number: '１２' }, 'number：'],
  ['電話', '0001', {}, 'phone：090-0000-0001'],
  ['住所の番地', '1-2-3', {}, 'address：…市中尾町1-2-3'],
  ['行に出ている町', '中尾町', {}, 'address：'],
  ['郵便番号', '3700001', {}, 'address：3700001'],
  ['目印', 'いぬ', { tags: ['ねこ', 'イヌ'] }, 'tag：イヌ'],
  ['メモ', '引っ越', { note: LONG }, 'note：…緒。来月引っ越すそうです。また来られるとのこと。また来られると…'],
  ['メモの二行目', 'ワイン', { note: '犬\r\n赤ワイン\r\n猫' }, 'note：赤ワイン'],
  ['ペット', 'ﾎﾟﾁ', { relatives: [A_PET] }, 'family：ポチ'],
  ['連名', '高崎太', { relatives: [{ ...A_RELATIVE, familyName: '髙﨑' }] }, 'family：髙﨑太郎'],
  ['ご家族のふりがな', 'たろう', { relatives: [A_RELATIVE], note: 'たろうさんは甥御さん' }, 'family：タロウ'],
  ['ご家族のメモ', '入学', { relatives: [{ ...A_RELATIVE, note: '来春ご入学' }] }, 'note：来春ご入学'],
  ['LINEの表示名', 'hana', { lineName: 'ＨＡＮＡ♪よしの' }, 'note：ＨＡＮＡ♪よしの'],
  ['二つの言葉', '高崎 ワイン', { note: '赤ワイン' }, 'note：赤ワイン'],
  ['HTML', '<b>', { note: '<b>犬</b>' }, 'note：<b>犬</b>'],
  ['半角のメモ', 'ぽち', { note: 'ﾎﾟﾁが好き' }, 'note：ﾎﾟﾁが好き'],
])('a hit in %s is told beside the name', (_where, typed, known, expected) => {
  expect(said(typed, known)).toBe(expected)
})

test('a town that another address names is told, though the line shows the first', () => {
  const home = { key: null, kind: 'home', ...AN_ADDRESS } as const
  const work = { key: null, kind: 'work', ...AN_ADDRESS, city: '前橋市', street: '9' } as const
  expect(said('前橋', { addresses: [home, work] })).toBe('address：群馬県前橋市9')
})

test('whoever sends things to somebody is found by their name, until they are no longer sent to', () => {
  const { session } = openTestDb()
  const giver = aCustomer(session, { number: '1' })
  aCustomer(session, { familyName: '青木', number: '2' })
  const { change } = write(session, 'recipient-added', (db, key) => {
    const put = 'INSERT INTO recipients (customer, name, kana) VALUES (?, ?, ?)'
    db.run(put, [giver.key, '𠮷野 <b>桜</b>', 'ﾖｼﾉ ｻｸﾗ'])
    return { change: key }
  })
  const found = (text: string) =>
    listCustomers(session, { text, offset: 0, limit: 10 }).rows.map((row) => `${row.number} ${row.why}：${row.found}`)
  expect(found('吉野 桜')).toEqual(['1 recipient：𠮷野 <b>桜</b>'])
  expect(found('よしの')).toEqual(['1 recipient：ﾖｼﾉ ｻｸﾗ'])
  expect(search(session, { text: 'よしの', limit: 10 }).map(({ why }) => why)).toEqual(['recipient'])
  expect(checkShop(session).derived).toBe('ok')
  undoChange(session, { change })
  expect(found('よしの')).toEqual([])
})

test('without words nobody is told why', () => {
  const { session } = openTestDb()
  aCustomer(session)
  const { rows } = listCustomers(session, { text: ' ', offset: 0, limit: 10 })
  expect(rows.map(({ why, found }) => ({ why, found }))).toEqual([{ why: null, found: '' }])
})
