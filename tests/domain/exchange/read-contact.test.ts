import { describe, expect, test } from 'vitest'
import type { ContactOnFile } from '#domain/exchange/on-file.ts'
import { readContact } from '#domain/exchange/read-contact.ts'
import { faultOf, how, under, valueOf } from './lines.ts'

type Line = Readonly<Record<string, string>>

const USUAL = { 番号: '12', 日時: '2026-04-01 9:05', 手段: '電話', どちらから: 'お客様から' }

function contact(line: Line): ContactOnFile {
  return valueOf(readContact(under('contacts', { ...USUAL, ...line }), how()))
}

describe('a contact', () => {
  test('has its moment in one cell', () => {
    expect(contact({ 件名: 'ご予約', 本文: '一行目\r\n二行目' })).toEqual({
      whose: { id: null, number: '12', name: '', phone: '' },
      day: '2026-04-01',
      time: '09:05',
      channel: 'phone',
      direction: 'from-them',
      subject: 'ご予約',
      body: '一行目\n二行目',
      reason: null,
      receipt: null,
      sells: false,
    })
  })

  test('keeps what the week made of it: why, how it went, and whether it counts as an offer', () => {
    expect(contact({ ご連絡のわけ: 'お誕生日', どうなったか: '投函した', ご案内に数える: '○' })).toMatchObject({
      reason: 'birthday',
      receipt: 'posted',
      sells: true,
    })
  })

  test.each([
    ['手紙', 'letter'],
    ['はがき', 'postcard'],
    ['ハガキ', 'postcard'],
    ['葉書', 'postcard'],
    ['TEL', 'phone'],
    ['ＴＥＬ', 'phone'],
    ['E-mail', 'mail'],
    ['LINE', 'line'],
    ['ＳＭＳ', 'sms'],
    ['店で', 'in-shop'],
    ['お店で', 'in-shop'],
    ['訪問', 'visit'],
    ['phone', 'phone'],
  ])('by %s is %s', (word, channel) => {
    expect(contact({ 手段: word }).channel).toBe(channel)
  })

  test.each([
    ['お客様から', 'from-them'],
    ['受信', 'from-them'],
    ['お店から', 'from-us'],
    ['発信', 'from-us'],
    ['OUT', 'from-us'],
  ])('%s is %s', (word, direction) => {
    expect(contact({ どちらから: word }).direction).toBe(direction)
  })

  test.each<[Line, string]>([
    [{ 番号: '' }, 'customer-unknown number'],
    [{ 日時: '' }, 'day-missing day'],
    [{ 日時: '2026-11-21' }, 'day-ahead day'],
    [{ 日時: '11/3 9:00' }, 'date-impossible day'],
    [{ 手段: '伝書鳩' }, 'value-unknown channel'],
    [{ 手段: '' }, 'value-unknown channel'],
    [{ どちらから: '' }, 'value-unknown direction'],
    [{ どちらから: '電話' }, 'value-unknown direction'],
    [{ 本文: 'あ'.repeat(4_001) }, 'too-long body'],
    [{ 件名: '\u0007' }, 'control-character subject'],
  ])('%j is rejected: %s', (line, expected) => {
    expect(faultOf(readContact(under('contacts', { ...USUAL, ...line }), how()))).toBe(expected)
  })
})
