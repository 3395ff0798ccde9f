import { codePointsIn } from './code-points.ts'
import { LACKING } from './lacking.ts'

/** The shipped type of letters; what it lacks is drawn by the PC's own mincho and reported. */
const FAMILY = 'Noto Serif JP'

/**
 * Loads the slices of the type that a text needs.
 * @throws where a slice cannot be read: a card in another type would be printed unnoticed.
 */
export async function loadPaperFont(text: string): Promise<void> {
  await import('@fontsource/noto-serif-jp/400.css')
  await document.fonts.load(`10mm "${FAMILY}"`, text)
}

/**
 * Tells which characters of a text the type lacks, each once, with its variation selector if it has one.
 * Asks the very lists (unicode-range) by which the browser picks a slice, less what they promise in vain.
 */
export function glyphFinder(): (text: string) => readonly string[] {
  const covered = coveredCharacters()
  const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' })
  return (text) => {
    const missing = new Set<string>()
    for (const { segment } of graphemes.segment(text)) {
      const has = Array.from(segment).every((character) => covered.has(character.codePointAt(0) ?? 0))
      if (!has && segment.trim() !== '') missing.add(segment)
    }
    return [...missing]
  }
}

function coveredCharacters(): ReadonlySet<number> {
  const covered = new Set<number>()
  for (const face of document.fonts) {
    if (face.family.replaceAll(/["']/g, '') === FAMILY)
      for (const code of codePointsIn(face.unicodeRange)) covered.add(code)
  }
  for (const code of codePointsIn(LACKING)) covered.delete(code)
  return covered
}
