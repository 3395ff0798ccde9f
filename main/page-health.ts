import { app, dialog, type BrowserWindow, type MessageBoxOptions } from 'electron'
import { forgetFor, lostBy } from './page-kept.ts'
import { inWords, type Said } from './spoken.ts'

// Decision 15: what becomes of a page that died or hangs. What was saved is in the file, not in the page.

const MOST_CRASHES = 3
const WITHIN_MS = 60_000

const SAFE = {
  ja: '保存した記録は無事です。入力の途中だったものは、もう一度ご確認ください。',
  en: 'What was saved is safe. Please look again at what was still being typed.',
} as const

const CRASHED_AGAIN = {
  ja: { message: '画面がくり返し止まりました。', buttons: ['もう一度開く', 'おつきあい帳を閉じる'] },
  en: { message: 'The window stopped again and again.', buttons: ['Open it again', 'Close the program'] },
} as const
const CLOSE = 1

const HANGS = {
  ja: { message: '画面が応えていません。', buttons: ['もう少し待つ', '画面を開き直す'] },
  en: { message: 'The window does not answer.', buttons: ['Wait a little longer', 'Open the window again'] },
} as const
const WAIT = 0

/** Enter takes the first button, Esc the one that changes least. */
function question(
  type: 'error' | 'warning',
  said: Said<{ readonly message: string; readonly buttons: readonly string[] }>,
  cancelId: number,
): MessageBoxOptions {
  const { message, buttons } = inWords(said)
  return { type, message, buttons: [...buttons], detail: inWords(SAFE), defaultId: 0, cancelId }
}

/** A crashed page comes back by itself; one that crashes again and again asks first, so that it never reloads forever. */
export function reviveAfterCrash(window: BrowserWindow): void {
  const crashes: number[] = []
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return
    lostBy(window.webContents)
    crashes.push(performance.now())
    const recent = crashes.filter((at) => performance.now() - at < WITHIN_MS).length
    // Not in the midst of the process's end: a load begun there could take Electron's main process along.
    setImmediate(() => void (recent <= MOST_CRASHES ? reload(window) : askAfterCrashes(window)))
  })
}

function reload(window: BrowserWindow): void {
  if (!window.isDestroyed()) window.webContents.reload()
}

async function askAfterCrashes(window: BrowserWindow): Promise<void> {
  if (window.isDestroyed()) return
  // A page that never stood has not shown its window yet.
  window.show()
  const { response } = await dialog.showMessageBox(window, question('error', CRASHED_AGAIN, CLOSE))
  if (response === CLOSE) return app.quit()
  forgetFor(window.webContents)
  reload(window)
}

/** A page that does not answer is left alone or ended, as the owner says; the question goes when it answers again. */
export function askWhenHanging(window: BrowserWindow): void {
  const contents = window.webContents
  let asked: AbortController | null = null
  const ask = async ({ signal }: AbortController): Promise<void> => {
    const { response } = await dialog.showMessageBox(window, { ...question('warning', HANGS, WAIT), signal })
    asked = null
    // The end of the page is a crash, after which it is loaded again.
    if (response !== WAIT && !window.isDestroyed()) contents.forcefullyCrashRenderer()
  }
  contents.on('unresponsive', () => {
    if (asked === null) void ask((asked = new AbortController()))
  })
  contents.on('responsive', () => asked?.abort())
}
