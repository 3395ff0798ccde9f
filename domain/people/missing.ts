import type { Birthday } from '#domain/day.ts'
import { listedName, type Named } from './called.ts'
import type { CustomerRow, PostalAddress } from './customer.ts'

// まだうかがっていないこと: what a card should have and has not, to be asked at the next visit or filled in one after another.

export const MISSING = ['kana', 'birthday', 'address', 'postal-code', 'phone'] as const

export type Missing = (typeof MISSING)[number]

/** What of a card says what is missing on it; CardFields is one. */
export type Known = Named & {
  readonly birthday: Birthday | null
  readonly phones: readonly unknown[]
  /** Letters go to the first. */
  readonly addresses: readonly PostalAddress[]
}

/** Of everyone, how many lack what; and those who lack the one that is filled in now, the newest visitors first. */
export type StillToAsk = {
  readonly counts: Readonly<Record<Missing, number>>
  readonly people: readonly CustomerRow[]
}

/** As many as one goes through in one sitting. */
export const FILLED_AT_ONCE = 100

const KANA_ALONE = /^[\p{Script=Hiragana}\p{Script=Katakana}ー・\s]*$/u

/** In the order of MISSING. Without any address its code is not missing too, and a company has no birthday. */
export function missingOf(card: Known): readonly Missing[] {
  const [address] = card.addresses
  const hasLines = address !== undefined && linesOf(address) !== ''
  const isMissing: Readonly<Record<Missing, boolean>> = {
    kana: lacksKana(card),
    birthday: card.kind === 'person' && card.birthday === null,
    address: !hasLines,
    'postal-code': hasLines && address.postalCode === '',
    phone: card.phones.length === 0,
  }
  return MISSING.filter((what) => isMissing[what])
}

/** Of a name in kana, nobody asks how it is read. */
function lacksKana(who: Named): boolean {
  const { name, kana } = listedName(who)
  return name.some((part, at) => !KANA_ALONE.test(part) && (kana[at] ?? '') === '')
}

function linesOf({ prefecture, city, street, building }: PostalAddress): string {
  return `${prefecture}${city}${street}${building}`.trim()
}
