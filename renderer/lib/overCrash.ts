import type { StoreApi } from 'zustand'
import { onShop, shop } from './shop.ts'

// Decision 043: where the owner is and what is typed there is told to main, which hands it back after a crash.

type Kept = Readonly<Record<string, unknown>>

type Told = { readonly read: () => unknown; readonly write: (value: unknown) => void }

const stores = new Map<string, Told>()
const forms = new Set<() => void>()

/** Of stores whose code has not come yet. */
let waiting: Kept = {}

/** What this store holds outlives a crash of the page; `mend` puts right what JSON cannot say. */
export function overCrash<T extends object>(name: string, store: StoreApi<T>, mend = (kept: T): T => kept): void {
  stores.set(name, { read: store.getState, write: (value) => store.setState(mend(value as T)) })
  giveBack(name)
  store.subscribe(tellSoon)
}

/** An open form keeps in its store what is typed: when it closes, which this returns, and while the owner types. */
export function whileTyped(keep: () => void): () => void {
  forms.add(keep)
  return () => {
    forms.delete(keep)
    keep()
  }
}

/**
 * Called once, before the first render: the place and the drafts of a page that crashed are this one's. Of a program that is
 * locked main tells nothing; then they come as soon as it is opened.
 */
export async function takeBack(page: Document): Promise<void> {
  page.addEventListener('input', tellSoon)
  let isTaken = false
  const take = async (): Promise<void> => {
    const { text } = await shop('page:kept', {})
    isTaken = true
    if (text === null) return
    waiting = fromText(text)
    for (const name of stores.keys()) giveBack(name)
  }
  onShop('pin', ({ isLocked }) => {
    if (isLocked) return
    // Opened and locked again before main heard: at the next time.
    if (!isTaken) take().catch(() => undefined)
    tellSoon()
  })
  await take()
}

function giveBack(name: string): void {
  const { [name]: kept, ...others } = waiting
  if (kept === undefined) return
  waiting = others
  stores.get(name)?.write(kept)
}

const SOON_MS = 250
let soon: ReturnType<typeof setTimeout> | null = null
let told = ''

function tellSoon(): void {
  soon ??= setTimeout(tell, SOON_MS)
}

function tell(): void {
  for (const keep of forms) keep()
  // Only now: what the forms keep is no news.
  soon = null
  const held = Array.from(stores, ([name, { read }]) => [name, read()] as const)
  const text = asText({ ...waiting, ...Object.fromEntries(held) })
  if (text === told) return
  told = text
  // What cannot be kept, as while locked, is only what a crash would take.
  shop('page:keep', { text }).catch(() => (told = ''))
}

/** Maps by their pairs; pictures are too much to keep. */
function asText(kept: Kept): string {
  return JSON.stringify(kept, (_key, value: unknown) => {
    if (value instanceof Map) return { pairs: [...value] }
    return value instanceof Uint8Array ? null : value
  })
}

function fromText(text: string): Kept {
  return JSON.parse(text, (_key, value: unknown) => (isPairs(value) ? new Map(value.pairs) : value)) as Kept
}

function isPairs(value: unknown): value is { readonly pairs: readonly (readonly [unknown, unknown])[] } {
  return typeof value === 'object' && value !== null && 'pairs' in value && Array.isArray(value.pairs)
}
