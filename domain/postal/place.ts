/** What a postal code stands for. `town` is '' where it stands for the rest of a town or for a whole village. */
export type Place = {
  readonly prefecture: string
  /** 市区町村, with its 郡: 余市郡仁木町. */
  readonly city: string
  readonly town: string
  /** Of the town, in hiragana; '' where it is not known. */
  readonly kana: string
  /** Whose own code it is, '' for most: then `town` goes on to the house. */
  readonly company: string
}

/** A place as the table is made of it; kana as Japan Post writes them, in katakana of full width. */
export type PlaceRow = Place & {
  readonly code: string
  readonly prefectureKana: string
  readonly cityKana: string
}

/** What people type for a postal code as its seven digits; null while it is none. */
export function postalDigits(typed: string): string | null {
  const digits = withoutSigns(typed)
  return /^\d{7}$/.test(digits) ? digits : null
}

/** Full-width digits, hyphens of every kind and 〒 are what people write. */
export function withoutSigns(typed: string): string {
  return typed.normalize('NFKC').replace(/[〒\p{Pd}−ー\s]/gu, '')
}
