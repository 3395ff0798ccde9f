import type { RestorePreview } from './backup.ts'

/** What is counted by itself when a damaged file is read; `rest` is everything else. */
export const SALVAGED_KINDS = ['people', 'visits', 'contacts', 'letters', 'promises', 'photos', 'rest'] as const

export type SalvagedKind = (typeof SALVAGED_KINDS)[number]

/** `of` is how many there had been, as far as the file still says; never fewer than were found. */
export type SalvagedCount = { readonly what: SalvagedKind; readonly found: number; readonly of: number }

/** What could be read out of a damaged file, and what not. */
export type Salvaged = {
  readonly counts: readonly SalvagedCount[]
  /** Entries with a day or a word that is none, of which the rest was kept. */
  readonly mended: number
  /** People whose card could not be read, and who got one made of their line in the list. */
  readonly fromList: number
  /** People of whom only entries were left: their cards bear no name. */
  readonly nameless: number
  /** People of whom a refusal could not be read: nothing goes to them until the owner has asked. */
  readonly refusing: number
  /** The shop's name and settings could not be read. */
  readonly isShopLost: boolean
}

/** What was read out of a damaged file, beside what is there now; nothing is changed yet. */
export type SalvagePreview = RestorePreview & {
  readonly salvaged: Salvaged
  /** Read out of the shop's own file, which what was found is to take the place of. */
  readonly isOwn: boolean
}

/** What could not be read, by kind; kinds of which all was found are not named. */
export function lostIn({ counts }: Salvaged): readonly { readonly what: SalvagedKind; readonly count: number }[] {
  return counts.flatMap(({ what, found, of }) => (of > found ? [{ what, count: of - found }] : []))
}
