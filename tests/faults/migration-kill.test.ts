import Database from 'better-sqlite3-multiple-ciphers'
import { copyFileSync, existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Refusal } from '#main/store/refusal.ts'
import { nameOfCopy } from '#main/store/copy-names.ts'
import { migrate, schemaVersion } from '#main/store/migrate.ts'
import { MIGRATIONS, SCHEMA_VERSION } from '#main/store/migrations/index.ts'
import { testFolder } from '../support/db.ts'
import { pathsIn } from '../support/session.ts'
import { openedShop, soundContent } from './support/content.ts'
import { randomOf } from './support/damages.ts'
import { groundIn, type Ground } from './support/ground.ts'
import { runKilled } from './support/killed.ts'
import { killsOf, report } from './support/report.ts'

const KILLS = killsOf('migration')
const SEED = Number(process.env['SEED'] ?? 4)
const FILES = join(import.meta.dirname, '../files')

/** A shop of an older version, what it holds once it is up to date, and how long that takes; version 0: none, made anew. */
type Start = Ground & { readonly version: number; readonly isNow: string; readonly spanMs: number }

/** Every file of an older version, and what our own steps make of it on the way to this one. */
function olderShops(): readonly { readonly folder: string; readonly version: number }[] {
  return readdirSync(FILES)
    .filter((name) => /^shop-v\d+\.db$/.test(name))
    .flatMap((name) => {
      const first = Number(/\d+/.exec(name)?.[0])
      return Array.from({ length: SCHEMA_VERSION - first }, (_, steps) => {
        const folder = testFolder()
        const { database } = pathsIn(folder)
        copyFileSync(join(FILES, name), database)
        bring(database, first + steps)
        return { folder, version: first + steps }
      })
    })
}

function bring(file: string, version: number): void {
  const raw = new Database(file)
  migrate(raw, () => undefined, MIGRATIONS.slice(0, version))
  expect(schemaVersion(raw)).toBe(version)
  raw.close()
}

const actOf = (version: number): string => (version === 0 ? 'create' : 'open')

/** Once without a kill. */
async function startOf(folder: string, version: number, compiled: string): Promise<Start> {
  const ground = groundIn(folder)
  await runKilled('doer', [folder, actOf(version)], compiled, null)
  ground.reset()
  const { lines, ms } = await runKilled('doer', [folder, actOf(version)], compiled, null)
  expect(lines).toEqual(['begun', 'done'])
  return { ...ground, version, isNow: soundContent(folder), spanMs: Math.ceil(ms) }
}

/** The version that a killed process left; of none, 'none'. It must be whole by itself. */
function leftVersion(folder: string): number | 'none' {
  try {
    return openedShop(folder, ({ migratedFrom }) => migratedFrom)
  } catch (error) {
    if (error instanceof Refusal && error.code === 'shop-none') return 'none'
    throw error
  }
}

/** The version of a copy made before, 0 where there is none, 'damaged' where it is not whole. */
function versionOfCopy(file: string): number | 'damaged' {
  if (!existsSync(file)) return 0
  const raw = new Database(file, { readonly: true })
  try {
    return raw.pragma('integrity_check', { simple: true }) === 'ok' ? schemaVersion(raw) : 'damaged'
  } finally {
    raw.close()
  }
}

/** `fault` is '' where nothing is wrong with what the kill left. */
type Left = { readonly isDone: boolean; readonly fault: string }

async function killOne(start: Start, compiled: string, ms: number): Promise<Left> {
  const { folder, version, isNow, reset } = start
  reset()
  const { lines, stderr } = await runKilled('doer', [folder, actOf(version)], compiled, { after: 'begun\n', ms })
  const copy = nameOfCopy(pathsIn(folder).database, version)
  const hadCopy = existsSync(copy)
  const left = leftVersion(folder)
  const isSaid = lines.includes('done')
  const isDone = left !== 'none' && left > version
  if (stderr !== '') return { isDone, fault: stderr }
  if (isSaid && left !== SCHEMA_VERSION) return { isDone, fault: `what was said to be done left ${left}` }
  if (left === 'none') return { isDone, fault: version === 0 ? '' : 'the shop is gone' }
  if (soundContent(folder) !== isNow) return { isDone, fault: 'it does not hold what it held' }
  if (version === 0) return { isDone, fault: '' }
  // No step was taken before a copy of what was there lay beside it.
  if (isDone && !hadCopy) return { isDone, fault: 'brought up without a copy' }
  return { isDone, fault: versionOfCopy(copy) === version ? '' : 'the copy made before is not whole' }
}

test(
  `kill -9 while the first shop is made or an older one is brought up to date, ${KILLS} times: whole, with the copy made before`,
  async () => {
    const random = randomOf(SEED)
    const compiled = testFolder()
    const starts = [await startOf(testFolder(), 0, compiled)]
    for (const { folder, version } of olderShops()) starts.push(await startOf(folder, version, compiled))
    const tallies = starts.map(({ version }) => ({ version, before: 0, after: 0 }))
    for (let kill = 0; kill < KILLS; kill += 1) {
      const at = kill % starts.length
      const [start, tally] = [starts[at], tallies[at]]
      if (start === undefined || tally === undefined) throw new Error('a remainder is an index')
      const { isDone, fault } = await killOne(start, compiled, random(start.spanMs))
      expect({ kill, fault }).toEqual({ kill, fault: '' })
      tally[isDone ? 'after' : 'before'] += 1
    }
    const [first, ...older] = tallies
    const words = older.map(({ version, before, after }) => `from ${version}: ${before} not yet, ${after} done`)
    const found = `none or whole, then up to date with the copy made before it; the first shop: ${first?.before} not yet, ${first?.after} made; ${words.join('; ')}`
    report({ fault: 'kill -9 while a shop is made or brought up to date', times: KILLS, seed: SEED, found })
  },
  60_000 + KILLS * 10_000,
)
