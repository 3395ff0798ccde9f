import { expect, test } from 'vitest'
import { aCustomer, aNewCustomer } from '../support/builders.ts'
import { openTestDb } from '../support/db.ts'
import { blankDelivery } from '../../renderer/lib/deliveryDraft.ts'
import { blankVisit } from '../../renderer/lib/entryDrafts.ts'
import { typedOn } from '../../renderer/screens/card/typedOn.ts'
import { keepTyped, keptTyped, sendOn } from '../../renderer/stores/cardTyped.ts'

const someone = () => aCustomer(openTestDb().session, aNewCustomer()).id

test('a delivery that was only begun has nothing to be copied, one half written all that was typed', () => {
  const id = someone()
  const blank = blankDelivery(blankVisit('2026/11/22'))
  keepTyped(id, { delivery: { draft: blank, again: null, begun: 0 } })
  expect(typedOn(keptTyped(id))).toBe('')
  const recipient = { ...blank.delivery.recipient, name: '森 桜', relation: '母', city: '高崎市中尾町', street: '9-9' }
  const delivery = { ...blank.delivery, recipient, day: '5/10', cardText: 'いつもありがとう' }
  keepTyped(id, { delivery: { draft: { sale: { ...blank.sale, item: '花束' }, delivery }, again: null, begun: 0 } })
  expect(typedOn(keptTyped(id)).split('\n')).toEqual([
    '花束',
    '森 桜 様 母 高崎市中尾町 9-9',
    '5/10',
    'いつもありがとう',
  ])
})

test('a purchase of the quick line begins a delivery, and leaves whom a half-written one goes to', () => {
  const id = someone()
  sendOn(id, { ...blankVisit('2026/11/22'), item: '花束' })
  const begun = keptTyped(id).delivery
  expect(begun?.draft.sale.item).toBe('花束')
  if (begun === undefined) throw new Error('nothing was begun')
  const { delivery } = begun.draft
  const written = { ...delivery, recipient: { ...delivery.recipient, name: '髙﨑 𠮷乃' } }
  keepTyped(id, { delivery: { ...begun, draft: { ...begun.draft, delivery: written } } })
  sendOn(id, { ...blankVisit('2026/11/22'), item: '鉢植え' })
  expect(keptTyped(id).delivery).toMatchObject({
    begun: begun.begun + 1,
    draft: { sale: { item: '鉢植え' }, delivery: { recipient: { name: '髙﨑 𠮷乃' } } },
  })
})
