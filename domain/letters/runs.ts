/**
 * How a run of a vertical line stands: with the script's own habit, several digits in one cell, or each sign upright; in a
 * line of any direction, apart where it is read from the right, and unseen where it is no sign but an order to a computer.
 */
export type Run = {
  readonly text: string
  readonly stands: 'mixed' | 'combined' | 'upright' | 'apart' | 'unseen'
}

// Orders to turn the writing round, marks without width, controls: they come with pasted lists, and one of them in a name
// would turn round the rest of its line. ZWJ stays, which an emoji is made with.
const UNSEEN =
  /[[\p{Cc}--[\n\t]]\u{AD}\u{61C}\u{180E}\u{200B}\u{200E}\u{200F}\u{2028}-\u{202E}\u{2060}-\u{206F}\u{FEFF}\u{FFF9}-\u{FFFB}]/v

const FROM_THE_RIGHT = /[[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}]--[\u{61C}]]/v

// Half-width kana would lie on its side; a name keeps it as typed, so it is stood up instead.
const PARTS = new RegExp(
  [
    '(?<![0-9])(?<combined>[0-9]{2,3})(?![0-9])',
    '(?<upright>[\\uFF61-\\uFF9F]+|(?<![0-9])[0-9](?![0-9]))',
    `(?<unseen>${UNSEEN.source}+)`,
    `(?<apart>${FROM_THE_RIGHT.source}(?:[${FROM_THE_RIGHT.source}\\p{M} ]*[${FROM_THE_RIGHT.source}\\p{M}])?)`,
  ].join('|'),
  'gv',
)

/** Cuts a line into runs; put together again they are the line, character by character. */
export function runsOf(line: string): readonly Run[] {
  const runs: Run[] = []
  let done = 0
  for (const found of line.matchAll(PARTS)) {
    if (found.index > done) runs.push({ text: line.slice(done, found.index), stands: 'mixed' })
    runs.push({ text: found[0], stands: standingOf(found) })
    done = found.index + found[0].length
  }
  if (done < line.length) runs.push({ text: line.slice(done), stands: 'mixed' })
  return runs
}

const STANDINGS = ['combined', 'upright', 'unseen', 'apart'] as const

function standingOf({ groups }: RegExpMatchArray): Run['stands'] {
  return STANDINGS.find((standing) => groups?.[standing] !== undefined) ?? 'mixed'
}

// Latin words and emoji stay whole; everything else stands sign by sign, each with its marks and variation selectors.
const SIGNS =
  /[\p{Script=Latin}\p{M}'’.\- ]*\p{Script=Latin}[\p{Script=Latin}\p{M}'’.\- ]*|\p{RGI_Emoji}|\P{M}\p{M}*|\p{M}+/gv

const WHOLE: ReadonlySet<Run['stands']> = new Set(['combined', 'apart', 'unseen'])

/** A name cut into the signs that may be spaced out; put together again they are the name. */
export function signsOf(name: string): readonly Run[] {
  return runsOf(name).flatMap((run) =>
    WHOLE.has(run.stands) ? [run] : (run.text.match(SIGNS) ?? []).map((text) => ({ text, stands: run.stands })),
  )
}

/** What nobody sees of a text, each once. */
export function unseenIn(text: string): readonly string[] {
  return [...new Set(Array.from(text).filter((character) => UNSEEN.test(character)))]
}

/** A text as it is read. */
export function seenOf(text: string): string {
  return Array.from(text)
    .filter((character) => !UNSEEN.test(character))
    .join('')
}
