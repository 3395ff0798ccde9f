import type { Call } from '#contract/api.ts'
import type { ErrorCode, Result } from '#contract/result.ts'

/** A refusal by its code; `at` is UTC. */
export type Refused = { readonly at: string; readonly call: Call; readonly code: ErrorCode }

export type Refusals = {
  note(call: Call, result: Result<unknown>): void
  /** The newest last. */
  last(): readonly Refused[]
}

const KEPT = 30

/** What was refused since the program began, for whoever helps; it is kept nowhere else. */
export function keepRefusals(): Refusals {
  let kept: readonly Refused[] = []
  return {
    note: (call, result) => {
      if (result.ok) return
      kept = [...kept, { at: new Date().toISOString(), call, code: result.error.code }].slice(-KEPT)
    },
    last: () => kept,
  }
}
