/** @param ranges 'U+26, U+5343-5349', as CSS writes them. */
export function* codePointsIn(ranges: string): Generator<number> {
  for (const range of ranges.split(',')) {
    const [first = '', last = first] = range.trim().slice('U+'.length).split('-')
    for (let code = Number.parseInt(first, 16); code <= Number.parseInt(last, 16); code += 1) yield code
  }
}
