import { basename } from 'node:path'
import type { WebContents } from 'electron'
import type { Api } from '#contract/api.ts'
import { askWhereToSaveText } from '../dialogs.ts'
import { saveWhole } from '../files/save.ts'
import { inWords } from '../spoken.ts'
import { supportFile, type SupportMeans } from './file.ts'

/** Makes the file for asking for help, and asks where it shall stand. @throws Refusal disk-* */
export async function saveSupport(means: SupportMeans, sender: WebContents): Promise<Api['support:save']['out']> {
  const text = await supportFile(means)
  const path = await askWhereToSaveText(sender, inWords({ ja: '困ったとき.txt', en: 'Support.txt' }))
  if (path === null) return { file: null }
  // Windows' editor takes a text without the mark for one of its own old code.
  await saveWhole(path, Buffer.from(`\uFEFF${text.replaceAll('\n', '\r\n')}`))
  return { file: basename(path) }
}
