import { AMOUNT_MAX } from './caps.ts'

const IN_BRACKETS = /^\((.+)\)$/
const AMOUNT = /^(?:([-−▲△])[¥\\]?|[¥\\]([-−])?)?(\d+|\d{1,3}(?:,\d{3})+)(?:\.0+)?円?$/

/** Yen of 1,200, ￥1,200, 1200円, ▲500 or (500); null where it is no whole amount, or more than a shop ever takes. */
export function readAmount(text: string): number | null {
  const written = text.normalize('NFKC').replace(/\s/g, '')
  const bracketed = IN_BRACKETS.exec(written)?.[1]
  const [, before, after, digits] = AMOUNT.exec(bracketed ?? written) ?? []
  if (digits === undefined) return null
  const yen = Number(digits.replaceAll(',', ''))
  if (yen > AMOUNT_MAX) return null
  const isMinus = bracketed !== undefined || (before ?? after) !== undefined
  return isMinus && yen !== 0 ? -yen : yen
}
