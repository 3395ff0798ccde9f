import { BrowserWindow, dialog, type SaveDialogOptions, type WebContents } from 'electron'

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
