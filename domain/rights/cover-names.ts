/** What stands in the place of a name. */
type Cover = string

const SPACE = /[ 　\u{A0}]/u

/** Names to cover, without spaces; one of a single character would cover half a sentence. */
export class NamesToCover {
  readonly #names: ReadonlySet<string>
  readonly #longest: number

  constructor(names: Iterable<string>) {
    const bare = Array.from(names, withoutSpaces).filter((name) => Array.from(name).length > 1)
    this.#names = new Set(bare)
    this.#longest = bare.reduce((longest, name) => Math.max(longest, Array.from(name).length), 0)
  }

  /** The text with each of the names covered, written with or without a space; the longest name first. */
  in(text: string, cover: Cover): string {
    const signs = Array.from(text)
    let covered = ''
    for (let at = 0; at < signs.length;) {
      const end = this.#endOfName(signs, at)
      covered += end === null ? (signs[at] ?? '') : cover
      at = end ?? at + 1
    }
    return covered
  }

  #endOfName(signs: readonly string[], start: number): number | null {
    let bare = ''
    let found: number | null = null
    let length = 0
    for (let at = start; at < signs.length && length < this.#longest; at += 1) {
      const sign = signs[at] ?? ''
      if (SPACE.test(sign)) {
        if (bare === '') return null
        continue
      }
      bare += sign
      length += 1
      if (this.#names.has(bare)) found = at + 1
    }
    return found
  }
}

export function withoutSpaces(name: string): string {
  return name.replaceAll(/[ 　\u{A0}]/gu, '')
}
