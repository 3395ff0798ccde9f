import type { Channel, Direction } from '#domain/timeline/contact.ts'
import type { SaleStatus } from '#domain/timeline/visits.ts'
import { insertContact } from '#main/store/contacts.ts'
import { insertSale } from '#main/store/sales.ts'
import { DAYS_BACK } from './calendar.ts'
import { type Habit, visitDistances } from './habit.ts'
import type { Random } from './random.ts'
import type { Target } from './write-person.ts'

const SHARE_OF_SALES = 0.7

const TOUCHES = {
  'from-us': {
    channels: ['letter', 'postcard', 'postcard', 'phone', 'line', 'mail', 'in-shop'],
    subjects: ['お礼', '季節のごあいさつ', '入荷のお知らせ', 'ご予約の確認', 'お誕生日', 'その後いかがですか'],
  },
  'from-them': {
    channels: ['phone', 'phone', 'line', 'in-shop', 'mail', 'sms'],
    subjects: ['ご予約', 'お問い合わせ', 'ご感想', 'お礼', '日にちの変更'],
  },
} as const satisfies Record<Direction, { channels: readonly Channel[]; subjects: readonly string[] }>

/** The sales of one person and what passed between: `rows` rows together. */
export function writeTimeline(target: Target, random: Random, customer: number, habit: Habit, rows: number): void {
  const sales = habit.kind === 'once' ? rows : Math.ceil(rows * SHARE_OF_SALES)
  const distances = visitDistances(random, habit.kind, sales, {
    usualGap: target.shop.usualGap,
    newFaces: target.newFaces,
  })
  for (const distance of distances) writeSale(target, random, customer, distance)
  const known = Math.max(0, -(distances[0] ?? -DAYS_BACK))
  const touched = Array.from({ length: rows - sales }, () => -random.between(0, known))
  for (const distance of touched.toSorted((a, b) => a - b)) writeContact(target, random, customer, distance)
}

function writeSale(
  { db, importKey, calendar, shop }: Target,
  random: Random,
  customer: number,
  distance: number,
): void {
  const item = random.pickByRank(shop.items)
  const status = distance > 0 ? 'booked' : aStatus(random)
  const charge = random.chance(0.03) ? random.pick(['free', 'ticket', 'later'] as const) : 'paid'
  const priced = status === 'done' && charge === 'paid' && !random.chance(0.04)
  insertSale(db, {
    customer,
    day: calendar.at(distance),
    time: anHour(random),
    status,
    charge,
    amount: priced ? aPrice(random, item.price) : null,
    item: item.text,
    importKey,
  })
}

function aStatus(random: Random): SaleStatus {
  const draw = random.unit()
  if (draw < 0.975) return 'done'
  return draw < 0.99 ? 'cancelled' : 'no-show'
}

/** Now and then two of a thing, in tens of yen. */
function aPrice(random: Random, price: number): number {
  return Math.round((price * (random.chance(0.1) ? 2 : 1) * random.spread(0.08)) / 10) * 10
}

function writeContact({ db, importKey, calendar }: Target, random: Random, customer: number, distance: number): void {
  const direction = random.chance(0.65) ? 'from-us' : 'from-them'
  const { channels, subjects } = TOUCHES[direction]
  insertContact(db, {
    customer,
    day: calendar.at(distance),
    time: anHour(random),
    direction,
    channel: random.pick<Channel>(channels),
    subject: random.pick<string>(subjects),
    body: '',
    importKey,
  })
}

/** Within opening hours; many an owner never notes the hour. */
function anHour(random: Random): string | null {
  if (random.chance(0.4)) return null
  return `${random.between(10, 18)}:${random.pick(['00', '15', '30', '45'])}`
}
