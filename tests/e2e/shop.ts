import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test as base, type Browser, type BrowserContextOptions, type Page } from '@playwright/test'
import type { Call } from '#contract/api.ts'
import { pathsOf } from '#main/shop/paths.ts'
import { launchBrowser, launchProgram } from '../../host/driver.ts'
import { runCommand } from '../support/command.ts'
import { launchOnElectron } from './on-electron.ts'
import type { Program } from './program.ts'

const ENTRY = resolve(import.meta.dirname, '../../out/main/index.js')

// npm run e2e:electron names Electron's binary; without it the program runs in the host.
const ELECTRON = process.env['OTSUKIAI_ELECTRON']

/** The program running on a data folder of its own. */
export type Started = { readonly program: Program; readonly page: Page }

export type Shop = {
  /** Where a test lets a page ask beyond the program on purpose; at the end these were counted, and nothing else was asked. */
  readonly askedOnPurpose: string[]
  /** Where this test's shop keeps its files. */
  readonly folder: string
  readonly file: string
  /** Fills the folder with a made-up shop, last saved on `today`, before the program starts. */
  fill(customers: number, events?: number, today?: string): Promise<void>
  /** Puts a shop there whose file somebody else made, before the program starts. */
  put(file: string): Promise<void>
  /** Makes the file of some other shop. */
  fillOther(file: string): Promise<void>
  /** Starts the program, in the host also on another day; `context` sets colours, language and size of its pages. */
  start(context?: BrowserContextOptions, today?: string): Promise<Started>
  /** Starts the program so that its shop thread dies of each call of this name. */
  startMortal(deadly: Call): Promise<Started>
  /** Starts the program once more on the same folder; what it opens, if anything, is for the test to say. */
  startAgain(): Promise<Program>
}

const TODAY = '2026-11-21'

/** Made-up shops that tests of a worker begin with, each made once. */
type Samples = {
  /** Copies the shop that the command line makes of these numbers to `file`. */
  copyTo(file: string, seed: number, customers: number, events: number, today: string): Promise<void>
}

/** `shop` is closed and its folder removed after each test; the browser and the samples are shared by all tests of a worker. */
export const test = base.extend<{ shop: Shop }, { sharedBrowser: Browser; samples: Samples }>({
  samples: [
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'otsukiai-samples-'))
      await use(samplesIn(folder))
      await rm(folder, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],
  sharedBrowser: [
    async ({}, use) => {
      const browser = await launchBrowser()
      await use(browser)
      await browser.close()
    },
    { scope: 'worker' },
  ],
  shop: async ({ sharedBrowser, samples }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'otsukiai-e2e-'))
    const file = join(folder, 'otsukiai.db')
    const running: Program[] = []
    const launch = async (context: BrowserContextOptions, env: Env = {}): Promise<Program> => {
      const program = await launchOn(folder, sharedBrowser, context, env)
      running.push(program)
      return program
    }
    const opened = async (program: Program): Promise<Started> => ({ program, page: await program.window('index.html') })
    const askedOnPurpose: string[] = []
    await use({
      askedOnPurpose,
      folder,
      file,
      fill: (customers, events = 0, today = TODAY) => samples.copyTo(file, 7, customers, events, today),
      put: (made) => copyShop(made, file),
      fillOther: (other) => samples.copyTo(other, 8, 3, 0, TODAY),
      start: async (context = {}, today) =>
        opened(await launch(context, today === undefined ? {} : onAnotherDay(today))),
      startMortal: async (deadly) => opened(await launch({}, mortal(deadly))),
      startAgain: () => launch({}),
    })
    const outside = running.flatMap((program) => program.outside())
    const passed = running.flatMap((program) => program.passed)
    for (const program of running) await program.dispose()
    expect([...new Set(outside)].toSorted(), 'asked beyond the program').toEqual(askedOnPurpose.toSorted())
    expect(passed, 'let out by the program').toEqual([])
    await rm(folder, { recursive: true, force: true })
  },
})

/** Starts the program on a data folder. */
export async function launchOn(
  folder: string,
  browser: Browser,
  context: BrowserContextOptions = {},
  more: Env = {},
): Promise<Program> {
  const env = { OTSUKIAI_DATA: folder, ...more }
  if (ELECTRON) return launchOnElectron(ELECTRON, env, context)
  return launchInHost({ env, browser, context, userData: folder })
}

type Env = Readonly<Record<string, string>>

const ANOTHER_DAY = new URL('../support/another-day.ts', import.meta.url).href
const MORTAL_THREADS = new URL('../support/mortal-threads.ts', import.meta.url).href

function onAnotherDay(today: string): Env {
  return { OTSUKIAI_TEST_DAY: today, NODE_OPTIONS: `--import=${ANOTHER_DAY}` }
}

function mortal(deadly: Call): Env {
  return { OTSUKIAI_TEST_DEADLY: deadly, NODE_OPTIONS: `--import=${MORTAL_THREADS}` }
}

/** The host keeps what is copied beside the program; on Electron it must be asked for. */
async function launchInHost(options: Omit<Parameters<typeof launchProgram>[0], 'entry' | 'stdio'>): Promise<Program> {
  const program = await launchProgram({ ...options, entry: ENTRY, stdio: 'pipe' })
  // Its own pages stand there; what it refuses a page of its own is no request that would leave.
  const isOwn = ({ url }: { readonly url: string }): boolean => url.startsWith('https://otsukiai.invalid/')
  return Object.assign(program, {
    copied: async () => program.clipboard,
    outside: () => program.refused.flatMap((each) => (isOwn(each) ? [] : [each.url])),
  })
}

async function copyShop(made: string, to: string): Promise<void> {
  const [from, there] = [pathsOf(made), pathsOf(to)]
  await Promise.all([cp(from.database, there.database), cp(from.marker, there.marker)])
}

function samplesIn(folder: string): Samples {
  const made = new Map<string, Promise<string>>()
  const make = async (file: string, seed: number, customers: number, events: number, today: string) => {
    const numbers = ['--customers', `${customers}`, '--events', `${events}`, '--seed', `${seed}`]
    await runCommand(['sample', '--db', file, ...numbers, '--today', today])
    return file
  }
  return {
    copyTo: async (file, ...of) => {
      const name = of.join('-')
      const sample = made.get(name) ?? make(join(folder, `${name}.db`), ...of)
      made.set(name, sample)
      sample.catch(() => made.delete(name))
      await copyShop(await sample, file)
    },
  }
}

export { expect } from '@playwright/test'
