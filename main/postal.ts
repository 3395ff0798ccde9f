import type { WebContents } from 'electron'
import type { PostalState } from '#domain/postal/state.ts'
import type { Result } from '#contract/result.ts'
import { askForTable } from './dialogs.ts'
import type { ShopThread } from './shop/shop-thread.ts'

/** Asks for Japan Post's table and has it taken in. */
export async function updatePostalTable(shop: ShopThread, sender: WebContents): Promise<Result<PostalState | null>> {
  const path = await askForTable(sender)
  if (path === null) return { ok: true, value: null }
  return (await shop.call('postal:update', { path })) as Result<PostalState>
}
