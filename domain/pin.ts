/** As many digits as a PIN has. */
export const PIN_LEAST = 4
export const PIN_MOST = 8

/** Minutes untouched after which the program locks by itself, as an owner may choose them; null: only by hand. */
export const LOCK_AFTER = [3, 5, 10, 30] as const

export type LockAfter = (typeof LOCK_AFTER)[number] | null

/** 席を離れたときの鍵, as a page may know of it: never the PIN, nor anything made of it. */
export type PinState = {
  readonly isSet: boolean
  readonly isLocked: boolean
  /** Minutes; null where it locks by hand alone, or no PIN is set. */
  readonly after: number | null
  /** Seconds until another try is looked at; 0: at once. */
  readonly wait: number
}

/** The number on paper, PINを忘れたときの番号: this one time it is shown. */
export type PinMade = { readonly number: string }

const FREE_TRIES = 5
const FIRST_WAIT = 30
const LONGEST_WAIT = 1_800

/**
 * Seconds to wait after so many wrong tries on end: none for whoever slips, then twice as long each time. At the longest it
 * takes half a year to try all PINs of four digits, and nobody is kept out of the shop for a day by somebody's jest.
 */
export function waitAfter(wrong: number): number {
  return wrong < FREE_TRIES ? 0 : Math.min(FIRST_WAIT * 2 ** (wrong - FREE_TRIES), LONGEST_WAIT)
}

/** Beyond any guessing, and still written on paper in a minute. */
export const NUMBER_DIGITS = 16

const GROUP = 4

/** 1234567890123456 as one writes it down: 1234-5678-9012-3456. */
export function inGroups(digits: string): string {
  return (digits.match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? []).join('-')
}
