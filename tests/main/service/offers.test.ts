import { expect, test } from 'vitest'
import { undoChange } from '#main/service/changes.ts'
import { answerOffer, ruleOffered } from '#main/service/offers.ts'
import { saveSettings, shopSettings } from '#main/service/settings.ts'
import { getShop, putSetting, putShop, reasonSettings } from '#main/store/settings.ts'
import { write } from '#main/store/write.ts'
import { openTestDb } from '../../support/db.ts'
import { expectBackAndForth } from '../../support/rows.ts'

test('P32 four weeks after the shop was made the home screen asks about thanks each year, once', () => {
  const { session, clock } = openTestDb()
  const shop = getShop(session.db)
  if (shop === null) throw new Error('a test has a shop')
  write(session, 'test', (db) => putShop(db, { ...shop, madeOn: session.today() }))
  expect(ruleOffered(session)).toEqual({ rule: null })
  clock.pass(28)
  expect(ruleOffered(session)).toEqual({ rule: 'anniversary' })
  expect(ruleOffered({ ...session, clock: () => 'far-ahead' })).toEqual({ rule: null })
  answerOffer(session, { rule: 'anniversary', isWanted: false })
  expect(shopSettings(session).rules.off).toContain('anniversary')
  clock.pass(400)
  expect(ruleOffered(session).rule).not.toBe('anniversary')
})

test('P32 はい switches the rule on from that day, and taking it back leaves nothing of it', () => {
  const { session, clock } = openTestDb()
  clock.pass(40)
  const { change } = answerOffer(session, { rule: 'anniversary', isWanted: true })
  expect(shopSettings(session).rules.off).not.toContain('anniversary')
  expect(reasonSettings(session.db).onSince).toEqual({ anniversary: session.today() })
  undoChange(session, { change })
  expect(ruleOffered(session)).toEqual({ rule: 'anniversary' })
  expectBackAndForth(session, () => answerOffer(session, { rule: 'anniversary', isWanted: true }))
})

test('P32 switched off and on again in the settings a rule counts from the second day', () => {
  const { session, clock } = openTestDb()
  const turn = (isOn: boolean) => {
    const settings = shopSettings(session)
    const others = settings.rules.off.filter((each) => each !== 'anniversary')
    saveSettings(session, {
      ...settings,
      rules: { ...settings.rules, off: isOn ? others : [...others, 'anniversary'] },
    })
  }
  turn(true)
  const first = session.today()
  clock.pass(10)
  saveSettings(session, { ...shopSettings(session), lettersAWeek: 5 })
  expect(reasonSettings(session.db).onSince.anniversary).toBe(first)
  turn(false)
  expect(reasonSettings(session.db).onSince.anniversary).toBeUndefined()
  clock.pass(10)
  turn(true)
  expect(reasonSettings(session.db).onSince.anniversary).toBe(session.today())
})

test('P32 rules chosen before the program knew of this one leave it off', () => {
  const { session } = openTestDb()
  write(session, 'test', (db) => putSetting(db, 'week-rules', { off: ['drifting'] }))
  expect(reasonSettings(session.db).off).toEqual(shopSettings(session).rules.off)
  expect(reasonSettings(session.db).off).toEqual(expect.arrayContaining(['drifting', 'anniversary']))
})
