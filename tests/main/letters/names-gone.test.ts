import { describe, expect, test } from 'vitest'
import type { TemplateCode } from '#domain/letters/template.ts'
import type { Id } from '#domain/people/customer.ts'
import { batchView, postBatch } from '#main/service/batches.ts'
import { addBereavement } from '#main/service/bereavement.ts'
import { cardOf } from '#main/service/card.ts'
import { eraseCustomer } from '#main/service/erase.ts'
import { atHomeOf } from '#main/service/families.ts'
import { formHousehold, leaveFamily, saveHousehold } from '#main/service/households.ts'
import { previewLetters } from '#main/service/letters.ts'
import { sheetsAgain } from '#main/service/reprint.ts'
import { addRefused } from '#main/service/states.ts'
import { trashCustomer } from '#main/service/trash.ts'
import type { Session } from '#main/store/session.ts'
import { A_RELATIVE, aCustomer, edited } from '../../support/builders.ts'
import { day } from '../../support/clock.ts'
import { aBatch, aRequest, aShopThatWrites, CARD, change, posting } from '../../support/letters.ts'
import { refusalOf } from '../../support/refusal.ts'

const MID_WINTER = 'mid-winter' as TemplateCode
const TODAY = day('2026-11-20')
const DIED = { relative: null, diedOn: TODAY, heardFrom: '', writeTo: null } as const

/** One card for 髙﨑 誠, 花子 and 春, and another for 森 一郎, both printed. */
function oneCardAHome() {
  const { session } = aShopThatWrites()
  const one = (givenName: string) => aCustomer(session, { givenName }).id
  const [hanako, makoto, haru] = [one('花子'), one('誠'), one('春')] as const
  formHousehold(session, { together: [makoto, hanako, haru], apart: [] })
  const home = atHomeOf(session, { id: makoto }).household
  if (home === null) throw new Error('a household of three')
  const household = { id: home.id, name: home.name, cardEach: true, order: home.members.map((each) => each.id) }
  const mori = aCustomer(session, { familyName: '森', givenName: '一郎' }).id
  const { id } = aBatch(session, [makoto, mori], { template: MID_WINTER, options: CARD })
  return { session, id, hanako, makoto, haru, mori, household }
}

const changed = (session: Session, batch: Id) =>
  batchView(session, { batch }).changed.map(({ customer, why, said }) => ({ customer, why, said }))

describe('somebody named on a printed card beside the one it goes to', () => {
  test.each([
    ['died', (session: Session, who: Id) => addBereavement(session, { ...DIED, customer: who, who: 'self' })],
    [
      'asked never to be written to again',
      (session: Session, who: Id) =>
        addRefused(session, { customer: who, scope: 'everything', channel: 'all', since: TODAY, howAsked: '' }),
    ],
    [
      'asked for no promotions',
      (session: Session, who: Id) =>
        addRefused(session, { customer: who, scope: 'promotion', channel: 'all', since: TODAY, howAsked: '' }),
    ],
  ])('%s: that card is not printed again, and must be answered for', (_, happens) => {
    const { session, id, haru, makoto, mori } = oneCardAHome()
    expect(changed(session, id)).toEqual([])
    happens(session, haru)
    expect(changed(session, id)).toEqual([{ customer: makoto, why: 'name-gone', said: '髙﨑 春' }])
    const again = sheetsAgain(session, { batch: id, from: 1 })
    expect(new Set(again.document.sheets.map(({ customer }) => customer))).toEqual(new Set([mori]))
    expect(again.leftOut).toMatchObject([{ customer: makoto, mayOverride: false }])
    expect(refusalOf(() => postBatch(session, posting(id)))).toBe('gate-changed except')
    postBatch(session, posting(id, { except: [makoto] }))
    expect(batchView(session, { batch: id }).state).toBe('posted')
  })

  test.each<[string, (there: ReturnType<typeof oneCardAHome>) => void]>([
    ['her card goes to the trash', ({ session, haru }) => trashCustomer(session, haru)],
    ['her card is erased', ({ session, haru }) => eraseCustomer(session, haru)],
    ['she is taken out of the family', ({ session, haru }) => leaveFamily(session, { id: haru })],
    ['each of them is to have a card', ({ session, household }) => saveHousehold(session, household)],
  ])('died, and then %s: the sheet still bears her name', (_, tidied) => {
    const there = oneCardAHome()
    const { session, id, haru, makoto } = there
    addBereavement(session, { ...DIED, customer: haru, who: 'self' })
    tidied(there)
    expect(changed(session, id)).toEqual([{ customer: makoto, why: 'name-gone', said: '髙﨑 春' }])
    expect(sheetsAgain(session, { batch: id, from: 1 }).leftOut).toMatchObject([{ customer: makoto }])
  })

  test('was written otherwise before she died: the sheet bears the old name', () => {
    const { session, id, haru, makoto } = oneCardAHome()
    edited(session, { id: haru }, { givenName: 'はる' })
    addBereavement(session, { ...DIED, customer: haru, who: 'self' })
    expect(changed(session, id)).toEqual([{ customer: makoto, why: 'name-gone', said: '髙﨑 春' }])
  })

  test.each<[string, (there: ReturnType<typeof oneCardAHome>) => void]>([
    ['moved out', ({ session, haru }) => leaveFamily(session, { id: haru })],
    ['got another spelling', ({ session, haru }) => void edited(session, { id: haru }, { givenName: '晴' })],
    ['moved', ({ session, haru }) => change(session, 'UPDATE customers SET moved_on = ? WHERE id = ?', TODAY, haru)],
    [
      'is to be left in peace for a while',
      ({ session, haru }) => change(session, 'UPDATE customers SET quiet_until = ? WHERE id = ?', '2026-11-25', haru),
    ],
    [
      'has a card that came back',
      ({ session, haru }) =>
        change(
          session,
          'UPDATE addresses SET returned_on = ? WHERE customer = (SELECT key FROM customers WHERE id = ?)',
          TODAY,
          haru,
        ),
    ],
  ])('%s: the card is as good as it was', (_, happens) => {
    const there = oneCardAHome()
    happens(there)
    expect(changed(there.session, there.id)).toEqual([])
    expect(sheetsAgain(there.session, { batch: there.id, from: 1 }).leftOut).toEqual([])
  })
})

describe('on the card of one person alone', () => {
  /** Thanks to 髙﨑 花子 with 太郎 beside her, printed. */
  function withHusband() {
    const { session } = aShopThatWrites()
    const { id: hanako } = aCustomer(session)
    edited(session, { id: hanako }, { relatives: [A_RELATIVE] })
    const husband = cardOf(session, { id: hanako }).fields.relatives[0]?.key ?? null
    return { session, hanako, husband, id: aBatch(session, [hanako]).id }
  }

  /** The same, where 太郎 has a card of his own at the same address. */
  function withHusbandAtHome() {
    const { session } = aShopThatWrites()
    const [hanako, taro] = [aCustomer(session).id, aCustomer(session, { givenName: '太郎' }).id]
    formHousehold(session, { together: [hanako, taro], apart: [] })
    edited(session, { id: hanako }, { relatives: [A_RELATIVE] })
    return { session, hanako, taro, id: aBatch(session, [hanako]).id }
  }

  test('one of the 連名 died', () => {
    const { session, hanako, husband, id } = withHusband()
    addBereavement(session, { ...DIED, customer: hanako, who: 'family', relative: husband })
    expect(changed(session, id)).toEqual([{ customer: hanako, why: 'name-gone', said: '髙﨑 太郎' }])
  })

  test('she herself died, and the card is her husband’s now', () => {
    const { session, hanako, husband, id } = withHusband()
    addBereavement(session, { ...DIED, customer: hanako, who: 'self', writeTo: husband })
    expect(changed(session, id)).toEqual([{ customer: hanako, why: 'name-gone', said: '髙﨑 花子' }])
  })

  test('one of the 連名, who has a card in the house, wants nothing more: no sheet names him, printed or new', () => {
    const { session, hanako, id, taro } = withHusbandAtHome()
    addRefused(session, { customer: taro, scope: 'everything', channel: 'all', since: TODAY, howAsked: '' })
    expect(changed(session, id)).toEqual([{ customer: hanako, why: 'name-gone', said: '髙﨑 太郎' }])
    const [address] = previewLetters(session, aRequest([hanako])).document.sheets
    expect(address).toMatchObject({ names: [{ given: '花子' }] })
  })

  test('one of the 連名 wanted no promotions before the print: no sheet names him, and nothing has changed since', () => {
    const { session } = aShopThatWrites()
    const [hanako, taro] = [aCustomer(session).id, aCustomer(session, { givenName: '太郎' }).id]
    formHousehold(session, { together: [hanako, taro], apart: [] })
    edited(session, { id: hanako }, { relatives: [A_RELATIVE] })
    addRefused(session, { customer: taro, scope: 'promotion', channel: 'all', since: TODAY, howAsked: '' })
    const { id, preview } = aBatch(session, [hanako])
    expect(preview.document.sheets[0]).toMatchObject({ names: [{ given: '花子' }] })
    expect(changed(session, id)).toEqual([])
    expect(sheetsAgain(session, { batch: id, from: 1 }).leftOut).toEqual([])
  })

  test('one of the 連名 is taken off, who has a card in the house: nothing stands against him', () => {
    const { session, hanako, id } = withHusbandAtHome()
    edited(session, { id: hanako }, { relatives: [] })
    expect(changed(session, id)).toEqual([])
    expect(sheetsAgain(session, { batch: id, from: 1 }).leftOut).toEqual([])
  })

  test('a grandfather of her own husband’s name who died long ago holds nothing back', () => {
    const { session, hanako, id } = withHusband()
    change(
      session,
      `INSERT INTO relatives (customer, kind, family_name, given_name, kana, honorific, relation, species, on_card, note, died_on, position)
       SELECT key, 'person', '', '花子', '', '', '', '', 0, '', '1990-01-01', 9 FROM customers WHERE id = ?`,
      hanako,
    )
    expect(changed(session, id)).toEqual([])
  })

  test('a 連名 taken off by hand says nothing of anybody', () => {
    const { session, hanako, id } = withHusband()
    edited(session, { id: hanako }, { relatives: [] })
    expect(changed(session, id)).toEqual([])
  })
})
