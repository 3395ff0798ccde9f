import { spawn } from 'node:child_process'
import type { Page } from '@playwright/test'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, inMain, ready, SILENT, test } from './support.ts'

const lines = (text: string): string[] => text.trim().split('\n')

/** The program ends with it, and the page may be gone before it can answer the one who asked. */
const end = (page: Page, how: string): Promise<void> =>
  page.evaluate((call) => void window.api.invoke('main', call), how).catch(() => undefined)

test('closing the last window runs through Electron’s order to the end', async ({ page, program }) => {
  await expect(page.locator('h1')).toBeVisible()
  await expect.poll(() => program.stdout).toContain('loaded')
  expect(await program.close()).toBe(true)
  expect(await program.exited).toEqual({ code: 0, signal: null })
  expect(lines(program.stdout)).toEqual([
    'ready-to-show',
    'loaded',
    'close',
    'closed',
    'window-all-closed',
    'before-quit',
    'will-quit',
    'quit',
  ])
})

test('a person who closes the page closes the window', async ({ page, program }) => {
  await page.close()
  expect(await program.exited).toEqual({ code: 0, signal: null })
  expect(lines(program.stdout).slice(-6)).toEqual([
    'close',
    'closed',
    'window-all-closed',
    'before-quit',
    'will-quit',
    'quit',
  ])
})

test('app.quit asks before it closes the windows, and does not call them all closed', async ({ page, program }) => {
  await expect.poll(() => program.stdout).toContain('loaded')
  await end(page, 'electron.app.quit()')
  await program.exited
  expect(lines(program.stdout).slice(2)).toEqual(['before-quit', 'close', 'closed', 'will-quit', 'quit'])
})

test('app.exit ends at once with its code and asks nobody', async ({ page, program }) => {
  await expect.poll(() => program.stdout).toContain('loaded')
  await end(page, 'electron.app.exit(5)')
  expect(await program.exited).toEqual({ code: 5, signal: null })
  expect(lines(program.stdout).slice(2)).toEqual(['closed', 'quit'])
})

test('a window that refuses to close stays, and comes back when its page was closed', async ({ start }) => {
  const program = await start({ args: ['--refuse-close'] })
  const page = await ready(program)
  expect(await program.close()).toBe(false)
  expect(page.isClosed()).toBe(false)
  await page.close()
  const again = await ready(program)
  await expect(again.locator('h1')).toHaveText('見本の窓')
  expect(program.stdout).not.toContain('closed')
})

test('a killed program leaves the test and its browser alive', async ({ start, hostBrowser }) => {
  const program = await start()
  const page = await ready(program)
  program.kill()
  expect(await program.exited).toEqual({ code: null, signal: 'SIGKILL' })
  await program.dispose()
  expect(page.isClosed()).toBe(true)
  expect(hostBrowser.isConnected()).toBe(true)
  const next = await ready(await start())
  await expect(next.locator('h1')).toHaveText('見本の窓')
})

test('a crashed page is told to the program, which can load it again', async ({ page, program }) => {
  await program.crash(page)
  await expect.poll(() => program.stdout).toContain('render-process-gone crashed')
  const again = await ready(program)
  expect(again).not.toBe(page)
  expect(await again.evaluate(() => window.api.invoke('echo', 1))).toBe(1)
})

test('a page that hangs is told to the program, which can end it and load it again', async ({ page, program }) => {
  await inMain(
    page,
    `
    const [win] = electron.BrowserWindow.getAllWindows()
    win.webContents.on('unresponsive', () => { console.log('unresponsive'); win.webContents.forcefullyCrashRenderer() })
  `,
  )
  // Never answered: the page goes before its loop ends.
  page
    .evaluate(() => {
      for (;;);
    })
    .catch(() => undefined)
  await expect.poll(() => program.stdout, { timeout: 40_000 }).toContain('unresponsive\nrender-process-gone crashed')
  expect(await (await ready(program)).evaluate(() => window.api.invoke('echo', 1))).toBe(1)
  expect(program.neverEmitted).toEqual([])
})

test('what a page keeps is there again when a person starts the program again, and in no other folder', async ({
  start,
  folder,
}) => {
  const look = async (userData: string): Promise<string | null> => {
    const program = await start({ browser: null, shows: 'person', headless: true, userData })
    const kept = await (
      await ready(program)
    ).evaluate(() => {
      const before = localStorage.getItem('look')
      localStorage.setItem('look', 'dark')
      return before
    })
    await program.close()
    return kept
  }
  expect([await look(folder), await look(folder), await look(`${folder}/other`)]).toEqual([null, 'dark', null])
})

test('what Electron refuses before the app is ready is refused here', async ({ start }) => {
  const program = await start({ args: ['--early'] })
  await ready(program)
  expect(lines(program.stdout).filter((line) => line.startsWith('early: '))).toEqual([
    'early: protocol.handle can only be called after app is ready',
    'early: Session can only be received when app is ready',
    'early: Cannot create BrowserWindow before app is ready',
    'early: Path must be absolute',
  ])
})

test('a browser that ends is told to the program as a killed page', async ({ start }) => {
  const program = await start({ browser: null })
  const cdp = await (await ready(program)).context().browser()?.newBrowserCDPSession()
  const found = await cdp?.send('SystemInfo.getProcessInfo')
  const browser = found?.processInfo.find(({ type }) => type === 'browser')
  process.kill(browser?.id ?? 0, 'SIGKILL')
  await expect.poll(() => program.stdout).toContain('render-process-gone killed')
  await expect((await ready(program)).locator('h1')).toHaveText('見本の窓')
})

test('two windows are told apart by the program', async ({ page, program }) => {
  await inMain(page, "await openWindow('app://sample/page.html?second').loaded")
  const second = await program.window(/second$/)
  expect(await second.evaluate(() => window.api.invoke('sender'))).toMatchObject({
    id: 2,
    url: 'app://sample/page.html?second',
    same: true,
  })
  expect(program.windows()).toHaveLength(2)
  await second.close()
  await expect.poll(() => program.windows().length).toBe(1)
  expect(await page.evaluate(() => window.api.invoke('sender'))).toMatchObject({ id: 1 })
})

test('app tells of every new window, so that guards can be put on it', async ({ page }) => {
  const told = await inMain(
    page,
    `
    const told = []
    electron.app.once('web-contents-created', (_event, contents) => told.push(['contents', contents.id, contents.getType()]))
    electron.app.once('browser-window-created', (_event, win) => told.push(['window', win.id]))
    await openWindow('app://sample/page.html?second').loaded
    return told
  `,
  )
  expect(told).toEqual([
    ['contents', 2, 'window'],
    ['window', 2],
  ])
})

test('a window made with show: false is not visible until it is shown', async ({ page, program }) => {
  await inMain(page, "await openWindow('app://sample/paper.html?sheets=1x1', { show: false }).loaded")
  const hidden = await program.window('paper.html')
  expect([program.isVisible(page), program.isVisible(hidden)]).toEqual([true, false])
  await inMain(page, 'electron.BrowserWindow.fromId(2).show()')
  await expect.poll(() => program.isVisible(hidden)).toBe(true)
})

test('a second start hands its words to the first and ends', async ({ start }) => {
  const first = await start({ args: ['--single'] })
  await ready(first)
  const second = await start({ args: ['--single', '見本.csv'] })
  expect(await second.exited).toEqual({ code: 7, signal: null })
  await expect.poll(() => first.stdout).toContain('second-instance')
  const told = JSON.parse(/second-instance (.*)/.exec(first.stdout)?.[1] ?? '') as {
    argv: string[]
    cwd: string
    data: unknown
  }
  expect(told.argv.slice(-2)).toEqual(['--single', '見本.csv'])
  expect([told.cwd, told.data]).toEqual([process.cwd(), { from: 'second' }])
})

test('the lock of a killed program is free at once, and another data folder has its own', async ({ start, folder }) => {
  const first = await start({ args: ['--single'] })
  await ready(first)
  const elsewhere = await start({ args: ['--single'], userData: `${folder}/other` })
  await ready(elsewhere)
  first.kill()
  await first.exited
  await expect((await ready(await start({ args: ['--single'] }))).locator('h1')).toBeVisible()
})

test('a command line owns stdout and the exit code, and starts no browser', async () => {
  const cli = fileURLToPath(new URL('../../host/cli.ts', import.meta.url))
  // With no browser to be found, any start of one would fail.
  const env = { ...process.env, OTSUKIAI_BROWSER: '/nowhere/browser' }
  const child = spawn(process.execPath, [cli, SILENT, 'week', '--today', '2026-01-05'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let stdout = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  const [code] = (await once(child, 'close')) as [number]
  expect(JSON.parse(stdout)).toEqual({ name: '見本', version: '1.2.3', args: ['week', '--today', '2026-01-05'] })
  expect(code).toBe(3)
})

// Only Linux can be without one.
if (process.platform === 'linux')
  test('without a display the start for a person says one line, names the demo and ends', async () => {
    const start = fileURLToPath(new URL('../../host/start.ts', import.meta.url))
    const { DISPLAY: _x, WAYLAND_DISPLAY: _wayland, ...env } = process.env
    const child = spawn(process.execPath, [start], { env, stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
    const [code] = (await once(child, 'close')) as [number]
    expect([code, lines(said).length]).toEqual([1, 1])
    expect(said).toContain('npm run demo')
  })
