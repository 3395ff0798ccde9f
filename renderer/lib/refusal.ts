import { REFUSALS } from '#contract/refusals.ts'
import { sentenceOfRefusal } from '#contract/sentence-of.ts'
import type { Language } from './language.ts'
import { ShopError } from './shop.ts'

/** The sentence for whatever went wrong: a refusal has its own, all else is a fault of the program. */
export function sentenceOf(error: unknown, language: Language): string {
  return (error instanceof ShopError ? sentenceOfRefusal(error.code, error.field) : REFUSALS.internal)[language]
}
