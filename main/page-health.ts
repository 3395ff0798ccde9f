import { app, dialog, type BrowserWindow, type MessageBoxOptions } from 'electron'

// Decision 15: what becomes of a page that died or hangs. What was saved is in the file, not in the page.

const MOST_CRASHES = 3
const WITHIN_MS = 60_000

const SAFE = '保存した記録は無事です。入力の途中だったものは、もう一度ご確認ください。'

const CRASHED_AGAIN = {
  type: 'error',
  message: '画面がくり返し止まりました。',
  detail: SAFE,
  buttons: ['もう一度開く', 'おつきあい帳を閉じる'],
  defaultId: 0,
  cancelId: 1,
} satisfies MessageBoxOptions

const HANGS = {
  type: 'warning',
  message: '画面が応えていません。',
  detail: SAFE,
  buttons: ['もう少し待つ', '画面を開き直す'],
  defaultId: 0,
  cancelId: 0,
} satisfies MessageBoxOptions

/** A crashed page comes back by itself; one that crashes again and again asks first, so that it never reloads forever. */
export function reviveAfterCrash(window: BrowserWindow): void {
  const crashes: number[] = []
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return
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
  const { response } = await dialog.showMessageBox(window, CRASHED_AGAIN)
  if (response === CRASHED_AGAIN.cancelId) app.quit()
  else reload(window)
}

/** A page that does not answer is left alone or ended, as the owner says; the question goes when it answers again. */
export function askWhenHanging(window: BrowserWindow): void {
  const contents = window.webContents
  let question: AbortController | null = null
  const ask = async ({ signal }: AbortController): Promise<void> => {
    const { response } = await dialog.showMessageBox(window, { ...HANGS, signal })
    question = null
    // The end of the page is a crash, after which it is loaded again.
    if (response !== HANGS.cancelId && !window.isDestroyed()) contents.forcefullyCrashRenderer()
  }
  contents.on('unresponsive', () => {
    if (question === null) void ask((question = new AbortController()))
  })
  contents.on('responsive', () => question?.abort())
}
