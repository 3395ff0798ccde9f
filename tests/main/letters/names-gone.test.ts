import { describe, expect, test } from 'vitest'
import type { TemplateCode } from '#domain/letters/template.ts'
import type { Id } from '#domain/people/customer.ts'
import { batchView, postBatch } from '#main/service/batches.ts'
import { addBereavement } from '#main/service/bereavement.ts'
import { cardOf } from '#main/service/card.ts'
import { formHousehold, leaveFamily } from '#main/service/households.ts'
import { sheetsAgain } from '#main/service/reprint.ts'
import { addRefused } from '#main/service/states.ts'
import type { Session } from '#main/store/session.ts'
import { A_RELATIVE, aCustomer, edited } from '../../support/builders.ts'
import { day } from '../../support/clock.ts'
import { aBatch, aShopThatWrites, CARD, posting } from '../../support/letters.ts'
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
  const mori = aCustomer(session, { familyName: '森', givenName: '一郎' }).id
  const { id } = aBatch(session, [makoto, mori], { template: MID_WINTER, options: CARD })
  return { session, id, hanako, makoto, haru, mori }
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

  test('moved out, or got another spelling: the card is as good as it was', () => {
    const { session, id, haru, hanako } = oneCardAHome()
    leaveFamily(session, { id: haru })
    edited(session, { id: hanako }, { givenName: '華子' })
    expect(changed(session, id)).toEqual([])
    expect(sheetsAgain(session, { batch: id, from: 1 }).leftOut).toEqual([])
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

  test('a 連名 taken off by hand says nothing of anybody', () => {
    const { session, hanako, id } = withHusband()
    edited(session, { id: hanako }, { relatives: [] })
    expect(changed(session, id)).toEqual([])
  })
})
