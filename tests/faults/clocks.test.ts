import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readBackupName } from '#domain/backup/name.ts'
import { judgeClock } from '#domain/clock.ts'
import { addDays } from '#domain/day.ts'
import { knownCopies } from '#main/service/backups.ts'
import { weekView } from '#main/service/week.ts'
import { watchClock } from '#main/shop/clock.ts'
import { readCopy } from '#main/store/copy-facts.ts'
import { query } from '#main/store/db.ts'
import type { Session } from '#main/store/session.ts'
import { backupsBeside } from '#main/store/swap.ts'
import { aCopy, aPlaceOf } from '../main/backup/kit.ts'
import { Clock } from '../support/clock.ts'
import { openTestDb } from '../support/db.ts'
import { aFirstTimer } from '../support/week.ts'
import { randomOf } from './support/damages.ts'
import { report } from './support/report.ts'

const JUMPS = Number(process.env['JUMPS'] ?? 40)
const SEED = Number(process.env['SEED'] ?? 0)

const TEN_YEARS = 3_653
/** As main/service/backups.ts keeps them. */
const [KEPT_HERE, KEPT_IN_PLACE] = [3, 14]

const ROWS = query<{ week: string; n: number }>(
  'SELECT week, count(*) AS n FROM week_items GROUP BY week ORDER BY week',
  ['week', 'n'],
)

/** Numbers of the copies that lie in a folder. */
function numbersIn(folder: string): readonly number[] {
  const numbers = readdirSync(folder).flatMap((name) => readBackupName(name)?.sequence ?? [])
  return numbers.toSorted((one, other) => one - other)
}

/** What a copy says of itself, read through. */
function readCopyOf(folder: string, number: number): number | null {
  const name = readdirSync(folder).find((each) => readBackupName(each)?.sequence === number) ?? ''
  return readCopy(join(folder, name)).sequence
}

const lastOf = (made: number, kept: number): readonly number[] =>
  Array.from({ length: Math.min(made, kept) }, (_, at) => Math.max(0, made - kept) + at + 1)

/** The list is asked for, and in doubt nothing is written and the week shown last stands; what is wrong, '' where nothing is. */
function faultOfWeek(session: Session): string {
  const before = session.db.many(ROWS)
  const { weekOf } = weekView(session)
  if (session.clock() === 'fine') return ''
  if (JSON.stringify(session.db.many(ROWS)) !== JSON.stringify(before)) return 'a week was written in doubt'
  return before.some(({ week }) => week === weekOf) ? '' : `a week was shown that never was: ${weekOf}`
}

test(`the clock jumps ${JUMPS} times by up to ten years: copies are kept by their order, and in doubt no week is written`, async () => {
  const random = randomOf(SEED)
  const { session: plain, paths } = openTestDb()
  const stick = aPlaceOf(plain)
  const clock = new Clock()
  const session: Session = {
    ...plain,
    today: () => clock.today(),
    now: () => clock.now(),
    clock: () => watch.verdict(),
  }
  const watch = watchClock(session)
  let believed = clock.today()
  aFirstTimer(session)
  weekView(session)
  const tally = { fine: 0, behind: 0, 'far-ahead': 0 }
  for (let made = 1; made <= JUMPS; made += 1) {
    clock.pass(random(4) === 0 ? random(20) : random(2 * TEN_YEARS) - TEN_YEARS)
    watch.look()
    expect(watch.verdict()).toBe(judgeClock(believed, clock.today()))
    tally[watch.verdict()] += 1
    expect({ made, fault: faultOfWeek(session) }).toEqual({ made, fault: '' })
    if (random(3) === 0) aFirstTimer(session, addDays(clock.today(), -1))
    // What is saved under a clock that is not believed does not vouch for it.
    watch.saved()
    if (watch.verdict() === 'fine') believed = clock.today()
    await aCopy(session)
    // The newest stay, none that has fewer than so many newer ones goes, whatever day each bears.
    expect(numbersIn(stick)).toEqual(lastOf(made, KEPT_IN_PLACE))
    expect(numbersIn(backupsBeside(paths.database))).toEqual(lastOf(made, KEPT_HERE))
    const { copies, changedSince, isFromToday } = knownCopies(session)
    expect([copies[0]?.sequence, changedSince, isFromToday]).toEqual([made, false, true])
    clock.pass(-1)
    expect(knownCopies(session).isFromToday).toBe(false)
    clock.pass(1)
    if (random(2) === 0) {
      watch.confirm()
      believed = clock.today()
    }
  }
  for (const number of numbersIn(stick)) expect(readCopyOf(stick, number)).toBe(number)
  expect(Math.min(...Object.values(tally))).toBeGreaterThan(0)
  const { fine, behind, 'far-ahead': ahead } = tally
  const found = `the newest copies kept each time, none of another day taken for today’s; believed ${fine} times, doubted ${behind + ahead} times (${behind} behind, ${ahead} ahead), and then no week written`
  report({ fault: 'the clock jumps by up to ten years', times: JUMPS, seed: SEED, found })
})
