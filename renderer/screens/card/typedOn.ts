import { draftOf, isSame } from '../../lib/cardDraft.ts'
import type { DeliveryDraft } from '../../lib/deliveryDraft.ts'
import type { CardTyped } from '../../stores/cardTyped.ts'

/** All that was typed on a card and not yet saved, one field a line, as text to be copied. */
export function typedOn({ edit, visit, contact, promise, heard, delivery }: CardTyped): string {
  const before = edit === undefined ? {} : draftOf(edit.before)
  const changed = Object.entries(edit?.draft ?? {}).filter(
    ([field, value]) => !isSame(value, Object.entries(before).find(([name]) => name === field)?.[1]),
  )
  return [
    ...changed.map(([, value]) => textsIn(value)),
    visit?.item,
    visit?.amount,
    contact?.body,
    promise?.text,
    heard?.text,
    ...(delivery === undefined ? [] : sentBy(delivery.draft)),
  ]
    .filter((line) => line !== undefined && line.trim() !== '')
    .join('\n')
}

/** What goes where; 様 and a day alone were never typed. */
function sentBy({ sale, delivery }: DeliveryDraft): readonly string[] {
  const { name, honorific, relation, phone, kana, key: _, ...address } = delivery.recipient
  const to = [name === '' ? '' : `${name} ${honorific}`, kana, relation, phone, textsIn(address)]
  const { day, ownOccasion, nameOnCard, cardText } = delivery
  return [sale.item, sale.amount, textsIn(to), day, ownOccasion, nameOnCard, cardText]
}

/** Every text in a field, whatever rows it is made of. */
function textsIn(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null) return ''
  return Object.values(value)
    .map(textsIn)
    .filter((text) => text !== '')
    .join(' ')
}
