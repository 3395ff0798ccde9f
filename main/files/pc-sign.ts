import { join } from 'node:path'
import * as v from 'valibot'
import type { Id } from '#domain/people/customer.ts'
import { writeAside } from '#main/store/durable.ts'

// Beside the copies in a place lies a note of each PC that makes them, so that one PC learns of another without opening a
// copy, be it locked or not. docs/backup-format.md describes it.

const ID = v.pipe(v.string(), v.regex(/^[0-9a-f-]{36}$/))

const sign = v.object({
  shop: v.pipe(
    ID,
    v.transform((id) => id as Id),
  ),
  pc: ID,
  /** What its system calls the PC. */
  called: v.pipe(v.string(), v.maxLength(100), v.regex(/^[^\p{Cc}\p{Cs}]*$/u)),
  /** The newest copy that it brought there; UTC moment. */
  sequence: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  takenAt: v.pipe(v.string(), v.maxLength(40)),
})

export type PcSign = v.InferOutput<typeof sign>

/** More than any of them takes. */
export const SIGN_MOST_BYTES = 4_096

const END = '.pc.json'

/** Of one PC and one shop: a stick may serve two of either. */
function nameOfSign({ shop, pc }: Pick<PcSign, 'shop' | 'pc'>): string {
  return `otsukiai-${shop.slice(-12)}-${pc.slice(-12)}${END}`
}

/** By its name alone; `shop` is the id. */
export function isSignFor(name: string, shop: Id): boolean {
  return name.startsWith(`otsukiai-${shop.slice(-12)}-`) && name.endsWith(END)
}

/** Null for what is no note of this shop's. */
export function readSign(text: string, shop: Id): PcSign | null {
  try {
    const found = v.safeParse(sign, JSON.parse(text))
    return found.success && found.output.shop === shop ? found.output : null
  } catch {
    return null
  }
}

/** Whole or not at all; what is left of it after a kill, the next copy to the place sweeps. @throws errors of the place */
export function putSign(place: string, made: PcSign): void {
  const whole = join(place, nameOfSign(made))
  writeAside(`${whole}.${made.shop.slice(-12)}.part`, whole, `${JSON.stringify(made)}\n`)
}
