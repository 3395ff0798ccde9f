/** How a run of a vertical line stands: with the script's own habit, several digits in one cell, or each sign upright. */
export type Run = { readonly text: string; readonly stands: 'mixed' | 'combined' | 'upright' }

// Half-width kana would lie on its side; a name keeps it as typed, so it is stood up instead.
const PARTS = /(?<![0-9])(?<combined>[0-9]{2,3})(?![0-9])|(?<upright>[\uFF61-\uFF9F]+|(?<![0-9])[0-9](?![0-9]))/g

/** Cuts a line into runs; put together again they are the line, character by character. */
export function runsOf(line: string): readonly Run[] {
  const runs: Run[] = []
  let done = 0
  for (const found of line.matchAll(PARTS)) {
    if (found.index > done) runs.push({ text: line.slice(done, found.index), stands: 'mixed' })
    runs.push({ text: found[0], stands: found.groups?.['combined'] === undefined ? 'upright' : 'combined' })
    done = found.index + found[0].length
  }
  if (done < line.length) runs.push({ text: line.slice(done), stands: 'mixed' })
  return runs
}

// Latin words stay whole; everything else stands sign by sign, each with its marks and variation selectors.
const SIGNS = /[\p{Script=Latin}\p{M}'’.\- ]*\p{Script=Latin}[\p{Script=Latin}\p{M}'’.\- ]*|[^\p{M}]\p{M}*|\p{M}+/gu

/** A name cut into the signs that may be spaced out; put together again they are the name. */
export function signsOf(name: string): readonly Run[] {
  return runsOf(name).flatMap((run) =>
    run.stands === 'combined' ? [run] : (run.text.match(SIGNS) ?? []).map((text) => ({ text, stands: run.stands })),
  )
}
