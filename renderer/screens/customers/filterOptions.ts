import type { CustomerWhere, Spent } from '#domain/people/filter.ts'

/** Sums that a shop thinks in; whoever thinks in others writes them. */
const LEASTS = [10_000, 30_000, 50_000, 100_000, 300_000] as const

export const OTHER_SUM = 'other'

/** Sums of at least so much, with the name of each in the list. */
export function offeredSums(within: Spent['within']): readonly { readonly value: string; readonly spent: Spent }[] {
  return LEASTS.map((least) => ({ value: `${within}-${least}`, spent: { within, least, most: null } }))
}

/** Which line of the list stands for it; null for none. */
export function valueOfSum(spent: Spent | null): string | null {
  if (spent === null) return null
  const offered = offeredSums(spent.within).find((each) => JSON.stringify(each.spent) === JSON.stringify(spent))
  return offered?.value ?? OTHER_SUM
}

export const MONTHS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'] as const

export type WhoseMonth = 'birthdayMonth' | 'familyMonth'

/** One list for both: whoever chooses a month of the one lets go that of the other. */
export function monthsAsked(value: string | null): Pick<CustomerWhere, WhoseMonth> {
  const [whose, month] = value?.split('-') ?? []
  const of = (name: WhoseMonth) => (whose === name ? Number(month) : null)
  return { birthdayMonth: of('birthdayMonth'), familyMonth: of('familyMonth') }
}

export function valueOfMonths({ birthdayMonth, familyMonth }: CustomerWhere): string | null {
  if (birthdayMonth !== null) return `birthdayMonth-${birthdayMonth}`
  return familyMonth === null ? null : `familyMonth-${familyMonth}`
}
