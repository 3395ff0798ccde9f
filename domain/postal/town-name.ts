/** A town and its reading, '' where it is not known. */
export type Town = { readonly town: string; readonly kana: string }

const NO_TOWN = /^以下に掲載がない場合|の次に.*場合$|.一円$/
const NOTE = /（[^（）]*）/g
// 種市第１５地割～第２１地割: which of them it is, the owner writes.
const RANGE = { town: /第?[０-９]+地割[、～－].*$/, kana: /(ダイ)?[0-9０-９]+チワリ[、～－-].*$/ }
const SEVERAL = '、'

/**
 * The towns that a row of Japan Post's table names: 「以下に掲載がない場合」 is none, a note in （） is left out, 「甲、乙」 are
 * two. https://www.post.japanpost.jp/zipcode/dl/readme.html
 */
export function townsNamed(name: string, kana: string): readonly Town[] {
  const plain = withoutNotes(name)
  if (NO_TOWN.test(plain)) return [{ town: '', kana: '' }]
  const towns = plain.replace(RANGE.town, '').split(SEVERAL)
  const readings = withoutNotes(kana).replace(RANGE.kana, '').split(SEVERAL)
  const areTold = readings.length === towns.length
  return towns.map((town, at) => ({ town, kana: (areTold ? readings[at] : undefined) ?? '' }))
}

/** What stands in （） goes, also one in another. */
export function withoutNotes(text: string): string {
  let rest = ofOneKind(text)
  for (let before = ''; before !== rest;) {
    before = rest
    rest = rest.replace(NOTE, '')
  }
  return rest.replace(/（.*$/, '').replaceAll('）', '')
}

/** A row goes on in the next one as long as its （ is open: tables of before 2023 cut long names. */
export function goesOn(name: string): boolean {
  const told = ofOneKind(name)
  return told.lastIndexOf('（') > told.lastIndexOf('）')
}

/** Readings in half-width kana have narrow signs; of two kinds of a wave and a dash, CP932 has these. */
function ofOneKind(text: string): string {
  return text.replaceAll('(', '（').replaceAll(')', '）').replaceAll('〜', '～').replaceAll('−', '－')
}
