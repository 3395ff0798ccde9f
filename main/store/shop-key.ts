import { beginsAsDatabase } from './file-start.ts'

/** What the live file and its copies on this PC are encrypted with, where the owner wants it: 32 random bytes. */
export type ShopKey = Uint8Array

/** Of this thread; each thread and process that opens files is told it once, before it opens any. */
let inForce: ShopKey | null = null

export function useShopKey(key: ShopKey | null): void {
  inForce = key
}

/** Null where files are not encrypted, or the owner has not opened them yet. */
export function shopKey(): ShopKey | null {
  return inForce
}

/** What a file is opened with: none for one that is plain already, be there a key or not. */
export function keyOf(file: string): ShopKey | null {
  if (inForce === null || file === ':memory:') return null
  return beginsAsDatabase(file) ? null : inForce
}
