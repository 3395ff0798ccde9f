import { expect, test } from 'vitest'
import { daysBetween } from '#domain/day.ts'
import { recordContact } from '#main/service/contacts.ts'
import { receive } from '#main/service/receipts.ts'
import { saveSettings, shopSettings } from '#main/service/settings.ts'
import { weekView } from '#main/service/week.ts'
import type { Session } from '#main/store/session.ts'
import { aContact, aCustomer, aSale } from '../../support/builders.ts'
import { type Clock, day } from '../../support/clock.ts'
import { openTestDb } from '../../support/db.ts'
import { rowOf, rowsOf } from '../../support/week.ts'

function goOnTo(clock: Clock, on: string): void {
  clock.pass(daysBetween(clock.today(), day(on)))
}

const TODAY = '2026-11-20'
const POSTED_ON = '2026-10-30'

function switchedOn(session: Session): void {
  const settings = shopSettings(session)
  saveSettings(session, { ...settings, rules: { ...settings.rules, off: [] } })
}

/** A card that sells went to her three weeks ago, and no word since. */
function unanswered(session: Session, familyName = '髙﨑') {
  const person = aCustomer(session, { familyName, known: 'known-before' })
  aSale(session, person.key, '2026-10-01')
  aContact(session, person.key, POSTED_ON, { sells: true, receipt: 'posted' })
  return person
}

test('P43 nobody is asked a second time until the rule is switched on', () => {
  const { session } = openTestDb(TODAY)
  const person = unanswered(session)
  expect(weekView(session).rows).toEqual([])
  switchedOn(session)
  const row = rowOf(session, person)
  expect(row).toMatchObject({
    way: 'phone',
    template: 'second-step',
    sentence: { reason: 'second-step', saidOn: POSTED_ON },
  })
  expect(row.ways).not.toContain('postcard')
  expect(row.ways).not.toContain('letter')
})

test('P43 whoever came, also free of charge, wrote or booked has answered; what is free starts nothing', () => {
  const { session } = openTestDb(TODAY)
  switchedOn(session)
  const [came, wrote, booked] = ['髙﨑', '佐藤', '林'].map((name) => unanswered(session, name))
  if (came === undefined || wrote === undefined || booked === undefined) throw new Error('three people')
  aSale(session, came.key, '2026-11-10', { charge: 'free', amount: 0 })
  aContact(session, wrote.key, '2026-11-11', { direction: 'from-them', channel: 'line' })
  aSale(session, booked.key, '2026-12-01', { status: 'booked' })
  expect(weekView(session).rows).toEqual([])
})

test('P43 an answer that comes while the row stands ends it, and after the second step there is no third', () => {
  const { session, clock } = openTestDb(TODAY)
  switchedOn(session)
  const [wrote, silent] = [unanswered(session), unanswered(session, '佐藤')]
  expect(rowOf(session, wrote)).toMatchObject({ state: 'open' })
  recordContact(session, {
    customer: wrote.id,
    day: day(TODAY),
    direction: 'from-them',
    channel: 'phone',
    body: 'また伺いますとのこと',
  })
  expect(rowOf(session, wrote)).toMatchObject({ state: 'done' })
  receive(session, { item: rowOf(session, silent).item, receipt: 'sent', channel: 'line', word: '' })
  expect(rowOf(session, silent)).toMatchObject({ state: 'done', receipt: 'sent' })
  goOnTo(clock, '2026-12-11')
  expect([...rowsOf(session, wrote), ...rowsOf(session, silent)]).toEqual([])
})
