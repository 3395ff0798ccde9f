import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { codePointsIn } from '../../../renderer/paper/code-points.ts'
import { LACKING } from '../../../renderer/paper/lacking.ts'
import { glyphsIn } from './font-cmap.ts'

const CSS = fileURLToPath(import.meta.resolve('@fontsource/noto-serif-jp/400.css'))
const SLICE = /url\(\.\/(\S+?\.woff)\) format\('woff'\);\s*unicode-range: ([^;]+);/g

/** What the lists promise, and what the files hold. */
function promisedAndHeld(): { readonly promised: ReadonlySet<number>; readonly held: ReadonlySet<number> } {
  const promised = new Set<number>()
  const held = new Set<number>()
  for (const [, file = '', ranges = ''] of readFileSync(CSS, 'utf8').matchAll(SLICE)) {
    const glyphs = glyphsIn(join(dirname(CSS), file))
    for (const code of codePointsIn(ranges)) {
      promised.add(code)
      if (glyphs.has(code)) held.add(code)
    }
  }
  return { promised, held }
}

test('the list of what the type lacks is what its files lack', () => {
  const { promised, held } = promisedAndHeld()
  expect(promised.size).toBeGreaterThan(17_000)
  const lacking = [...promised].filter((code) => !held.has(code)).toSorted((a, b) => a - b)
  expect([...codePointsIn(LACKING)]).toEqual(lacking)
})

test('the type holds the kanji that names are known for', () => {
  const { held } = promisedAndHeld()
  const names = '髙﨑濵德𠮷邊邉齋齊桒栁淸橫靑黑祐瀨眞惠壽榮薗冨隆嶋舘埜葛辻祁〒〇々ヶ－０１８９'
  expect(Array.from(names).filter((character) => !held.has(character.codePointAt(0) ?? 0))).toEqual([])
})
