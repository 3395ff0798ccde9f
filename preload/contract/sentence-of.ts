import { howToExport } from './other-programs.ts'
import { REFUSALS, type Sentence } from './refusals.ts'
import type { ErrorCode } from './result.ts'

/** What a refusal says: by its code, and where the field names the program of a file, by that. */
export function sentenceOfRefusal(code: ErrorCode, field: string | null | undefined): Sentence {
  const steps = code === 'file-of-other-program' ? howToExport(field ?? '') : null
  return steps ?? REFUSALS[code]
}
