import type { Birthday } from '#domain/day.ts'
import { nameLikeness } from './name-likeness.ts'
import type { Likeness, SameReason } from './reasons.ts'
import type { Home, Signs } from './signs.ts'

/** 03-… rings for a whole family, 090-… for one. */
const OWN_PHONE = /^0[5789]0\d{8}$/
const MOST = 100

// With the weights of the names: a full name and anything that reaches one person or one home is enough; a name alone never is.
const OWN_REACH = 40
const OWN_REACH_TWICE = 50
const HOME = 30
const HOME_TWICE = 38
const BIRTHDAY = 30
const DAY_OF_YEAR = 14
const OTHER_BIRTHDAY = -45
const MISTYPED_BIRTHDAY = -10
const MOVED = -8
const OTHER_PHONE = -6

/** How likely two cards are one person's; null where the names say that they are not. */
export function likenessOf(one: Signs, other: Signs): Likeness | null {
  const name = nameLikeness(one, other)
  if (name === null) return null
  const phones = common(one.phones, other.phones)
  const emails = common(one.emails, other.emails)
  const own = phones.filter((phone) => OWN_PHONE.test(phone)).length + emails.length
  const isAtHome = one.homes.some((home) => other.homes.some((there) => isSameHome(home, there)))
  const shared = Number(phones.length > 0) + Number(isAtHome)
  const birthday = birthdayLikeness(one.birthday, other.birthday)
  const hasMoved = !isAtHome && one.homes.length > 0 && other.homes.length > 0
  const hasOtherPhone = phones.length === 0 && one.phones.length > 0 && other.phones.length > 0

  const reasons: SameReason[] = [name.reason]
  if (phones.length > 0) reasons.push('same-phone')
  if (emails.length > 0) reasons.push('same-email')
  if (isAtHome) reasons.push('same-address')
  if (birthday > 0) reasons.push('same-birthday')
  if (birthday < 0) reasons.push('different-birthday')
  if (hasMoved) reasons.push('different-address')
  if (hasOtherPhone) reasons.push('different-phone')

  if (name.needsOwnReach && own === 0) return { score: 0, reasons }
  const reach = Math.max(ownWeight(own, isAtHome), homeWeight(shared))
  // Whoever is reached by the same telephone of their own has simply moved.
  const against = (hasMoved && own === 0 ? MOVED : 0) + (hasOtherPhone && !isAtHome ? OTHER_PHONE : 0)
  return { score: Math.min(MOST, Math.max(0, name.weight + reach + birthday + against)), reasons }
}

function ownWeight(own: number, isAtHome: boolean): number {
  if (own === 0) return 0
  return own > 1 || isAtHome ? OWN_REACH_TWICE : OWN_REACH
}

function homeWeight(shared: number): number {
  if (shared === 0) return 0
  return shared > 1 ? HOME_TWICE : HOME
}

/** Two rooms of one house are two homes; a room that one list leaves out says nothing. */
function isSameHome(one: Home, other: Home): boolean {
  return one.place === other.place && (one.room === '' || other.room === '' || one.room === other.room)
}

/** A slip of the pen changes one part of a date; nobody has two. */
function birthdayLikeness(one: Birthday | null, other: Birthday | null): number {
  if (one === null || other === null) return 0
  const [here, there] = [partsOf(one), partsOf(other)]
  const known = here.flatMap((part, at) => (part === '' || there[at] === '' ? [] : [part === there[at]]))
  const same = known.filter((each) => each).length
  if (same === known.length) return known.length === 3 ? BIRTHDAY : known.length === 2 ? DAY_OF_YEAR : 0
  return known.length === 3 && same === 2 ? MISTYPED_BIRTHDAY : OTHER_BIRTHDAY
}

/** Year, month and date, '' where not known: '--07-02' has no year, '--07' a month alone. */
function partsOf(birthday: Birthday): readonly string[] {
  if (!birthday.startsWith('--')) return birthday.split('-')
  const [, , month = '', date = ''] = birthday.split('-')
  return ['', month, date]
}

function common(one: readonly string[], other: readonly string[]): readonly string[] {
  return one.filter((each) => other.includes(each))
}
