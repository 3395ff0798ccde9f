import type { ErrorCode, Result } from '#contract/result.ts'
import { Refusal, type RefusalCode } from '#main/store/refusal.ts'

/** Runs a service: a refusal becomes a value, anything else is a bug that `report` writes down. */
export function envelope<T>(work: () => T, report: (error: unknown) => void): Result<T> {
  try {
    return { ok: true, value: work() }
  } catch (error) {
    return failureOf(error, report)
  }
}

/** The same for what the main thread does with windows and files. */
export async function envelopeLater<T>(work: () => Promise<T>, report: (error: unknown) => void): Promise<Result<T>> {
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    return failureOf(error, report)
  }
}

/** The other way round, for who asked another thread. @throws Refusal; Error where a bug was met there */
export function valueOf<T>(result: Result<T>): T {
  if (result.ok) return result.value
  const { code, field } = result.error
  if (code === 'internal') throw new Error('a bug was met in another thread')
  throw new Refusal(code as RefusalCode, field)
}

function failureOf(error: unknown, report: (error: unknown) => void): Result<never> {
  if (!(error instanceof Refusal)) {
    report(error)
    return { ok: false, error: { code: 'internal' } }
  }
  const code: ErrorCode = error.code
  return { ok: false, error: error.field === undefined ? { code } : { code, field: error.field } }
}
