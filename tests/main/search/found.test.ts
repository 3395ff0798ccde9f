import { expect, test } from 'vitest'
import type { CardFields } from '#domain/people/card.ts'
import type { NewCustomer } from '#domain/people/customer.ts'
import { listCustomers } from '#main/service/list-customers.ts'
import { search } from '#main/service/search.ts'
import { A_PET, AN_ADDRESS, aCustomer, edited } from '../../support/builders.ts'
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
  ['ペット', 'ポチ', { relatives: [A_PET] }, 'note：ポチ'],
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

test('without words nobody is told why', () => {
  const { session } = openTestDb()
  aCustomer(session)
  const { rows } = listCustomers(session, { text: ' ', offset: 0, limit: 10 })
  expect(rows.map(({ why, found }) => ({ why, found }))).toEqual([{ why: null, found: '' }])
})
