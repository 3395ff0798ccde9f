import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { test as base, expect, type Browser, type Page } from '@playwright/test'
import { launchBrowser, launchProgram, type Program, type ProgramOptions } from '../../host/driver.ts'

export { expect }

/** What the fixture's preload shows its page. */
export type Api = {
  invoke: (channel: string, ...args: unknown[]) => Promise<unknown>
  send: (channel: string, ...args: unknown[]) => void
  invokeFunction: () => Promise<unknown>
  invokeVisitor: () => Promise<unknown>
  visitor: () => unknown
  on: (channel: string, listener: (...args: unknown[]) => void) => () => void
  fail: () => void
  failLater: () => Promise<void>
  twice: (callback: (value: number) => number, value: number) => number
  info: {
    tried: Record<string, string>
    list: [number, { deep: number[] }]
    globals: string[]
    unknown: string
    sendSync: string
  }
}
declare global {
  interface Window {
    api: Api
    second: string
    seenFirst: string
    make: (text: string) => unknown
    same: (a: unknown, b: unknown) => boolean
  }
}

const fixture = (name: string): string => fileURLToPath(new URL(`fixture/${name}`, import.meta.url))

export const ENTRY = fixture('main.js')
export const SILENT = fixture('silent.js')

type Start = (options?: Partial<ProgramOptions>) => Promise<Program>
type Parts = { start: Start; folder: string; program: Program; page: Page }

export const test = base.extend<Parts, { hostBrowser: Browser }>({
  hostBrowser: [
    async ({ browserName: _ours }, use) => {
      const browser = await launchBrowser()
      await use(browser)
      await browser.close()
    },
    { scope: 'worker' },
  ],
  // The runner wants a pattern here even where nothing is used.
  folder: async ({ baseURL: _none }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'otsukiai-host-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true })
  },
  start: async ({ hostBrowser, folder }, use) => {
    const programs: Program[] = []
    await use(async (options = {}) => {
      const program = await launchProgram({ entry: ENTRY, userData: folder, browser: hostBrowser, ...options })
      programs.push(program)
      return program
    })
    for (const program of programs) await program.dispose()
  },
  program: async ({ start }, use) => use(await start()),
  page: async ({ program }, use) => use(await ready(program)),
})

/** The fixture's first page, once its own script has run. */
export async function ready(program: Program): Promise<Page> {
  const page = await program.window('page.html')
  await page.locator('body[data-ready]').waitFor()
  return page
}

/** Runs the text in the program's main process, with `electron` and `openWindow` in its hands. */
export function inMain(page: Page, source: string): Promise<unknown> {
  return page.evaluate((text) => window.api.invoke('main', text), source)
}

/** The message of what the promise in the page rejects with. */
export function refusal(page: Page, source: string): Promise<string> {
  return page.evaluate(
    (text) =>
      window.api.invoke('main', text).then(
        () => 'nothing was refused',
        (error: Error) => error.message,
      ),
    source,
  )
}
