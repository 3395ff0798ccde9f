/** What the main thread says to the shop thread. */
export type ToThread =
  | { readonly kind: 'call'; readonly id: number; readonly name: string; readonly input: unknown }
  /** The PC woke up: the day may have changed. */
  | { readonly kind: 'wake' }
  /** Whatever long call runs is given up. */
  | { readonly kind: 'cancel' }
  | { readonly kind: 'close' }

/** What the shop thread says to the main thread. */
export type FromThread =
  | { readonly kind: 'answer'; readonly id: number; readonly result: unknown }
  | { readonly kind: 'event'; readonly name: string; readonly payload: unknown }

/** What main alone asks of the thread itself, no shop having to be open: the candidate of a restore becomes the live file. */
export const PUT_BACK = 'restore:put-back'

/** The owner said the 合言葉: the shop is opened with this key. */
export const OPEN_WITH = 'records:open-with'

/** What the records are encrypted with, null where they are plain: the shop thread alone knows. */
export const KEY_NOW = 'records:key-now'

/** The candidate, which holds what the live file holds under another key or none, takes its place. */
export const TURN = 'records:turn'
