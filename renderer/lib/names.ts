type Named = {
  readonly familyName: string
  readonly givenName: string
  readonly familyKana: string
  readonly givenKana: string
  readonly company: string
}

const together = (...parts: readonly string[]) => parts.filter((part) => part !== '').join(' ')

/** The person's name as typed, or the company's where no person is known. */
export function nameOf(who: Named): string {
  return together(who.familyName, who.givenName) || who.company
}

export function kanaOf(who: Named): string {
  return together(who.familyKana, who.givenKana)
}
