// Generous, so that a real name or note always passes and a runaway paste or cell never does; what a form takes is what a
// file may bring (a test holds the two together).
export const NAME_MAX = 100
export const LINE_MAX = 200
export const TEXT_MAX = 4_000
/** Of 番号, a telephone number, a 目印, 続柄. */
export const SHORT_MAX = 40
export const HONORIFIC_MAX = 20
/** Rows of one kind on a card: far more than any family has. */
export const ENTRIES_MAX = 50
/** Yen, either way: more than such a shop ever takes at once. */
export const AMOUNT_MAX = 100_000_000
/** Of a cell that holds several values: more than all rows of a kind at their longest. */
export const SEVERAL_MAX = 20_000

/** Days of a keep-in-touch interval. */
export const CADENCE_MAX = 1_000
