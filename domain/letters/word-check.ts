import type { ShopKind } from '#domain/shop-kind.ts'
import type { MailKind } from '#domain/week/mail-kinds.ts'
import { closingIn, openedBy, PAIRS } from './opening.ts'
import { rulesFor, type Rule } from './word-rules.ts'

/**
 * A word that does not belong in this kind of letter, the line it stands in, and what could stand instead ('' for
 * none). `partner`: the word that is missing beside it, '' where it is wrong by itself.
 */
export type WordFinding = {
  readonly word: string
  readonly line: string
  readonly instead: string
  readonly partner: string
}

/** What reads wrong in this kind of letter, line by line; it warns and stops nothing. Width and letter case do not matter. */
export function checkWords(kind: MailKind, lines: readonly string[], shopKind: ShopKind): readonly WordFinding[] {
  const rules = rulesFor(kind, shopKind)
  return [...lines.flatMap((line) => findingsIn(line, rules)), ...unpaired(kind, lines)]
}

/** 頭語 without its 結語 or with another's, and 結語 without 頭語. 前略 is for friends, not for customers. */
function unpaired(kind: MailKind, lines: readonly string[]): readonly WordFinding[] {
  const first = lines.find((line) => openedBy(line) !== null)
  const last = lines.findLast((line) => closingIn(line) !== null)
  const opened = first === undefined ? null : openedBy(first)
  const closing = last === undefined ? null : closingIn(last)
  const found: WordFinding[] = []
  if (opened?.opening === '前略' && kind !== 'personal')
    found.push({ word: '前略', line: first ?? '', instead: '拝啓', partner: '' })
  if (opened !== null && closing === null)
    found.push({ word: opened.opening, line: first ?? '', instead: '', partner: opened.closings[0] })
  if (opened === null && closing !== null)
    found.push({ word: closing, line: last ?? '', instead: '', partner: openingOf(closing) })
  if (opened !== null && closing !== null && !opened.closings.includes(closing))
    found.push({ word: closing, line: last ?? '', instead: opened.closings[0], partner: '' })
  return found
}

function openingOf(closing: string): string {
  return PAIRS.find(({ closings }) => closings.includes(closing))?.opening ?? ''
}

function findingsIn(line: string, rules: readonly Rule[]): readonly WordFinding[] {
  const { text, from } = plain(line)
  const taken: { readonly start: number; readonly end: number; readonly finding: WordFinding }[] = []
  for (const { pattern, instead } of rules) {
    for (const found of text.matchAll(pattern)) {
      const [start, end] = [found.index, found.index + found[0].length]
      if (taken.some((other) => start < other.end && other.start < end)) continue
      const word = line.slice(from[start], from[end])
      taken.push({ start, end, finding: { word, line, instead: instead(found[0]), partner: '' } })
    }
  }
  return taken.toSorted((a, b) => a.start - b.start).map(({ finding }) => finding)
}

/** The line as NFKC has it in lower case, and for each of its places (and its end) the place in the line as typed. */
function plain(line: string): { readonly text: string; readonly from: readonly number[] } {
  let text = ''
  const from: number[] = []
  // A sound mark belongs to the kana before it, also in half width.
  for (const found of line.matchAll(/[\s\S][\u{3099}\u{309A}\uFF9E\uFF9F]?/gu)) {
    const signs = found[0].normalize('NFKC').toLowerCase()
    for (let at = 0; at < signs.length; at += 1) from.push(found.index)
    text += signs
  }
  return { text, from: [...from, line.length] }
}
