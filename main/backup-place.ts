import type { WebContents } from 'electron'
import type { Api } from '#contract/api.ts'
import { askForFolder } from './dialogs.ts'
import { askInside } from './ipc/ask.ts'
import { valueOf } from './ipc/envelope.ts'
import type { ShopThread } from './shop/shop-thread.ts'

/**
 * Asks where backups shall go and has the shop remember it; the page learns the folder's name, never its path.
 * @throws Refusal nothing-to-do beyond the most there may be; place-missing where the one to go is none; busy-import, disk-*, shop-*
 */
export async function chooseBackupPlace(
  shop: Pick<ShopThread, 'call'>,
  { instead }: Api['backup:choose-place']['in'],
  sender: WebContents,
): Promise<Api['backup:choose-place']['out']> {
  const path = await askForFolder(sender)
  return path === null ? null : valueOf(await askInside(shop, 'backup:keep-place', { path, instead }))
}
