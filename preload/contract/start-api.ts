import type { CopyPlace } from '#domain/backup/backup.ts'
import type { SalvagePreview } from '#domain/backup/salvage.ts'
import type { Nothing } from '#domain/nothing.ts'

/** What helps where the shop cannot be opened. */
export type StartApi = {
  /** Long. The same out of a damaged file: one of the list, or the shop's own, null, while it cannot be opened. */
  'salvage:look': { in: { readonly copy: string | null }; out: SalvagePreview }
  /** Long. The same out of a file that the owner chooses; null when she closed the dialog. */
  'salvage:choose': { in: Nothing; out: SalvagePreview | null }
  /** Folders where copies lie, known without the shop's file: their names, and whether they can be reached now. */
  'start:places': { in: Nothing; out: readonly CopyPlace[] }
  /** Shows the folder of the records; the page never learns where it is. */
  'start:open-folder': { in: Nothing; out: Nothing }
}
