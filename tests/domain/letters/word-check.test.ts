import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkWords } from '#domain/letters/word-check.ts'

const AGAIN = 'またお目にかかれましたら、うれしく存じます'
const words = (line: string): readonly string[] => checkWords('thanks', [line]).map(({ word }) => word)

describe('a thank-you sells nothing', () => {
  test.each([
    ['次回は10%OFFでご案内します', '10%OFF'],
    ['次回は１０％ＯＦＦでご案内します', '１０％ＯＦＦ'],
    ['二割引の券', '割引'],
    ['全品2割引きです', '2割引き'],
    ['割り引きいたします', '割り引き'],
    ['五百円引きの券を', '円引き'],
    ['500円オフ', '500円オフ'],
    ['ｸｰﾎﾟﾝを添えます', 'ｸｰﾎﾟﾝ'],
    ['特典がございます', '特典'],
    ['冬のセールのご案内', 'セール'],
    ['ｾｰﾙです', 'ｾｰﾙ'],
    ['キャンペーン中', 'キャンペーン'],
    ['お値引きします', '値引き'],
    ['いまだけ半額', '半額'],
    ['たいへんお得です', 'お得'],
    ['お買い得です', 'お買い得'],
    ['ご予約はお電話で', 'ご予約'],
    ['次の予約', '予約'],
  ])('%s: %s', (line, word) => {
    expect(checkWords('thanks', [line])).toEqual([{ word, line, instead: '' }])
  })

  test.each([
    ['またのご来店をお待ちしております', 'またのご来店をお待ちしております'],
    ['お待ち申し上げております。', 'お待ち申し上げております'],
    ['ご予約をお待ちしています', 'ご予約をお待ちしています'],
    ['ぜひまたお越しください', 'またお越しください'],
    ['次のご来店を心よりお待ちしております', 'ご来店を心よりお待ちしております'],
    ['どうぞご利用くださいませ', 'ご利用くださいませ'],
  ])('asks nobody to come again: %s', (line, word) => {
    const [found] = checkWords('thanks', [line])
    expect(found?.word).toContain(word.slice(-4))
    expect(line).toContain(found?.word)
    expect(found?.instead).toBe(AGAIN)
  })

  test.each(['次回ご来店の折に', 'ぜひお越しいただきたく存じます', '次回のご予約は', 'お待ちしておりますので'])(
    'in the middle of a sentence it is told, and nothing is put in its place: %s',
    (line) => {
      expect(checkWords('thanks', [line]).map(({ instead }) => instead)).toEqual([''])
    },
  )

  test('what stands instead takes the words with it that led there', () => {
    const [found] = checkWords('thanks', ['長くなりました、いつでもどうぞ、お立ち寄りください。'])
    expect(found).toMatchObject({ word: 'いつでもどうぞ、お立ち寄りください', instead: AGAIN })
  })

  test('what stands instead makes a sentence', () => {
    const line = 'またのご来店をお待ちしております。'
    const [found] = checkWords('thanks', [line])
    expect(line.replace(found?.word ?? '', found?.instead ?? '')).toBe(`${AGAIN}。`)
  })

  test.each([
    'お待たせいたしました',
    'お得意様のご紹介で',
    'オフィスの近く',
    'オフホワイトのセーター',
    'coffeeとＣＯＦＦＥＥ',
    'セールスではありません',
    '役割を引き受けて',
    '割れた花瓶の引き取り',
    'ありがとうございました。またお目にかかれましたら、うれしく存じます',
    'お礼を申し上げます',
    'お気をつけてお越しになったのでしょう',
    '先日はお越しくださいまして、ありがとうございました',
    'ご利用下さいました折は、まことにありがとうございました',
    'またご来店いただき、ありがとうございました',
    'お気づきのことは、いつでもご連絡ください',
    'またご連絡いたします',
    'オフの日にいらしたとうかがい',
    'カルセールの花',
    '花の価値引き立つ一鉢',
  ])('%s is fine', (line) => {
    expect(words(line)).toEqual([])
  })

  test('each word is told once, in its line, in the order in which it reads', () => {
    const found = checkWords('thanks', ['ありがとうございました', '特典と割引の', 'お得なクーポン'])
    expect(found.map(({ word, line }) => [word, line])).toEqual([
      ['特典', '特典と割引の'],
      ['割引', '特典と割引の'],
      ['お得', 'お得なクーポン'],
      ['クーポン', 'お得なクーポン'],
    ])
  })
})

describe('in any letter', () => {
  test.each([
    ['お体ご自愛ください', 'お体ご自愛', 'ご自愛'],
    ['お身体をご自愛くださいませ', 'お身体をご自愛', 'ご自愛'],
    ['ご覧になられて', 'ご覧になられて', 'ご覧になって'],
    ['お越しになられました', 'お越しになられま', 'お越しになりま'],
    ['おっしゃられました', 'おっしゃられ', 'おっしゃい'],
    ['おっしゃられて', 'おっしゃられて', 'おっしゃって'],
  ])('%s is doubled', (line, word, instead) => {
    for (const kind of ['thanks', 'promised', 'personal'] as const)
      expect(checkWords(kind, [line])).toEqual([{ word, line, instead }])
  })

  test('ご自愛ください is right, and what was promised may speak of a booking', () => {
    expect(checkWords('thanks', ['どうかご自愛ください'])).toEqual([])
    expect(checkWords('promised', ['ご予約の件、割引券をお送りします'])).toEqual([])
  })

  test('a word is always a part of its line, whatever is typed', () => {
    const signs = fc.array(
      fc.constantFrom('割引', 'ｾｰﾙ', 'ﾊﾞ', '％', 'ＯＦＦ', '𠮷', 'が', '予約', 'İ', 'お得', '㍿', '、'),
    )
    fc.assert(
      fc.property(signs, (parts) => {
        const line = parts.join('')
        for (const { word } of checkWords('thanks', [line])) {
          expect(word).not.toBe('')
          expect(line).toContain(word)
        }
      }),
    )
  })
})
