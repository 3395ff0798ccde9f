import { describe, expect, test } from 'vitest'
import type { TemplateCode } from '#domain/letters/template.ts'
import { dropBatch, postBatch } from '#main/service/batches.ts'
import { aContact } from '../../support/builders.ts'
import { day } from '../../support/clock.ts'
import { openTestDb } from '../../support/db.ts'
import { aBatch, aShopThatWrites, posting } from '../../support/letters.ts'
import { aCouple, hanako, homeOf, marked } from '../../support/new-year.ts'

describe('a card that came is answered', () => {
  const ANSWER = { template: 'mid-winter' as TemplateCode, reason: 'nenga-received' } as const

  test('by a 寒中見舞い as soon as it is printed, whoever of the household it goes to, and no more once that is given up', () => {
    const { session } = aShopThatWrites('2027-01-10')
    const [makoto, wife] = aCouple(session)
    marked(session, wife, 2027, 'received')
    expect(homeOf(session, makoto)).toMatchObject({ isAnswered: false })
    const given = aBatch(session, [wife.id], ANSWER)
    expect(homeOf(session, makoto)).toMatchObject({ isAnswered: true })
    dropBatch(session, { batch: given.id })
    expect(homeOf(session, makoto)).toMatchObject({ isAnswered: false })
    const { id } = aBatch(session, [wife.id], ANSWER)
    postBatch(session, posting(id, { on: day('2027-01-10') }))
    expect(homeOf(session, makoto)).toMatchObject({ isAnswered: true })
    expect(homeOf(session, makoto).years.at(-1)).toMatchObject({ sentOn: null })
    expect(homeOf(session, makoto, 2028)).toMatchObject({ isAnswered: false })
  })

  test('by LINE or a call, but not by a call that nobody took', () => {
    const { session } = openTestDb('2027-01-10')
    const one = hanako(session)
    marked(session, one, 2027, 'received')
    const call = { channel: 'phone', reason: 'nenga-received' } as const
    aContact(session, one.key, '2026-01-06', call)
    aContact(session, one.key, '2027-01-09', { ...call, receipt: 'no-answer' })
    aContact(session, one.key, '2027-01-09', { channel: 'line' })
    expect(homeOf(session, one)).toMatchObject({ isAnswered: false })
    aContact(session, one.key, '2027-01-10', { ...call, receipt: 'talked' })
    expect(homeOf(session, one)).toMatchObject({ isAnswered: true })
  })
})
