import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeOf, passphraseIn, readSecret, sheetNumber } from '#domain/backup/secrets.ts'

describe('合言葉', () => {
  it.each([
    'あさひ うどん がまん ぱせり',
    'あさひ　うどん　がまん　ぱせり',
    'アサヒ・ウドン・ガマン・パセリ',
    'ｱｻﾋ ｳﾄﾞﾝ ｶﾞﾏﾝ ﾊﾟｾﾘ',
    'あさひ、うどん、がまん、ぱせり。',
    'あさひ うどん がまん ぱせり'.normalize('NFD'),
    ' あさひうどん\nがまんぱせり ',
  ])('opens however it is typed: %s', (typed) => {
    expect(readSecret(typed)).toEqual({ opens: 'passphrase', secret: 'あさひうどんがまんぱせり' })
  })

  it('in English cares for neither case nor spaces nor width', () => {
    expect(passphraseIn('Ｏrange  river-Table Sun')).toBe('orangerivertablesun')
  })

  it('is another one with another word, and with another voiced mark', () => {
    expect(passphraseIn('かまん')).not.toBe(passphraseIn('がまん'))
  })

  it('is the same once more after it was read', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        (typed) => passphraseIn(passphraseIn(typed)) === passphraseIn(typed),
      ),
    )
  })
})

const whole = fc.integer({ min: 0, max: 255 })

describe('the recovery code', () => {
  it('of any random numbers opens again, with hyphens, without, wide, small, and with letters taken for digits', () => {
    fc.assert(
      fc.property(fc.array(whole, { minLength: 24, maxLength: 24 }), (random) => {
        const code = codeOf(random)
        expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$/)
        const plain = code.replaceAll('-', '')
        for (const typed of [code, plain, code.toLowerCase(), plain.replaceAll('0', 'o').replaceAll('1', 'l')]) {
          expect(readSecret(typed)).toEqual({ opens: 'recovery', secret: plain })
        }
      }),
    )
  })

  it('with one letter less, or a U, is taken for a 合言葉', () => {
    const code = codeOf(Array.from({ length: 24 }, (_, at) => at))
    expect(readSecret(code.slice(0, -1)).opens).toBe('passphrase')
    expect(readSecret(`U${code.slice(1)}`).opens).toBe('passphrase')
  })
})

describe('the number of a sheet', () => {
  it('has four letters that nobody takes for others', () => {
    fc.assert(
      fc.property(fc.array(whole, { minLength: 4, maxLength: 4 }), (random) => {
        expect(sheetNumber(random)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}$/)
      }),
    )
  })
})
