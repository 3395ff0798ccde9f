import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { launchProgram } from '../../host/driver.ts'
import { median, memoryBelow, round } from './measure.ts'
import { PROGRAM } from './program.ts'

const EMPTY = resolve(import.meta.dirname, 'empty/main.js')
const ROUNDS = 7
// Long enough for what starts late (idle work of the browser) to have started.
const SETTLE_MS = 3_000

type Start = { readonly milliseconds: number; readonly megabytes: number }

/** One start, browser included, until `painted` says when the page showed what it is for (ms since 1970). */
async function start(entry: string, userData: string, painted: (page: Page) => Promise<number>): Promise<Start> {
  const began = performance.timeOrigin + performance.now()
  await using program = await launchProgram({ entry, userData, env: { OTSUKIAI_DATA: userData }, stdio: 'pipe' })
  const page = await program.window('index.html')
  const milliseconds = (await painted(page)) - began
  await new Promise((settled) => setTimeout(settled, SETTLE_MS))
  const megabytes = memoryBelow(process.pid)
  // As a person does: a hard end would make the next start read the whole file through.
  await program.close()
  return { milliseconds, megabytes }
}

function firstWeek(page: Page): Promise<number> {
  return whenEntry(page, 'mark', 'first-week')
}

function firstPaint(page: Page): Promise<number> {
  return whenEntry(page, 'paint', 'first-contentful-paint')
}

/** Both ends by the page's own clock, so that no round trip of the driver is counted. */
async function whenEntry(page: Page, type: string, name: string): Promise<number> {
  const handle = await page.waitForFunction(
    ([type, name]) => {
      const entry = performance.getEntriesByType(type).find((each) => each.name === name)
      return entry === undefined ? null : performance.timeOrigin + entry.startTime
    },
    [type, name] as const,
  )
  const at = await handle.jsonValue()
  if (at === null) throw new Error(`the page never had ${name}`)
  return at
}

export type StartFigures = Readonly<
  Record<'weekMs' | 'emptyMs' | 'timeRatio' | 'weekMb' | 'emptyMb' | 'memoryRatio', number>
>

/** Start to the first painted week of the shop in `folder` against an empty window, turn about in one run. */
export async function benchStart(folder: string): Promise<StartFigures> {
  const nothing = await mkdtemp(join(tmpdir(), 'otsukiai-bench-'))
  const weeks: Start[] = []
  const empties: Start[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    empties.push(await start(EMPTY, nothing, firstPaint))
    weeks.push(await start(PROGRAM, folder, firstWeek))
  }
  await rm(nothing, { recursive: true, force: true })
  const weekMs = median(weeks.map((each) => each.milliseconds))
  const emptyMs = median(empties.map((each) => each.milliseconds))
  const weekMb = median(weeks.map((each) => each.megabytes))
  const emptyMb = median(empties.map((each) => each.megabytes))
  return {
    weekMs: round(weekMs),
    emptyMs: round(emptyMs),
    timeRatio: round(weekMs / emptyMs),
    weekMb: round(weekMb),
    emptyMb: round(emptyMb),
    memoryRatio: round(weekMb / emptyMb),
  }
}
