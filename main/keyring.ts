import type { ShopKey } from './store/shop-key.ts'

/** What the records are encrypted with, in the memory of this process alone, for each thread that opens them. */
export type Keyring = {
  /** Null where they are not encrypted, or the owner has not opened them yet. */
  readonly now: () => ShopKey | null
  readonly hold: (key: ShopKey | null) => void
}

export function startKeyring(): Keyring {
  let held: ShopKey | null = null
  return {
    now: () => held,
    hold: (key) => {
      held = key
    },
  }
}
