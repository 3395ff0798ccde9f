import { homedir, hostname } from 'node:os'
import { join } from 'node:path'
import { app, BrowserWindow, dialog, powerMonitor, utilityProcess, type WebContents } from 'electron'
import type { Events } from '#contract/api.ts'
import type { Result } from '#contract/result.ts'
import { locksOf } from './backup-locks.ts'
import { startBackups } from './backups.ts'
import { lookWorkIn } from './backups/look-work.ts'
import { copyWorkIn } from './backups/work.ts'
import { isMainCall } from './ipc/answerers.ts'
import { listen } from './ipc/listen.ts'
import { failed, type Checked } from './ipc/router.ts'
import { startKeyring } from './keyring.ts'
import { openLog, type Log } from './log.ts'
import { askBehind } from './dialogs.ts'
import { answerMainCall, type Parts } from './main-calls.ts'
import { setMenu } from './menu.ts'
import { passing } from './pin/passing.ts'
import { type Lock, lockOf } from './pin/lock.ts'
import { dataFolder, mayKeepFilesIn } from './places.ts'
import { declareScheme, openForPages } from './protocol.ts'
import { recordsLockOf } from './records-lock.ts'
import { restoresOf } from './restore.ts'
import { watchRunning } from './running.ts'
import { liveShopPaths } from './shop/paths.ts'
import { startShopThread } from './shop/shop-thread.ts'
import { speakIn } from './spoken.ts'
import { keepRefusals } from './support/refused.ts'
import { thisPc } from './this-pc.ts'
import { bringToFront, openShopWindow } from './window.ts'

const PAGES = join(import.meta.dirname, '../renderer')
const THREAD = new URL('./thread.js', import.meta.url)
const COPY_THREAD = new URL('./copy-thread.js', import.meta.url)
const LOOK_PROCESS = join(import.meta.dirname, 'look-process.js')

const folder = dataFolder(process.platform, process.env, homedir())
if (mayKeepFilesIn(folder)) start()
else cannotStart()

function start(): void {
  app.setPath('userData', folder)
  declareScheme()
  // The lock comes before anything opens the file: a second start hands over and ends.
  if (app.requestSingleInstanceLock()) live()
  else app.quit()
}

/** Without a folder there is neither lock nor file; Electron shows this box even before it is ready. */
function cannotStart(): void {
  const say = `記録を置くフォルダーに書き込めません。記録はそのままです。\n${folder}\n\nフォルダーの設定（読み取り専用、アクセス許可）をお確かめのうえ、もう一度開いてください。`
  dialog.showErrorBox('おつきあい帳を開けません', say)
  app.exit(1)
}

function live(): void {
  const log = openLog(folder, 'main')
  const pin = lockOf({
    path: join(folder, 'pin.json'),
    told: (state) => {
      tellPages('pin', state)
      drawMenu()
    },
    failed: (error) => log.failed('pin', error),
  })
  const tell = (name: string, payload: unknown): void => {
    if (passing.event(pin, name)) tellPages(name, payload)
  }
  const drawMenu = (): void =>
    setMenu(process.platform, { may: (id) => passing.command(pin, id), run: (id) => tell('command', { id }) })
  askBehind(pin)
  const keyring = startKeyring()
  // The thread opens the file while the browser part starts.
  const shop = startShopThread({
    entry: THREAD,
    data: () => ({ folder, key: keyring.now() }),
    onEvent: (name, payload) => {
      // Of a shop that is gone nothing is encrypted any more.
      if (name === 'shop-state' && (payload as Events['shop-state']).kind === 'none') keyring.hold(null)
      if (name === 'running') running.heard((payload as Events['running']).running)
      else tell(name, payload)
    },
    onDeath: (error, restarted) => {
      log.failed('shop thread', error)
      running.heard(null)
      // A new thread tells its state itself; without one, the page shows what is safe and what to do.
      if (!restarted) tell('shop-state', { kind: 'refused', code: 'internal' })
    },
  })
  const running = watchRunning(
    () => shop.cancel(),
    (now) => tell('running', { running: now }),
  )
  const work = copyWorkIn(COPY_THREAD, folder, keyring.now)
  const backups = startBackups({
    shop,
    work,
    pc: thisPc(join(folder, 'pc.json'), hostname(), (error) => log.failed('pc', error)),
    folder: join(folder, 'backups'),
    failed: (error) => log.failed('backup', error),
  })
  const look = lookWorkIn(() => utilityProcess.fork(LOOK_PROCESS), folder, keyring.now)
  const { database } = liveShopPaths(folder)
  const { alone } = backups
  const restores = restoresOf({ shop, look, work, alone, database })
  const failedToLock = (error: unknown): void => log.failed('records lock', error)
  const records = recordsLockOf({ shop, work, alone, keyring, database, failed: failedToLock })
  const speak: Parts['speak'] = (language) => {
    speakIn(language)
    drawMenu()
  }
  const support = { shop, version: app.getVersion(), folder, refusals: keepRefusals() }
  const locks = locksOf({ shop, work })
  const parts: Parts = { support, pin, shop, running, backups, restores, locks, records, folder, speak }
  const leaving = closeBeforeQuit(parts)
  void openForPages(PAGES).then(() => open(parts, log, leaving))
}

function open(parts: Parts, log: Log, leaving: Leaving): void {
  listen(async (call, sender) => {
    const result = await passing.call(parts.pin, call.name, () => answer(parts, log, call, sender))
    parts.support.refusals.note(call.name, result)
    return result
  })
  powerMonitor.on('resume', () => parts.shop.wake())
  lockWhenLeft(parts.pin)
  // Until the page says otherwise.
  parts.speak('ja')
  let window = openWindow(log)
  app.on('second-instance', () => {
    if (window.isDestroyed()) leaving.callOff(() => (window = openWindow(log)))
    else bringToFront(window)
  })
}

/** The PC's own signs that nobody sits before it. */
function lockWhenLeft(pin: Lock): void {
  powerMonitor.on('lock-screen', () => pin.lock())
  powerMonitor.on('suspend', () => pin.lock())
}

function openWindow(log: Log): BrowserWindow {
  const window = openShopWindow((error) => log.failed('page', error))
  // Also while a hidden window still prints: what nobody waits for any more is given up.
  window.on('closed', () => app.quit())
  return window
}

/** What needs a window is done here; all else is the shop thread's. A thread that died under the call is a bug, told as one. */
async function answer(parts: Parts, log: Log, call: Checked, sender: WebContents): Promise<Result<unknown>> {
  const report = (error: unknown): void => log.failed(call.name, error)
  try {
    if (isMainCall(call)) return await answerMainCall(parts, call, sender, report)
    return (await parts.shop.call(call.name, call.input)) as Result<unknown>
  } catch (error) {
    report(error)
    return failed({ code: 'internal' })
  }
}

function tellPages(name: string, payload: unknown): void {
  for (const window of BrowserWindow.getAllWindows()) window.webContents.send(name, payload)
}

/** Where the program is started again while it makes its last copy, it stays and `openAgain` opens its window. */
type Leaving = { callOff(openAgain: () => void): void }

/** The last copy is made and the file closed whole before the program goes; it may be told to go more than once meanwhile. */
function closeBeforeQuit({ shop, running, backups, pin }: Parts): Leaving {
  let closing: Promise<void> | null = null
  let closed = false
  let stay: (() => void) | null = null
  const close = async (): Promise<void> => {
    pin.leave()
    await running.end()
    await backups.atQuit()
    if (stay !== null) {
      backups.goOn()
      stay()
      stay = null
      closing = null
      return
    }
    await shop.close()
    closed = true
    // All is closed and flushed; only a disk that does not answer is still waited for.
    if (await backups.hangs()) process.kill(process.pid, 'SIGKILL')
    app.quit()
  }
  app.on('will-quit', (event) => {
    if (closed) return
    event.preventDefault()
    closing ??= close()
  })
  return {
    callOff: (openAgain) => {
      stay = openAgain
      backups.hurry()
    },
  }
}
