import { setTimeout as later } from 'node:timers/promises'
import type { InsideApi, InsideCall } from '../ipc/inside.ts'
import { askInside } from '../ipc/ask.ts'
import { valueOf } from '../ipc/envelope.ts'
import { Refusal } from '../store/refusal.ts'
import type { ShopThread } from '../shop/shop-thread.ts'

type Asked = { readonly shop: Pick<ShopThread, 'call'> }

/** While a job holds the file, nothing can be noted. */
const BUSY_PAUSE_MS = 500

/** Asks the shop thread. @throws Refusal */
export async function askOnce<C extends InsideCall>(
  { shop }: Asked,
  name: C,
  input: InsideApi[C]['in'],
): Promise<InsideApi[C]['out']> {
  return valueOf(await askInside(shop, name, input))
}

/** The same, again and again while a job holds the file. */
export async function ask<C extends InsideCall>(
  means: Asked & { readonly signal: AbortSignal },
  name: C,
  input: InsideApi[C]['in'],
): Promise<InsideApi[C]['out']> {
  for (;;) {
    try {
      return await askOnce(means, name, input)
    } catch (error) {
      if (!(error instanceof Refusal && error.code === 'busy-import') || means.signal.aborted) throw error
    }
    await later(BUSY_PAUSE_MS)
  }
}
