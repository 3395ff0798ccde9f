import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import type { Dialogs } from './driver/dialogs.ts'
import type { CspViolation, Refused } from './driver/happenings.ts'
import { RunningProgram } from './driver/program.ts'

export { launchBrowser } from './browser.ts'

export type ProgramOptions = {
  /** The built main script, such as out/main/index.js. */
  entry: string
  args?: readonly string[]
  cwd?: string
  /** Added to the present environment; undefined takes a name away. */
  env?: Readonly<Record<string, string | undefined>>
  /** app.getPath('userData'); without it `--user-data-dir=` in args, else a folder of the person's. */
  userData?: string
  /** A browser already running, which stays when the program ends; without it one is started at the first window. */
  browser?: Browser | null
  /** 'nobody': no window on any display. 'person': a visible window, and dialogs that a person answers. */
  shows?: 'nobody' | 'person'
  /** For tests: a person's window, yet on no display. */
  headless?: boolean
  /** For tests: colour scheme, reduced motion, time zone… of the pages. */
  context?: BrowserContextOptions
  stdio?: 'pipe' | 'inherit'
  /** false: the program may end by itself when it has nothing left to do, as a command line does. */
  stays?: boolean
}

export type Exit = { code: number | null; signal: NodeJS.Signals | null }

export type WindowMatch = string | RegExp | ((page: Page) => boolean | Promise<boolean>)

export type Program = {
  readonly pid: number
  /** The pages of all windows, hidden ones too, in the order in which they were made. */
  windows(): Page[]
  /** The first page whose program address (app://…) contains or matches; waits for one. Rejects when the program ends. */
  window(match?: WindowMatch): Promise<Page>
  /** The page's address in the program's words. */
  address(page: Page): string
  isVisible(page: Page): boolean
  readonly refused: readonly Refused[]
  /** The refused requests that the program itself would have let out: in Electron they would be on their way. */
  readonly passed: readonly string[]
  readonly cspViolations: readonly CspViolation[]
  readonly consoleErrors: readonly string[]
  readonly dialogs: Dialogs
  /** What shell was asked to open; only for a person is it really opened. */
  readonly opened: readonly { how: 'external' | 'path' | 'folder'; target: string }[]
  readonly clipboard: string
  /** Events the program waits for that never come in the host, as `BrowserWindow: unresponsive`. */
  readonly neverEmitted: readonly string[]
  readonly stdout: string
  readonly stderr: string
  /** Resolves when the process is gone, however it ended. */
  readonly exited: Promise<Exit>
  /** Ends the process alone. The browser lives on; the pages of this program are closed. */
  kill(signal?: NodeJS.Signals): void
  /** As a person closes every window; true once the program has ended, false when a window refused. */
  close(): Promise<boolean>
  /** Ends the page's process, as a crash does. */
  crash(page: Page): Promise<void>
  /** Ends whatever still runs. For afterEach. */
  dispose(): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}

/** Starts a built Electron program on Node and an installed browser. Resolves when its process runs. */
export function launchProgram(options: ProgramOptions): Promise<Program> {
  return RunningProgram.start(options)
}
