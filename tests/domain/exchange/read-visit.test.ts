import { describe, expect, test } from 'vitest'
import type { Damage } from '#domain/exchange/import.ts'
import type { VisitOnFile } from '#domain/exchange/on-file.ts'
import { readVisit } from '#domain/exchange/read-visit.ts'
import { faultOf, how, under, valueOf } from './lines.ts'

type Line = Readonly<Record<string, string>>

const USUAL = { 顧客名: '髙﨑 花子', 来店日: '2026/4/1' }

function visit(line: Line, ...repairs: readonly Damage[]): VisitOnFile {
  return valueOf(readVisit(under('visits', { ...USUAL, ...line }), how(...repairs)))
}

function fault(line: Line): string {
  return faultOf(readVisit(under('visits', { ...USUAL, ...line }), how()))
}

describe('a visit', () => {
  test('needs whose it is and its day, nothing else', () => {
    expect(visit({})).toEqual({
      whose: { id: null, number: null, name: '髙﨑 花子', phone: '' },
      day: '2026-04-01',
      time: null,
      amount: null,
      item: '',
      status: 'done',
      charge: 'paid',
      deliveries: [],
    })
  })

  test('of a till', () => {
    const line = {
      会員番号: '12',
      会計日時: '2026/04/01 09:05:30',
      メニュー: 'カット\nカラー',
      税込金額: '￥12,800',
      TEL: '9000001234',
    }
    const read = readVisit(under('visits', line), how('phone-zero'))
    expect(valueOf(read)).toEqual({
      whose: { id: null, number: '12', name: '', phone: '09000001234' },
      day: '2026-04-01',
      time: '09:05',
      amount: 12_800,
      item: 'カット カラー',
      status: 'done',
      charge: 'paid',
      deliveries: [],
    })
  })

  test('of 様 is found by the name alone', () => {
    expect(visit({ 顧客名: '髙﨑 花子 様' }).whose.name).toBe('髙﨑 花子')
  })

  test.each<Line>([
    { 会員番号: '12', セイ: 'タカサキ', メイ: 'ハナコ' },
    { 会員番号: '12', 名: '花子' },
    { 電話: '090-0000-0001', 姓: '髙﨑', 名: '' },
  ])('%j names nobody beside what it is signed with: the card may lack the reading', (line) => {
    expect(valueOf(readVisit(under('visits', { 来店日: '2026/4/1', ...line }), how())).whose.name).toBe('')
  })

  test.each<readonly [string, Line, string]>([
    ['in two columns', { 姓: '髙﨑', 名: '花子' }, '髙﨑花子'],
    ['in two columns, 様 behind', { 姓: '髙﨑', 名: '花子様' }, '髙﨑花子'],
    ['in the column of the family name', { 姓: '髙﨑　花子', 名: '' }, '髙﨑　花子'],
    ['in one column rather than in half a pair', { 姓: '髙﨑', 名: '', 氏名: '髙﨑 花子' }, '髙﨑 花子'],
    ['by its reading, where nothing else is', { セイ: 'ﾀｶｻｷ', メイ: 'ハナコ' }, 'タカサキハナコ'],
    ['by the name before its reading', { 姓: '髙﨑', 名: '花子', セイ: 'タカサキ', メイ: 'ハナコ' }, '髙﨑花子'],
  ])('has its name %s', (_, line, name) => {
    const read = readVisit(under('visits', { ...line, 来店日: '2026/4/1' }), how())
    expect(valueOf(read).whose.name).toBe(name)
  })

  test('of nobody is rejected at the family name, where there is no other column of names', () => {
    expect(faultOf(readVisit(under('visits', { 来店日: '2026/4/1', 姓: '', 名: '' }), how()))).toBe(
      'customer-unknown family-name',
    )
  })

  test('to come is booked; said to be cancelled it stays so', () => {
    expect(visit({ 来店日: '2026/11/20' }).status).toBe('done')
    expect(visit({ 来店日: '2026/11/21' }).status).toBe('booked')
    expect(visit({ 来店日: '2026/11/21', 状態: 'キャンセル' }).status).toBe('cancelled')
    expect(visit({ 来店日: '2026/4/1', 状態: '予約' }).status).toBe('booked')
  })

  test('that nothing was paid for is お代なし', () => {
    expect(visit({ 金額: '0' })).toMatchObject({ amount: 0, charge: 'free' })
    expect(visit({ 金額: '0', お代の区分: '回数券' })).toMatchObject({ amount: 0, charge: 'ticket' })
    expect(visit({ 金額: '' })).toMatchObject({ amount: null, charge: 'paid' })
    expect(visit({ 金額: '▲500' })).toMatchObject({ amount: -500, charge: 'paid' })
  })

  test('has its time in the day or in a column of its own', () => {
    expect(visit({ 来店日: '2026/4/1 9:05' }).time).toBe('09:05')
    expect(visit({ 時刻: '1830' }).time).toBe('18:30')
    expect(visit({ 来店日: '2026/4/1 0:00', 時刻: '18:30' }).time).toBe('18:30')
  })

  test('whose day Excel made a number of is told', () => {
    const read = readVisit(under('visits', { ...USUAL, 来店日: '46113' }), how())
    expect(read).toMatchObject({
      kind: 'rejected',
      reason: 'date-impossible',
      damages: [{ kind: 'date-serial', was: '46113', becomes: '2026-04-01' }],
    })
    expect(visit({ 来店日: '46113' }, 'date-serial').day).toBe('2026-04-01')
    expect(visit({ 時刻: '0.375' }, 'date-serial').time).toBe('09:00')
  })

  test.each<[Line, string]>([
    [{ 顧客名: '' }, 'customer-unknown name'],
    [{ 来店日: '' }, 'day-missing day'],
    [{ 来店日: '不明' }, 'day-missing day'],
    [{ 来店日: '4/1' }, 'date-impossible day'],
    [{ 来店日: '2026/2/30' }, 'date-impossible day'],
    [{ 時刻: '朝' }, 'date-impossible time'],
    [{ 金額: '千円' }, 'amount-impossible amount'],
    [{ 金額: '1200.5' }, 'amount-impossible amount'],
    [{ 状態: '？' }, 'value-unknown status'],
    [{ お代の区分: '？' }, 'value-unknown charge'],
    [{ 来店日: '2026/11/21', 状態: '来店済' }, 'day-ahead day'],
    [{ 内容: 'あ'.repeat(201) }, 'too-long item'],
    [{ おつきあい帳ID: '12' }, 'value-unknown id'],
  ])('%j is rejected: %s', (line, expected) => {
    expect(fault(line)).toBe(expected)
  })
})
