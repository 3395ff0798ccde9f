import { readFileSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import * as v from 'valibot'
import { syncFolder, writeWhole } from '#main/store/durable.ts'
import { told } from '#main/store/refusal.ts'
import { hex } from '../files/hex.ts'

const hashed = v.strictObject({ salt: hex(16), hash: hex(32) })

const kept = v.strictObject({
  pin: hashed,
  /** Of the number on paper. */
  number: hashed,
  /** Minutes; null: by hand alone. */
  after: v.nullable(v.pipe(v.number(), v.gtValue(0), v.maxValue(24 * 60))),
  /** Wrong tries on end: they outlast the program, so that ending it buys nobody another five. */
  wrong: v.pipe(v.number(), v.integer(), v.minValue(0)),
})

/** What is known of the lock, beside the shop's file and not in it: no copy, no export and no restored shop brings one along. */
export type PinKept = v.InferOutput<typeof kept>

/** Null where no PIN is set; a file that says nothing any more does not open the shop. */
export function readPin(path: string): PinKept | 'unreadable' | null {
  try {
    const found = v.safeParse(kept, JSON.parse(readFileSync(path, 'utf8')))
    return found.success ? found.output : 'unreadable'
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? null : 'unreadable'
  }
}

/** @throws Refusal disk-* */
export function keepPin(path: string, pin: PinKept): void {
  told(() => writeWhole(path, `${JSON.stringify(pin)}\n`))
}

/** @throws Refusal disk-* */
export function forgetPin(path: string): void {
  told(() => {
    rmSync(path, { force: true })
    syncFolder(dirname(path))
  })
}
