import { basename } from 'node:path'
import type { WebContents } from 'electron'
import type { Api } from '#contract/api.ts'
import type { PageSheet } from '#contract/page-sheets.ts'
import { askWhereToSavePdf } from './dialogs.ts'
import { saveParts } from './files/save-parts.ts'

const NAMES = {
  keys: { ja: 'キーの一覧.pdf', en: 'Keys.pdf' },
  passphrase: { ja: '合言葉の紙.pdf', en: 'Recovery sheet.pdf' },
  erasure: { ja: '消去の記録.pdf', en: 'Record of an erasure.pdf' },
  purpose: { ja: '利用目的.pdf', en: 'What we keep.pdf' },
  leak: { ja: '漏れたかもしれないとき.pdf', en: 'If records may have leaked.pdf' },
  move: { ja: '引っ越しの手順.pdf', en: 'Moving to a new computer.pdf' },
  week: { ja: '今週ご連絡する方.pdf', en: 'This week.pdf' },
} as const satisfies Readonly<Record<PageSheet, Readonly<Record<'ja' | 'en', string>>>>

/**
 * The page keeps a sheet that only print shows (its style sheet takes everything else away): that sheet as a PDF.
 * @throws Refusal disk-full, disk-read-only, disk-failed
 */
export async function savePage(
  { sheet, language }: Api['page:pdf']['in'],
  sender: WebContents,
): Promise<Api['page:pdf']['out']> {
  const path = await askWhereToSavePdf(sender, NAMES[sheet][language])
  if (path === null) return { file: null }
  const pdf = await sender.printToPDF({ preferCSSPageSize: true, printBackground: false })
  const [saved] = await saveParts(path, [pdf])
  return { file: saved === undefined ? null : basename(saved) }
}
