import { appendFileSync } from 'node:fs'
import type { Reported } from '../../../scripts/reliability.ts'

/** All kills of a run, and the share of each operation; npm run faults asks for those of safety.md's table. */
const KILLS = Number(process.env['KILLS'] ?? 180)
const SHARES = {
  saving: 3,
  'list in': 2,
  'list out': 2,
  backup: 2,
  restore: 3,
  erase: 2,
  undo: 1,
  thin: 1,
  migration: 2,
  'records lock': 2,
} as const
const ALL = Object.values(SHARES).reduce((sum, share) => sum + share, 0)

export function killsOf(operation: keyof typeof SHARES): number {
  return Math.ceil((KILLS * SHARES[operation]) / ALL)
}

/** Said once everything about it was held to be so. */
export function report(found: Reported): void {
  const line = process.env['RECORDS'] === 'encrypted' ? { ...found, fault: `${found.fault}, records encrypted` } : found
  console.log(`${line.fault}, seed ${line.seed}: ${line.times} times; ${line.found}`)
  const file = process.env['FAULTS_REPORT']
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(line)}\n`)
}
