import fc from 'fast-check'
import { expect, test } from 'vitest'
import { encodeCp932, fitForCp932, unwritable } from '#main/files/cp932.ts'

const decoder = new TextDecoder('shift_jis', { fatal: true })

function back(text: string, withMark = false): string | null {
  const fitting = fitForCp932(text, withMark)
  return fitting === null ? null : decoder.decode(encodeCp932(fitting))
}

test('names are written with the bytes Windows writes', () => {
  expect(encodeCp932('髙﨑 ﾀﾞ①ⅰ∵￢㈱A\\~').toString('hex')).toBe('fbfcfab120c0de8740fa4081e681ca878a415c7e')
})

test('wave and minus of other systems are written as the wave and minus of Windows', () => {
  expect(back('10〜12−3—4‖¥5')).toBe('10～12－3―4∥￥5')
  expect(unwritable('10〜12−3—4‖¥5')).toEqual([])
})

test('what CP932 lacks is named, each once, and nothing is written', () => {
  expect(unwritable('𠮷野𠮷♥様')).toEqual(['𠮷', '♥'])
  expect(back('𠮷野様')).toBeNull()
  expect(unwritable('葛\u{E0100}飾')).toEqual(['葛\u{E0100}'])
})

test('〓 stands for it when asked, once a character, and never a question mark', () => {
  expect(back('𠮷野 葛\u{E0100}飾 ♥?', true)).toBe('〓野 〓飾 〓?')
})

test('a kana whose dots stand apart is written as one', () => {
  expect(back('が'.normalize('NFD') + 'パ'.normalize('NFD'))).toBe('がパ')
})

test('all that CP932 can say is written, and reads back as it was', () => {
  const said: string[] = []
  for (let lead = 0x81; lead <= 0xfc; lead += 1) {
    for (let trail = 0x40; trail <= 0xfc; trail += 1) {
      // Control characters are no text: the decoder turns them into one another.
      if (trail !== 0x7f) said.push(...decoded(Buffer.of(lead, trail)))
    }
  }
  expect(said.length).toBeGreaterThan(9_000)
  expect(said.filter((text) => back(text) !== text)).toEqual([])
})

function decoded(bytes: Buffer): readonly string[] {
  try {
    return [decoder.decode(bytes)]
  } catch {
    return []
  }
}

test('any text is either written, or what it lacks is named', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const read = back(text)
      expect(read === null).toBe(unwritable(text).length > 0)
      expect(back(text, true)).not.toBeNull()
    }),
    { numRuns: 500 },
  )
})
