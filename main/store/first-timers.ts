/**
 * For FROM: rhythms `r` of the 初めての方 `c` who are not in the trash. Nobody knows of whom the shop knew before which
 * visit was the first. The narrow rows of the rhythms are walked, which CROSS JOIN asks for, and whether somebody is among
 * them is looked up in the index that holds them alone: their own rows lie on as many pages as there are people.
 */
export const FIRST_TIMERS = 'rhythms r CROSS JOIN customers c INDEXED BY customers_first_timers ON c.key = r.customer'

/** The same for WHERE, in the very words of the index. */
export const IS_FIRST_TIMER = `c.known = 'first-timer' AND c.deleted_on IS NULL`
