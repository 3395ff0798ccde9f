import type { WebContents } from 'electron'
import type { Api } from '#contract/api.ts'
import type { Result } from '#contract/result.ts'
import { askForFolder } from './dialogs.ts'
import type { MainChecked } from './ipc/answerers.ts'
import type { ShopThread } from './shop/shop-thread.ts'

const SAVING = {
  'exports:save': true,
  'address-books:save': true,
  'outputs:save': true,
  'outputs:save-all': true,
  'disclosure:save': true,
} as const

type Saving = Extract<MainChecked, { readonly name: keyof typeof SAVING }>

/** Whether a call puts something into a folder of the owner's choice. */
export function isSaving(call: MainChecked): call is Saving {
  return Object.hasOwn(SAVING, call.name)
}

/** Asks for a folder and has it written there; the page learns the folder's name, never its path. */
export async function saveIntoFolder(
  shop: ShopThread,
  { name, input }: Saving,
  sender: WebContents,
): Promise<Result<Api[Saving['name']]['out']>> {
  const folder = await askForFolder(sender)
  if (folder === null) return { ok: true, value: null }
  return (await shop.call(name, { ...input, folder })) as Result<Api[Saving['name']]['out']>
}
