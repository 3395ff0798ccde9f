import type { BrokenLine } from '#domain/exchange/table.ts'
import { entryCells } from './entry-cells.ts'
import { readCard } from './vcard.ts'
import type { Line } from './records.ts'

/** A card with more lines is none, pictures counted: one of ten megabytes has 140,000. */
const LINES_AT_MOST = 200_000
const LINE_AT_MOST = 1024 * 1024
const TOLD_AT_MOST = 1_000

const BEGIN = /^\s*BEGIN:VCARD\s*$/i
const END = /^\s*END:VCARD\s*$/i

/** The cards of an address book, from its text fed piece by piece; each is a line by its number, from 1. */
export class Cards {
  #rest = ''
  #card: string[] | null = null
  #isTooLong = false
  #count = 0

  /** The cards that are whole by now; with `last` one that never ended, too. */
  take(text: string, last: boolean): readonly Line[] {
    const found: Line[] = []
    const lines = (this.#rest + text).split(/\r\n|\n|\r(?!$)/)
    this.#rest = last ? '' : (lines.pop() ?? '')
    if (this.#rest.length > LINE_AT_MOST) {
      this.#isTooLong = true
      this.#rest = this.#rest.slice(0, TOLD_AT_MOST)
    }
    for (const line of lines) this.#see(line, found)
    if (last && this.#card !== null) found.push(this.#broken(this.#card, 'unreadable'))
    return found
  }

  #see(line: string, found: Line[]): void {
    if (BEGIN.test(line)) {
      if (this.#card !== null) found.push(this.#broken(this.#card, 'unreadable'))
      this.#card = []
      this.#isTooLong = false
    } else if (this.#card !== null && END.test(line)) {
      found.push(this.#line(this.#card))
      this.#card = null
    } else if (this.#card !== null) {
      if (this.#card.length < LINES_AT_MOST) this.#card.push(line)
      else this.#isTooLong = true
    }
  }

  #line(card: readonly string[]): Line {
    const entry = this.#isTooLong ? 'too-long' : readCard(card)
    if (typeof entry === 'string') return this.#broken(card, entry)
    this.#count += 1
    return { line: this.#count, cells: entryCells(entry) }
  }

  #broken(card: readonly string[], broken: BrokenLine['broken']): BrokenLine {
    this.#count += 1
    this.#card = null
    return { line: this.#count, broken, text: card.slice(0, 20).join('\n').slice(0, TOLD_AT_MOST) }
  }
}
