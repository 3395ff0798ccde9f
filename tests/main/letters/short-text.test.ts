import { describe, expect, test } from 'vitest'
import type { TemplateCode } from '#domain/letters/template.ts'
import { undoChange } from '#main/service/changes.ts'
import { recordSent, shortText } from '#main/service/letters.ts'
import { saveTemplate } from '#main/service/templates.ts'
import { weekView } from '#main/service/week.ts'
import { query } from '#main/store/db.ts'
import { aCustomer, aSale } from '../../support/builders.ts'
import { aShopThatWrites, change, THANKS } from '../../support/letters.ts'
import { refusalOf } from '../../support/refusal.ts'

const OVERRIDDEN = query<{ overridden: string | null; override_why: string }>(
  'SELECT overridden, override_why FROM contacts ORDER BY key',
  ['overridden', 'override_why'],
)
const CONTACTS = query<{ channel: string; subject: string; body: string; reason: string; receipt: string }>(
  'SELECT channel, subject, body, reason, receipt FROM contacts ORDER BY key',
  ['channel', 'subject', 'body', 'reason', 'receipt'],
)
const BY_LINE = { template: THANKS, reason: null, channel: 'line', personalLine: '椿がお似合いでした。' } as const
const SENT = { template: THANKS, reason: null, channel: 'line', overrideWhy: '', story: null } as const

describe('文をコピー', () => {
  test('is the short form in rows, also for somebody without an address', () => {
    const { session } = aShopThatWrites()
    const { id } = aCustomer(session, { address: null })
    const { text } = shortText(session, { ...BY_LINE, customer: id, overrideWhy: '' })
    expect(text.split('\n')).toEqual([
      '髙﨑花子様',
      '初めてのご利用の折は、ありがとうございました。ご縁をうれしく存じております。',
      '椿がお似合いでした。',
      'お気づきのことがございましたら、いつでもお聞かせください。',
      '花のたかさき',
      '𠮷野 太郎',
    ])
  })

  test('passes the gate of its channel: kept back without a reason, never against a wish for no contact', () => {
    const { session } = aShopThatWrites()
    const { id, key } = aCustomer(session)
    const refuse = (scope: string, channel: string): void =>
      change(
        session,
        "INSERT INTO refusals (customer, scope, channel, since) VALUES (?, ?, ?, '2026-11-01')",
        key,
        scope,
        channel,
      )
    const copy = (overrideWhy: string) => () => shortText(session, { ...BY_LINE, customer: id, overrideWhy })
    refuse('promotion', 'postcard')
    expect(refusalOf(copy(''))).toBe('nothing was refused')
    refuse('promotion', 'line')
    expect(refusalOf(copy(''))).toBe('nobody-left customer')
    expect(refusalOf(copy('お約束したので'))).toBe('nothing was refused')
    refuse('everything', 'all')
    expect(refusalOf(copy('お約束したので'))).toBe('nobody-left customer')
  })

  test('a template whose short form was emptied copies nothing, and says so', () => {
    const { session } = aShopThatWrites()
    const { id } = aCustomer(session)
    saveTemplate(session, { code: THANKS, text: 'お礼まで', letterText: null, shortForm: '' })
    expect(refusalOf(() => shortText(session, { ...BY_LINE, customer: id, overrideWhy: '' }))).toBe(
      'short-form-empty template',
    )
  })

  test('an unknown template and somebody in the trash are refused', () => {
    const { session } = aShopThatWrites()
    const { id, key } = aCustomer(session)
    const asked = { ...BY_LINE, customer: id, overrideWhy: '' }
    expect(refusalOf(() => shortText(session, { ...asked, template: 'no-such' as TemplateCode }))).toBe(
      'template-missing template',
    )
    change(session, "UPDATE customers SET deleted_on = '2026-11-01' WHERE key = ?", key)
    expect(refusalOf(() => shortText(session, asked))).toBe('customer-missing customer')
  })
})

describe('「LINEで送りましたか」', () => {
  test('with yes stands in the history as it was written, the week is done, and undo takes both back', () => {
    const { session } = aShopThatWrites()
    const { id, key } = aCustomer(session)
    aSale(session, key, '2026-11-19')
    expect(weekView(session).rows.map(({ state }) => state)).toEqual(['open'])
    const { text } = shortText(session, { ...BY_LINE, customer: id, overrideWhy: '' })
    // Whatever is changed before the answer, the history says what was sent.
    saveTemplate(session, { code: THANKS, text: 'ほかの文', letterText: null, shortForm: 'ほかの短い文' })
    const sent = recordSent(session, { ...SENT, customer: id, text })
    expect(session.db.many(CONTACTS)).toEqual([
      { channel: 'line', subject: '初めてのご利用のお礼', body: text, reason: 'first-visit-thanks', receipt: 'sent' },
    ])
    expect(weekView(session).rows).toMatchObject([{ state: 'done', receipt: 'sent' }])
    undoChange(session, { change: sent.change })
    expect(session.db.many(CONTACTS)).toEqual([])
    expect(weekView(session).rows).toMatchObject([{ state: 'open' }])
  })

  test('keeps the reason that let it pass, and what it let pass', () => {
    const { session } = aShopThatWrites()
    const { id, key } = aCustomer(session)
    recordSent(session, { ...SENT, customer: id, text: 'お礼まで' })
    change(session, "UPDATE customers SET quiet_until = '2026-12-01' WHERE key = ?", key)
    recordSent(session, { ...SENT, customer: id, text: 'お礼まで', overrideWhy: 'お約束したので' })
    expect(session.db.many(OVERRIDDEN)).toEqual([
      { overridden: null, override_why: '' },
      { overridden: 'quiet', override_why: 'お約束したので' },
    ])
  })
})
