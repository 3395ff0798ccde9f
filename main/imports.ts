import { randomUUID } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { basename, parse } from 'node:path'
import type { WebContents } from 'electron'
import type { OpenedFile } from '#domain/exchange/import.ts'
import type { Id } from '#domain/people/customer.ts'
import type { Result } from '#contract/result.ts'
import { askForTable, askWhereToSaveTable } from './dialogs.ts'
import { saveWhole } from './files/save.ts'
import { askInside } from './ipc/ask.ts'
import { envelopeLater } from './ipc/envelope.ts'
import type { RejectsTable } from './service/imports/rejects.ts'
import type { ShopThread } from './shop/shop-thread.ts'

type Report = (error: unknown) => void

/** Asks for a table; the page learns a name by which the shop thread finds it, never its path. */
export async function chooseTable(shop: ShopThread, sender: WebContents): Promise<Result<OpenedFile | null>> {
  const path = await askForTable(sender)
  if (path === null) return { ok: true, value: null }
  const bytes = await sizeOf(path)
  if (bytes === null) return { ok: false, error: { code: 'file-missing' } }
  const file = randomUUID()
  const named = await askInside(shop, 'imports:opened', { file, path })
  return named.ok ? { ok: true, value: { file, fileName: basename(path), bytes } } : named
}

/** Asks where, and saves the lines that an import did not take; `file` is null when the owner closed the dialog. */
export async function saveRejects(
  shop: ShopThread,
  asked: { readonly id: Id },
  sender: WebContents,
  report: Report,
): Promise<Result<{ readonly file: string | null }>> {
  const made = (await shop.call('imports:rejects', asked)) as Result<RejectsTable>
  if (!made.ok) return made
  const { fileName, bytes } = made.value
  const path = await askWhereToSaveTable(sender, `取り込めなかった行 ${parse(fileName).name}.csv`)
  if (path === null) return { ok: true, value: { file: null } }
  return envelopeLater(async () => {
    await saveWhole(path, bytes)
    return { file: basename(path) }
  }, report)
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size
  } catch {
    return null
  }
}
