import { createHash } from 'node:crypto'
import type { Clearance } from '#domain/week/gate.ts'

/** A digest of exactly who is kept, who stands beside them, who is left out and why, and what a reason lets pass. */
export function digestOf({ kept, beside, leftOut, passed }: Clearance): string {
  const said = [
    kept.map(({ customer }) => [customer, ...(beside.get(customer) ?? [])]),
    leftOut.map(({ customer, why, mayOverride }) => [customer, why, mayOverride]),
    passed.map(({ customer, why, overridden }) => [customer, why, overridden]),
  ]
  return createHash('sha256').update(JSON.stringify(said)).digest('hex')
}
