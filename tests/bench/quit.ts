import { rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as later } from 'node:timers/promises'
import { digestOf } from '#main/files/ship.ts'
import { copyWithFlush } from './backup.ts'
import { ownShop } from './made-shop.ts'
import { medians, timed } from './measure.ts'
import { launchOn } from './program.ts'

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
  const folder = await ownShop(PEOPLE, VISITS)
  try {
    await closed(folder, false)
    const rounds: QuitFigures[] = []
    for (let at = 0; at < ROUNDS; at += 1) rounds.push(await aRound(folder))
    return medians(rounds)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function aRound(folder: string): Promise<QuitFigures> {
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
  await using program = await launchOn(folder, { userData: join(folder, 'browser') })
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
