import { describe, expect, test } from 'vitest'
import { goesOn, townsNamed } from '#domain/postal/town-name.ts'

describe('the towns that a row names', () => {
  test.each([
    ['成城', 'セイジョウ', ['成城 セイジョウ']],
    ['以下に掲載がない場合', 'イカニケイサイガナイバアイ', [' ']],
    ['境町の次に番地がくる場合', 'サカイマチノツギニバンチガクルバアイ', [' ']],
    ['琴平町の次に１〜４２６番地がくる場合（川東）', 'コトヒラチョウノツギニ…', [' ']],
    ['利島村一円', 'トシマムライチエン', [' ']],
    ['一円', 'イチエン', ['一円 イチエン']],
    ['大手町（次のビルを除く）', 'オオテマチ（ツギノビルヲノゾク）', ['大手町 オオテマチ']],
    ['大手町（次のビルを除く）', 'ｵｵﾃﾏﾁ(ﾂｷﾞﾉﾋﾞﾙｦﾉｿﾞｸ)', ['大手町 ｵｵﾃﾏﾁ']],
    ['甲、乙（大木戸）', 'コウ、オツ（オオキド）', ['甲 コウ', '乙 オツ']],
    ['井道、奥井道、内井道', '', ['井道 ', '奥井道 ', '内井道 ']],
    [
      '種市第１５地割〜第２１地割（鹿糠、小路合）',
      'タネイチダイ１５チワリ−ダイ２１チワリ（カヌカ）',
      ['種市 タネイチ'],
    ],
    ['大泉町西井出８２４０−１（美森）', '', ['大泉町西井出８２４０－１ ']],
  ])('%s, %s', (name, kana, expected) => {
    expect(townsNamed(name, kana).map((one) => `${one.town} ${one.kana}`)).toEqual(expected)
  })

  test('a name goes on in the next line as long as its bracket is open', () => {
    expect(goesOn('大江（１丁目、２丁目「６５１、')).toBe(true)
    expect(goesOn('ｵｵｴ(1ﾁｮｳﾒ､')).toBe(true)
    expect(goesOn('大江（１丁目）')).toBe(false)
    expect(goesOn('大江')).toBe(false)
  })
})
