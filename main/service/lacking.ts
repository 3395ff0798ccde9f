import type { ExportLook, Unwritable } from '#domain/exchange/export.ts'
import { LISTED_AT_MOST } from '#domain/exchange/import.ts'
import type { Id } from '#domain/people/customer.ts'
import { unwritable } from '#main/files/cp932.ts'

/** What is shown of a long text. */
const TEXT_AT_MOST = 200

/** Gathers what CP932 cannot write: each word of a person once, however often it stands there. */
export class Lacking {
  readonly #noted = new Map<string, Unwritable>()

  /** `words`: all that a file would hold of somebody in one of its lines. */
  note(customer: Id, called: string, words: unknown): void {
    for (const text of textsIn(words)) {
      const characters = unwritable(text)
      if (characters.length === 0) continue
      const shown = Array.from(text).slice(0, TEXT_AT_MOST).join('')
      this.#noted.set(`${customer} ${shown}`, { customer, called, text: shown, characters })
    }
  }

  found(): Pick<ExportLook, 'unwritable' | 'unwritableCount'> {
    return { unwritable: [...this.#noted.values()].slice(0, LISTED_AT_MOST), unwritableCount: this.#noted.size }
  }
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
