import { basename } from 'node:path'
import type { WebContents } from 'electron'
import type { Api } from '#contract/api.ts'
import { askWhereToSavePdf } from './dialogs.ts'
import { saveParts } from './files/save-parts.ts'

const NAMES = { ja: 'キーの一覧.pdf', en: 'Keys.pdf' } as const

/**
 * The page keeps a sheet that only print shows (its style sheet takes everything else away): that sheet as a PDF.
 * @throws Refusal disk-full, disk-read-only, disk-failed
 */
export async function saveKeys(
  { language }: Api['keys:pdf']['in'],
  sender: WebContents,
): Promise<Api['keys:pdf']['out']> {
  const path = await askWhereToSavePdf(sender, NAMES[language])
  if (path === null) return { file: null }
  const pdf = await sender.printToPDF({ preferCSSPageSize: true, printBackground: false })
  const [saved] = await saveParts(path, [pdf])
  return { file: saved === undefined ? null : basename(saved) }
}
