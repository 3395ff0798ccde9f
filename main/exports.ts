import type { WebContents } from 'electron'
import type { ExportAsked, ExportDone } from '#domain/exchange/export.ts'
import type { Result } from '#contract/result.ts'
import { askForFolder } from './dialogs.ts'
import type { ShopThread } from './shop/shop-thread.ts'

/** Asks for a folder and has the tables written into it; the page learns the folder's name, never its path. */
export async function saveTables(
  shop: ShopThread,
  asked: ExportAsked,
  sender: WebContents,
): Promise<Result<ExportDone | null>> {
  const folder = await askForFolder(sender)
  if (folder === null) return { ok: true, value: null }
  return (await shop.call('exports:save', { ...asked, folder })) as Result<ExportDone>
}
