import { BrowserWindow, dialog, type SaveDialogOptions } from 'electron'

/** Asks where a PDF shall stand; null when the owner closed the dialog. The path never reaches the page. */
export async function askWhereToSavePdf(suggested: string): Promise<string | null> {
  const options: SaveDialogOptions = { defaultPath: suggested, filters: [{ name: 'PDF', extensions: ['pdf'] }] }
  const window = BrowserWindow.getFocusedWindow()
  const answer = await (window === null ? dialog.showSaveDialog(options) : dialog.showSaveDialog(window, options))
  return answer.canceled ? null : answer.filePath
}
