import type { Id } from '#domain/people/customer.ts'
import type { Cells } from './cells.ts'
import { LINE_MAX, SEVERAL_MAX, TEXT_MAX } from './caps.ts'
import type { Field } from './fields.ts'
import type { Rejection } from './import.ts'
import type { DamageSeen, Read, ReadHow } from './read.ts'
import { isId } from './shapes.ts'

const BREAKS = /[^\S\n\t]*[\n\t]\s*/g
const TABS = /\t/g
const CONTROL = /[^\P{Cc}\n]/u
const BREAK_OR_CONTROL = /\p{Cc}/u

const NONE: readonly string[] = []

/** What words of lists stand for 「nothing here」. */
const NOTHING = new Set(['-', '－', 'ー', '―', '‐', 'なし', '無し', '無', '不明', '未記入', 'N/A', 'n/a'])

/** One line of a file. The first thing wrong with it rejects it, whatever is read after that. */
export class LineReader {
  readonly how: ReadHow
  /** Written by this program: word for word what stood on the card, with nothing to take apart. */
  readonly isOwn: boolean
  readonly id: Id | null
  readonly #cells: Cells
  readonly #damages: DamageSeen[] = []
  #fault: { readonly reason: Rejection; readonly field: Field | null } | null = null

  constructor(cells: Cells, how: ReadHow) {
    this.#cells = cells
    this.how = how
    const id = cells.get('id')?.[0] ?? ''
    this.id = isId(id) ? id : null
    this.isOwn = this.id !== null
    if (id !== '' && !this.isOwn) this.reject('value-unknown', 'id')
  }

  /** Whether there is such a column. */
  has(field: Field): boolean {
    return this.#cells.has(field)
  }

  /** Whether there is any of such columns. */
  hasAny(fields: readonly Field[]): boolean {
    return fields.some((field) => this.#cells.has(field))
  }

  /** The value in one line, '' where there is none; line breaks and tabs within become a space, as one would type it. */
  line(field: Field, max: number = LINE_MAX): string {
    return this.#inOneLine(field, this.#cells.get(field)?.[0] ?? '', max)
  }

  /** The values of all such columns, empty ones included, each in one line. */
  lines(field: Field, max: number = LINE_MAX): readonly string[] {
    return (this.#cells.get(field) ?? NONE).map((value) => this.#inOneLine(field, value, max))
  }

  /** The values of all such columns with their line breaks, for cells that hold several; empty ones are left out. */
  several(field: Field): readonly string[] {
    return this.#filled(field).map((value) => this.checked(field, value.replace(TABS, ' '), SEVERAL_MAX))
  }

  /** The same, each in its place among the columns, empty ones included. */
  lists(field: Field): readonly string[] {
    return (this.#cells.get(field) ?? NONE).map((value) => this.checked(field, value.replace(TABS, ' '), SEVERAL_MAX))
  }

  /** The values of all such columns below each other, in as many lines as they have. */
  text(field: Field): string {
    const values = this.#filled(field)
    if (values.length === 0) return ''
    return this.checked(field, values.join('\n').replace(TABS, ' '), TEXT_MAX)
  }

  /** The cells as they stand. */
  raw(field: Field): readonly string[] {
    return this.#cells.get(field) ?? NONE
  }

  /** `value` itself; the line is rejected where it is too long, or holds what cannot be seen. */
  checked(field: Field, value: string, max: number): string {
    if (value.length > max) this.reject('too-long', field)
    if (CONTROL.test(value)) this.reject('control-character', field)
    return value
  }

  reject(reason: Rejection, field: Field | null): void {
    this.#fault ??= { reason, field }
  }

  /** A damage that was seen; whether it is to be repaired. */
  repairs(damage: DamageSeen): boolean {
    this.#damages.push(damage)
    return this.how.repairs.has(damage.kind)
  }

  read<T>(value: T): Read<T> {
    if (this.#fault === null) return { kind: 'read', value, damages: this.#damages }
    return { kind: 'rejected', ...this.#fault, damages: this.#damages }
  }

  #filled(field: Field): readonly string[] {
    const values = this.#cells.get(field)
    if (values === undefined || (values.length === 1 && values[0] === '')) return NONE
    return values.filter((value) => value !== '')
  }

  #inOneLine(field: Field, value: string, max: number): string {
    // Most cells take this short way.
    if (value.length <= max && !BREAK_OR_CONTROL.test(value)) return value
    return this.checked(field, value.replace(BREAKS, ' '), max)
  }
}

/** '' where a cell says in words that there is nothing. */
export function orNothing(value: string): string {
  return NOTHING.has(value) ? '' : value
}
