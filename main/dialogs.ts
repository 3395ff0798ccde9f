import {
  BrowserWindow,
  dialog,
  type OpenDialogOptions,
  type SaveDialogOptions,
  shell,
  type WebContents,
} from 'electron'
import { type Door, passing } from './pin/passing.ts'

// Each asks over the window of the page that wants it, not over the focused one: the owner may have turned to another program
// meanwhile. Null when the owner closed the dialog. The path never reaches the page.

let door: Door = { isLocked: () => false, opened: async () => true }

/** From now on dialogs wait for this lock. */
export function askBehind(lock: Door): void {
  door = lock
}

/** Asks where a PDF shall stand. */
export function askWhereToSavePdf(page: WebContents, suggested: string): Promise<string | null> {
  return askToSave(page, { defaultPath: suggested, filters: [{ name: 'PDF', extensions: ['pdf'] }] })
}

/** Asks where a table shall stand. */
export function askWhereToSaveTable(page: WebContents, suggested: string): Promise<string | null> {
  return askToSave(page, { defaultPath: suggested, filters: [{ name: 'CSV', extensions: ['csv'] }] })
}

/** Asks where a text shall stand. */
export function askWhereToSaveText(page: WebContents, suggested: string): Promise<string | null> {
  return askToSave(page, { defaultPath: suggested, filters: [{ name: 'TXT', extensions: ['txt'] }] })
}

/** A table of any program, or any file at all: what cannot be read is answered with how to make one that can. */
const TABLES = [
  { name: 'CSV, Excel, vCard, ContactXML', extensions: ['csv', 'tsv', 'txt', 'xlsx', 'vcf', 'xml'] },
  { name: '*', extensions: ['*'] },
]

/** Asks for a table to take in. */
export function askForTable(page: WebContents): Promise<string | null> {
  return askToOpen(page, { properties: ['openFile'], filters: TABLES })
}

/** Asks for a copy of a shop, whatever it is called by now. */
export function askForCopy(page: WebContents): Promise<string | null> {
  const filters = [
    { name: 'おつきあい帳', extensions: ['backup'] },
    { name: '*', extensions: ['*'] },
  ]
  return askToOpen(page, { properties: ['openFile'], filters })
}

/** Asks for a shop's file or a copy of one, in which something is damaged. */
export function askForDamaged(page: WebContents): Promise<string | null> {
  const filters = [
    { name: 'おつきあい帳', extensions: ['db', 'backup'] },
    { name: '*', extensions: ['*'] },
  ]
  return askToOpen(page, { properties: ['openFile'], filters })
}

/** Shows a folder as the system shows folders. */
export async function showFolder(path: string): Promise<void> {
  const said = await shell.openPath(path)
  if (said !== '') throw new Error(`the folder cannot be shown: ${said}`)
}

/** Asks for a folder. */
export function askForFolder(page: WebContents): Promise<string | null> {
  return askToOpen(page, { properties: ['openDirectory', 'createDirectory'] })
}

function askToSave(page: WebContents, options: SaveDialogOptions): Promise<string | null> {
  return passing.chosen(door, async () => {
    const window = BrowserWindow.fromWebContents(page)
    const answer = await (window === null ? dialog.showSaveDialog(options) : dialog.showSaveDialog(window, options))
    return answer.canceled ? null : answer.filePath
  })
}

function askToOpen(page: WebContents, options: OpenDialogOptions): Promise<string | null> {
  return passing.chosen(door, async () => {
    const window = BrowserWindow.fromWebContents(page)
    const { canceled, filePaths } = await (window === null
      ? dialog.showOpenDialog(options)
      : dialog.showOpenDialog(window, options))
    return canceled ? null : (filePaths[0] ?? null)
  })
}
