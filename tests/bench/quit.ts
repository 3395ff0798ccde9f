import { rmSync, statSync } from 'node:fs'
import { cp, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as later } from 'node:timers/promises'
import { launchProgram } from '../../host/driver.ts'
import { digestOf } from '#main/files/ship.ts'
import { copyWithFlush } from './backup.ts'
import { madeShop } from './made-shop.ts'
import { median, round, timed } from './measure.ts'

const PROGRAM = resolve(import.meta.dirname, '../../out/main/index.js')
const ROUNDS = 5
/** A shop of some years. */
const PEOPLE = 10_000
const VISITS = 100_000
/** What a start leaves to be done comes first. */
const SETTLE_MS = 3_000

/** Milliseconds from closing the window, with something saved since the last copy. */
export type QuitFigures = Readonly<
  Record<
    'megabytes' | 'floorCopyWithFlush' | 'floorHash' | 'windowGone' | 'ended' | 'endedWithoutCopy' | 'ratio',
    number
  >
>

/** How long the owner waits who closes the window: until it is gone, and until the program has ended, its last copy made and verified. */
export async function benchQuit(): Promise<QuitFigures> {
  const made = await madeShop(PEOPLE, VISITS)
  const folder = await mkdtemp(join(tmpdir(), 'otsukiai-bench-'))
  await cp(made, folder, { recursive: true })
  try {
    await closed(folder, false)
    const rounds: Awaited<ReturnType<typeof aRound>>[] = []
    for (let at = 0; at < ROUNDS; at += 1) rounds.push(await aRound(folder))
    const of = (name: keyof (typeof rounds)[number]): number => round(median(rounds.map((each) => each[name])))
    return {
      megabytes: of('megabytes'),
      floorCopyWithFlush: of('floorCopyWithFlush'),
      floorHash: of('floorHash'),
      windowGone: of('windowGone'),
      ended: of('ended'),
      endedWithoutCopy: of('endedWithoutCopy'),
      ratio: of('ratio'),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function aRound(folder: string) {
  const { ended: endedWithoutCopy } = await closed(folder, false)
  const { windowGone, ended } = await closed(folder, true)
  const file = join(folder, 'otsukiai.db')
  const floor = join(folder, 'floor')
  const { ms: floorCopyWithFlush } = await timed(() => copyWithFlush(file, floor))
  const { ms: floorHash } = await timed(() => digestOf(floor, () => undefined))
  rmSync(floor)
  const ratio = (ended - endedWithoutCopy) / (floorCopyWithFlush + floorHash)
  const megabytes = statSync(file).size / 1e6
  return { megabytes, floorCopyWithFlush, floorHash, windowGone, ended, endedWithoutCopy, ratio }
}

/** From closing the window, after something was saved or with nothing to copy. */
async function closed(folder: string, isChanged: boolean) {
  const browser = join(folder, 'browser')
  await using program = await launchProgram({
    entry: PROGRAM,
    userData: browser,
    env: { OTSUKIAI_DATA: folder },
    stdio: 'pipe',
  })
  const page = await program.window('index.html')
  await page.getByRole('navigation').waitFor()
  await later(SETTLE_MS)
  if (isChanged) await page.evaluate((about) => window.shop.call('paper-cards:about', { about }), Date.now() % 1_000)
  const began = performance.now()
  const gone = new Promise<number>((done) => page.once('close', () => done(performance.now() - began)))
  const ended = program.exited.then(() => performance.now() - began)
  await program.close()
  return { windowGone: await gone, ended: await ended }
}
