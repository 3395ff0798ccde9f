type Pair = { readonly opening: string; readonly closings: readonly [string, ...string[]] }

/** 頭語, each with the 結語 that closes it: the usual one first. */
export const PAIRS: readonly Pair[] = [
  { opening: '拝啓', closings: ['敬具', '敬白'] },
  { opening: '謹啓', closings: ['謹白', '謹言', '敬白'] },
  { opening: '拝復', closings: ['敬具', '敬白'] },
  { opening: '前略', closings: ['草々'] },
  { opening: '一筆申し上げます', closings: ['かしこ'] },
]

/** The pair whose 頭語 a line begins with; a sentence about the word is none. */
export function openedBy(line: string): Pair | null {
  return PAIRS.find(({ opening }) => new RegExp(`^${opening}(?=[\\s、。]|$)`).test(line.trim())) ?? null
}

/** The 結語 that a line is, alone. */
export function closingIn(line: string): string | null {
  return PAIRS.flatMap(({ closings }) => closings).find((closing) => closing === line.trim()) ?? null
}
