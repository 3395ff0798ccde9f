import { copyFileSync, cpSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { checkShop, isSound } from '#main/service/check.ts'
import { weekView } from '#main/service/week.ts'
import { closeShop, openShop, type OpenShop } from '#main/store/open.ts'
import { Refusal } from '#main/store/refusal.ts'
import { Clock } from '../../support/clock.ts'
import { pathsIn, sessionOf } from '../../support/session.ts'
import { doOnce } from './acts.ts'
import { makeHostile } from './hostile.ts'

// node taker.ts FOLDER WORK FIRST COUNT: of the shop in FOLDER, restores copies that are hostile in the ways of COUNT numbers,
// and says a line for each: refused CODE | sound | what is wrong

const [folder = '', work = '', first = '0', count = '0'] = process.argv.slice(2)
const live = join(work, 'live')
const copy = join(work, 'copy.backup')

/** What is wrong with what was restored, 'sound' where nothing is. */
function restored(): string {
  const shop = openShop(pathsIn(live))
  try {
    if (!isSound(checkShop(shop))) return 'it was restored and is not sound'
    return readWeek(shop)
  } finally {
    closeShop(shop.connection)
  }
}

/** What SQLite finds only where it reads a page is told too, and not taken for an empty list. */
function readWeek(shop: OpenShop): string {
  try {
    weekView(sessionOf(shop, new Clock()))
    return 'sound'
  } catch (error) {
    if (error instanceof Refusal) return `sound, and then ${error.code}`
    throw error
  }
}

async function take(number: number): Promise<string> {
  rmSync(live, { recursive: true, force: true })
  cpSync(folder, live, { recursive: true })
  for (const tail of ['', '-wal', '-shm', '-journal']) rmSync(`${copy}${tail}`, { force: true })
  copyFileSync(pathsIn(folder).database, copy)
  makeHostile(copy, number)
  const said: string[] = []
  try {
    await doOnce(live, 'restore', (line) => void said.push(line), copy)
    const last = said.at(-1) ?? ''
    if (last === 'done') return restored()
    const isAsItWas = readFileSync(pathsIn(live).database).equals(readFileSync(pathsIn(folder).database))
    return isAsItWas ? last : `the live file was touched: ${last}`
  } catch (error) {
    return `failed: ${String(error)}`
  }
}

for (let number = 0; number < Number(count); number += 1) {
  writeSync(1, `${await take(Number(first) + number)}\n`)
}
