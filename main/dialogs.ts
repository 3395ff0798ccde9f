import { BrowserWindow, dialog, type OpenDialogOptions, type SaveDialogOptions, type WebContents } from 'electron'

/**
 * Asks, over the window of the page that wants it, where a PDF shall stand; null when the owner closed the dialog.
 * The path never reaches the page.
 */
export async function askWhereToSavePdf(page: WebContents, suggested: string): Promise<string | null> {
  const options: SaveDialogOptions = { defaultPath: suggested, filters: [{ name: 'PDF', extensions: ['pdf'] }] }
  // Not the focused one: the owner may have turned to another program while the pages were made.
  const window = BrowserWindow.fromWebContents(page)
  const answer = await (window === null ? dialog.showSaveDialog(options) : dialog.showSaveDialog(window, options))
  return answer.canceled ? null : answer.filePath
}

/** Asks for a folder, over the window of the page that wants it; null when the owner closed the dialog. */
export async function askForFolder(page: WebContents): Promise<string | null> {
  const options: OpenDialogOptions = { properties: ['openDirectory', 'createDirectory'] }
  const window = BrowserWindow.fromWebContents(page)
  const { canceled, filePaths } = await (window === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options))
  return canceled ? null : (filePaths[0] ?? null)
}
