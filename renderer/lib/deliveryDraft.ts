import type { Api } from '#contract/api.ts'
import { inputs } from '#contract/inputs.ts'
import { addDays, type Day } from '#domain/day.ts'
import type { Id } from '#domain/people/customer.ts'
import { typedDay } from '#domain/people/typed-day.ts'
import {
  type Delivery,
  type DeliveryTyped,
  isOccasionCode,
  type OccasionCode,
  type Recipient,
} from '#domain/timeline/delivery.ts'
import * as v from 'valibot'
import { NO_ADDRESS, typedAddress } from './addressDraft.ts'
import { amountText, dayText, saleTyped, type VisitDraft } from './entryDrafts.ts'

/** A purchase and where it goes, as they are typed: days are text, and 用途 may be a word of the owner's own. */
export type DeliveryDraft = {
  readonly sale: VisitDraft
  readonly delivery: Omit<DeliveryTyped, 'day' | 'occasion'> & {
    readonly day: string
    readonly occasion: OccasionCode | '' | 'own'
    readonly ownOccasion: string
  }
}

export type DeliveryEntered = Api['deliveries:record']['in']

export const NO_RECIPIENT: DeliveryDraft['delivery']['recipient'] = {
  key: null,
  name: '',
  kana: '',
  honorific: '様',
  relation: '',
  phone: '',
  ...NO_ADDRESS,
}

export const blankDelivery = (sale: VisitDraft): DeliveryDraft => ({
  sale,
  delivery: {
    recipient: NO_RECIPIENT,
    day: '',
    occasion: '',
    ownOccasion: '',
    nameOnCard: '',
    cardText: '',
    remindNextYear: false,
  },
})

/** What was sent, with the purchase as it was, to be put right. */
export function deliveryDraftOf(delivery: Delivery, recipient: Recipient): DeliveryDraft {
  const { occasion, nameOnCard, cardText, remindNextYear, item, amount, charge } = delivery
  const isOwn = occasion !== '' && !isOccasionCode(occasion)
  return {
    sale: { day: dayText(delivery.soldOn), item, amount: amountText(amount), charge, status: 'done' },
    delivery: {
      recipient,
      day: delivery.day === null ? '' : dayText(delivery.day),
      occasion: isOwn ? 'own' : isOccasionCode(occasion) ? occasion : '',
      ownOccasion: isOwn ? occasion : '',
      nameOnCard,
      cardText,
      remindNextYear,
    },
  }
}

/** 去年と同じで受ける: the same again, ordered today, for the day on which it comes round next. */
export function sameAgain(delivery: Delivery, recipient: Recipient, today: Day): DeliveryDraft {
  const { sale, delivery: was } = deliveryDraftOf(delivery, recipient)
  const next =
    delivery.day === null ? null : typedDay(delivery.day.slice(5).replace('-', '/'), addDays(today, -1), 'ahead')
  return {
    sale: { ...sale, day: dayText(today) },
    delivery: { ...was, day: next === null ? '' : dayText(next) },
  }
}

export function occasionOf({ occasion, ownOccasion }: DeliveryDraft['delivery']): string {
  return occasion === 'own' ? ownOccasion.trim() : occasion
}

/**
 * お届け日: a month and day without a year are the next such day from the purchase on, for nothing arrives before it was
 * bought; あした and 3日後 are counted from today. Null where the text names no day.
 */
export function deliveryDay(text: string, { day, status }: VisitDraft, today: Day): Day | null {
  // Seen from one day of two at least, only a day without its year lies on either side.
  const hasNoYear = [today, addDays(today, 1)].some((from) => typedDay(text, from) !== typedDay(text, from, 'ahead'))
  if (!hasNoYear) return typedDay(text, today)
  return typedDay(text, typedDay(day, today, status === 'booked' ? 'ahead' : 'near') ?? today, 'ahead')
}

/** The door's own check of a purchase together with where it goes. */
export const deliverySchema = (customer: Id, today: Day) =>
  v.pipe(
    v.custom<DeliveryDraft>(() => true),
    v.transform((draft): { [K in keyof DeliveryEntered]: unknown } => ({
      customer,
      sale: saleTyped(draft.sale, today, 'near'),
      delivery: deliveryTyped(draft, today),
    })),
    inputs['deliveries:record'],
  )

function deliveryTyped({ sale, delivery: draft }: DeliveryDraft, today: Day): { [K in keyof DeliveryTyped]: unknown } {
  const { recipient, nameOnCard, cardText, remindNextYear } = draft
  return {
    recipient: typedAddress(recipient),
    // Undefined, which the schema refuses at its field, where a text names no day.
    day: draft.day.trim() === '' ? null : (deliveryDay(draft.day, sale, today) ?? undefined),
    occasion: occasionOf(draft),
    nameOnCard,
    cardText,
    remindNextYear,
  }
}
