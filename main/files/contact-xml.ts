import type { BrokenLine } from '#domain/exchange/table.ts'
import { refuse } from '#main/store/refusal.ts'
import { DECLARES, readItem } from './contact-item.ts'
import { entryCells } from './entry-cells.ts'
import type { Line } from './records.ts'

// ContactXML 1.1 of the XML Consortium, as 宛名職人 and others write it. Entities are never made, nothing is ever fetched.

/** Pictures lie in the text. */
const ITEM_AT_MOST = 4 * 1024 * 1024
const PROLOG_AT_MOST = 64 * 1024
const TOLD_AT_MOST = 1_000
const OPENING = /<(?:[\w-]+:)?ContactXMLItem(?=[\s/>])/
const CLOSING = /<\/(?:[\w-]+:)?ContactXMLItem\s*>|^<[^<>]*\/>/
/** The one that 宛名職人 writes names the standard's own file and declares nothing. */
const KNOWN_DOCTYPE = /<!DOCTYPE\s+ContactXML\s+SYSTEM\s+"[\w.-]+\.dtd"\s*>/

/** The entries of such a file, from its text fed piece by piece; each is a line by its number, from 1. */
export class Contacts {
  #rest = ''
  #isBegun = false
  #isSkipping = false
  #count = 0

  /** @throws Refusal file-not-table where anything is declared, or no entry ever begins */
  take(text: string, last: boolean): readonly Line[] {
    const found: Line[] = []
    this.#rest += text
    while (this.#step(found, last));
    return found
  }

  #step(found: Line[], last: boolean): boolean {
    if (this.#isSkipping) return this.#skip(last)
    const begin = OPENING.exec(this.#rest)?.index ?? -1
    const before = begin === -1 ? this.#rest : this.#rest.slice(0, begin)
    if (!this.#isBegun) this.#refuseProlog(before, begin !== -1 || last)
    if (begin === -1) {
      // The beginning of a tag may be cut.
      if (this.#isBegun) this.#rest = last ? '' : this.#rest.slice(-100)
      return false
    }
    this.#isBegun = true
    this.#rest = this.#rest.slice(begin)
    const end = CLOSING.exec(this.#rest)
    if (end !== null) {
      const item = this.#rest.slice(0, end.index + end[0].length)
      this.#rest = this.#rest.slice(item.length)
      found.push(this.#line(item))
      return true
    }
    if (!last && this.#rest.length <= ITEM_AT_MOST) return false
    found.push(this.#broken(this.#rest, last ? 'unreadable' : 'too-long'))
    this.#isSkipping = !last
    this.#rest = last ? '' : this.#rest
    return this.#isSkipping
  }

  #skip(last: boolean): boolean {
    const end = CLOSING.exec(this.#rest)
    this.#rest = end === null ? (last ? '' : this.#rest.slice(-100)) : this.#rest.slice(end.index + end[0].length)
    this.#isSkipping = end === null
    return end !== null
  }

  #refuseProlog(prolog: string, isWhole: boolean): void {
    if (isWhole && DECLARES.test(prolog.replace(KNOWN_DOCTYPE, ''))) refuse('file-not-table')
    if (prolog.length > PROLOG_AT_MOST) refuse('file-not-table')
  }

  #line(item: string): Line {
    const entry = item.length > ITEM_AT_MOST ? 'too-long' : readItem(item)
    if (typeof entry === 'string') return this.#broken(item, entry)
    this.#count += 1
    return { line: this.#count, cells: entryCells(entry) }
  }

  #broken(item: string, broken: BrokenLine['broken']): BrokenLine {
    this.#count += 1
    return { line: this.#count, broken, text: item.slice(0, TOLD_AT_MOST) }
  }
}
