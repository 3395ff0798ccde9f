import type { TemplateDocument } from './template.ts'

type Pair = { readonly opening: string; readonly closings: readonly [string, ...string[]] }

const USUAL: Pair = { opening: '拝啓', closings: ['敬具', '敬白'] }
const IPPITSU: Pair = { opening: '一筆申し上げます', closings: ['かしこ'] }

/** 頭語, each with the 結語 that closes it: the usual one first. */
export const PAIRS: readonly Pair[] = [
  USUAL,
  { opening: '謹啓', closings: ['謹白', '謹言', '敬白'] },
  { opening: '拝復', closings: ['敬具', '敬白'] },
  { opening: '前略', closings: ['草々'] },
  IPPITSU,
]

/** Of a sender: 拝啓–敬具 as letters come, or 一筆申し上げます–かしこ, as many women write. */
export const OPENINGS = ['haikei', 'ippitsu'] as const

export type Opening = (typeof OPENINGS)[number]

/** 拝啓 and the 敬具 that closes it, both in the sender's own words; another pair, or one without its other half, stays. */
export function openedAs(document: TemplateDocument, opening: Opening | undefined): TemplateDocument {
  const [first = [], ...rest] = document.lines
  const [piece, ...others] = first
  const [last, ...more] = rest.at(-1) ?? []
  if (opening !== 'ippitsu' || piece === undefined || last === undefined || more.length > 0) return document
  if (!('text' in piece) || openedBy(piece.text)?.opening !== USUAL.opening) return document
  if (!('text' in last) || !USUAL.closings.includes(last.text.trim())) return document
  const begins = { text: piece.text.replace(USUAL.opening, IPPITSU.opening) }
  return { lines: [[begins, ...others], ...rest.slice(0, -1), [{ text: IPPITSU.closings[0] }]] }
}

/** The pair whose 頭語 a line begins with; a sentence about the word is none. */
export function openedBy(line: string): Pair | null {
  return PAIRS.find(({ opening }) => new RegExp(`^${opening}(?=[\\s、。]|$)`).test(line.trim())) ?? null
}

/** The 結語 that a line is, alone. */
export function closingIn(line: string): string | null {
  return PAIRS.flatMap(({ closings }) => closings).find((closing) => closing === line.trim()) ?? null
}
