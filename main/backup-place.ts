import { folderName } from './files/file-name.ts'
import type { WebContents } from 'electron'
import type { Result } from '#contract/result.ts'
import { askForFolder } from './dialogs.ts'
import { askInside } from './ipc/ask.ts'
import type { ShopThread } from './shop/shop-thread.ts'

/** Asks where backups shall go and has the shop remember it; the page learns the folder's name, never its path. */
export async function chooseBackupPlace(
  shop: ShopThread,
  sender: WebContents,
): Promise<Result<{ readonly place: string | null }>> {
  const path = await askForFolder(sender)
  if (path === null) return { ok: true, value: { place: null } }
  const kept = await askInside(shop, 'backup:keep-place', { path })
  return kept.ok ? { ok: true, value: { place: folderName(path) } } : kept
}
