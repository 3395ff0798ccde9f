import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkWords } from '#domain/letters/word-check.ts'
import type { ShopKind } from '#domain/shop-kind.ts'
import type { MailKind } from '#domain/week/mail-kinds.ts'

const AGAIN = 'またお目にかかれましたら、うれしく存じます'
const words = (line: string): readonly string[] => checkWords('thanks', [line], 'goods').map(({ word }) => word)

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
    expect(checkWords('thanks', [line], 'goods')).toEqual([{ word, line, instead: '', partner: '' }])
  })

  test.each([
    ['またのご来店をお待ちしております', 'またのご来店をお待ちしております'],
    ['お待ち申し上げております。', 'お待ち申し上げております'],
    ['ご予約をお待ちしています', 'ご予約をお待ちしています'],
    ['ぜひまたお越しください', 'またお越しください'],
    ['次のご来店を心よりお待ちしております', 'ご来店を心よりお待ちしております'],
    ['どうぞご利用くださいませ', 'ご利用くださいませ'],
  ])('asks nobody to come again: %s', (line, word) => {
    const [found] = checkWords('thanks', [line], 'goods')
    expect(found?.word).toContain(word.slice(-4))
    expect(line).toContain(found?.word)
    expect(found?.instead).toBe(AGAIN)
  })

  test.each(['次回ご来店の折に', 'ぜひお越しいただきたく存じます', '次回のご予約は', 'お待ちしておりますので'])(
    'in the middle of a sentence it is told, and nothing is put in its place: %s',
    (line) => {
      expect(checkWords('thanks', [line], 'goods').map(({ instead }) => instead)).toEqual([''])
    },
  )

  test('what stands instead takes the words with it that led there', () => {
    const [found] = checkWords('thanks', ['長くなりました、いつでもどうぞ、お立ち寄りください。'], 'goods')
    expect(found).toMatchObject({ word: 'いつでもどうぞ、お立ち寄りください', instead: AGAIN })
  })

  test('what stands instead makes a sentence', () => {
    const line = 'またのご来店をお待ちしております。'
    const [found] = checkWords('thanks', [line], 'goods')
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
    const found = checkWords('thanks', ['ありがとうございました', '特典と割引の', 'お得なクーポン'], 'goods')
    expect(found.map(({ word, line }) => [word, line])).toEqual([
      ['特典', '特典と割引の'],
      ['割引', '特典と割引の'],
      ['お得', 'お得なクーポン'],
      ['クーポン', 'お得なクーポン'],
    ])
  })
})

const found = (kind: MailKind, line: string, shopKind: ShopKind = 'goods') =>
  checkWords(kind, [line], shopKind).map(({ word, instead }) => [word, instead])

describe('a letter of congratulation', () => {
  test.each([
    ['去年の今ごろは', '去年', '昨年'],
    ['最後に、お体を大切に', '最後に', '結びに'],
    ['発表会が終わりましたら、ぜひ', '終わりましたら', '済みましたら'],
    ['お別れの季節', 'お別れ', ''],
    ['夏の終わりの花', '終わり', ''],
    ['枯れにくい花を', '枯れ', ''],
    ['花が散るころ', '散る', ''],
    ['気を失うほど', '失う', ''],
    ['ご病気のこと', '病気', ''],
    ['ご縁が切れませんように', '縁が切れ', ''],
  ])('brings no unhappy word: %s', (line, word, instead) => {
    expect(found('congratulation', line)).toEqual([[word, instead]])
    expect(found('thanks', line)).toEqual([])
  })

  test.each([
    ['30歳のお誕生日、おめでとうございます', '30歳のお誕生日', 'お誕生日'],
    ['三十歳になられて', '三十歳', ''],
    ['６０才', '６０才', ''],
    ['十回目の誕生日', '十回目の誕生日', 'お誕生日'],
    ['還暦のお祝い', '還暦', ''],
  ])('never says the age: %s', (line, word, instead) => {
    expect(found('congratulation', line)).toEqual([[word, instead]])
  })

  test('knows the trade: in a salon hair is cut, elsewhere the word is told', () => {
    const line = '前髪を切ると、お顔が明るく'
    expect(found('congratulation', line, 'salon')).toEqual([])
    expect(found('congratulation', line, 'goods')).toEqual([['切る', '']])
    expect(found('congratulation', '縁が切れ', 'salon')).toEqual([['縁が切れ', '']])
  })

  test.each([
    'お体を大切になさってください',
    '親切な方',
    '一切れのケーキ',
    '散歩の折に',
    '落ち着いた色',
    '歳時記のような',
    '天才ですね',
    '三才能',
    '割引券を添えました。十二月末日まで',
  ])('%s is fine', (line) => {
    expect(found('congratulation', line)).toEqual([])
  })
})

describe('a greeting after a long while', () => {
  test.each([
    ['最近お見えにならないので', 'お見えにな'],
    ['しばらくお見えでなかったので', 'お見えでな'],
    ['しばらくご来店いただけず', 'ご来店いただけず'],
    ['お越しになっていらっしゃいません', 'お越しになっていらっしゃいません'],
    ['お見限りでしょうか', 'お見限り'],
    ['ご無沙汰ですね', 'ご無沙汰ですね'],
  ])('blames nobody: %s', (line, word) => {
    const [first] = checkWords('greeting', [line], 'goods')
    expect(first?.word).toContain(word)
    expect(found('thanks', line)).toEqual([])
  })

  test.each([
    ['その後、どうされていますか。', 'お元気でお過ごしでしょうか。'],
    ['いかがなさっておいでですか', 'お元気でお過ごしでしょうか'],
    ['またのご来店をお待ちしております。', `${AGAIN}。`],
  ])('%s has other words: %s', (line, better) => {
    const [first] = checkWords('greeting', [line], 'goods')
    expect(line.replace(first?.word ?? '', first?.instead ?? '')).toBe(better)
  })

  test.each([
    'ご無沙汰しておりますが、お変わりございませんか。',
    '先日はご来店いただき、うれしゅうございました。',
    '新しいお茶が入りました。半額ではございません',
  ])('%s is fine', (line) => {
    expect(found('greeting', line)).toEqual([])
  })
})

describe('a letter of condolence', () => {
  test.each([
    ['重ね重ねお悔やみ申し上げます', '重ね重ね', ''],
    ['くれぐれもお体を大切に', 'くれぐれも', ''],
    ['たびたび思い出します', 'たびたび', ''],
    ['再びお目にかかる日まで', '再び', ''],
    ['追ってご連絡いたします', '追って', ''],
    ['ご死去の報に', 'ご死去', 'ご逝去'],
    ['急死とうかがい', '急死', '突然のこと'],
    ['時下、お疲れのことと', '時下', ''],
    ['初冬の候、いかが', '初冬の候', ''],
    ['拝啓', '拝啓', ''],
    ['またのご来店をお待ちしております。', 'またのご来店をお待ちしております', ''],
    ['クーポンを同封', 'クーポン', ''],
    ['お会いするのを楽しみに', '楽しみ', ''],
  ])('says nothing twice, nothing cheerful and nothing of business: %s', (line, word, instead) => {
    expect(found('condolence', line)[0]).toEqual([word, instead])
  })

  test.each([
    'お心のうちを思いますと、お掛けする言葉が見つかりません。',
    '安らかな眠りを、心よりお祈りいたします。',
    'どうぞご無理をなさらずにお過ごしください。',
    'お花を一輪、お供えくださいませ。',
  ])('%s is fine', (line) => {
    expect(found('condolence', line)).toEqual([])
  })
})

test('an apology brings no offer and no season', () => {
  expect(found('apology', '初冬の候、お詫びに割引券を').map(([word]) => word)).toEqual(['初冬の候', '割引'])
  expect(found('apology', '心よりお詫びを申し上げます。')).toEqual([])
})

describe('a New Year card', () => {
  test.each([
    ['去年はお世話になりました', '去年', '昨年'],
    ['枯れない花のように', '枯れ', ''],
    ['花の散るころ', '散る', ''],
    ['しおれることなく', 'しおれ', ''],
    ['ご縁が切れませんように', '縁が切れ', ''],
    ['新年あけましておめでとうございます', '新年', ''],
    ['令和九年１月元旦', '１月元旦', '元旦'],
    ['拝啓', '拝啓', ''],
    ['初春の候', '初春の候', ''],
    ['時下、ますますご清祥のことと', '時下', ''],
  ])('brings no unhappy word, says nothing twice and opens with itself: %s', (line, word, instead) => {
    expect(found('new-year', line)[0]).toEqual([word, instead])
  })

  test('knows the trade, as a birthday does', () => {
    const line = '髪を切ると、新しい年の気分です'
    expect(found('new-year', line, 'salon')).toEqual([])
    expect(found('new-year', line, 'goods')).toEqual([['切る', '']])
  })

  test.each(['あけましておめでとうございます', '昨年中はお世話になりました', '令和九年元旦', '令和九年一月吉日'])(
    '%s is fine',
    (line) => {
      expect(found('new-year', line)).toEqual([])
    },
  )
})

describe('a greeting of the season', () => {
  test.each([
    ['拝啓　暑中お見舞い申し上げます', '拝啓'],
    ['一筆申し上げます', '一筆申し上げます'],
    ['盛夏の候、いかがお過ごしですか', '盛夏の候'],
    ['時下、ますます', '時下'],
    ['ご病気などなさいませんよう', '病気'],
    ['暑さで倒れませんよう', '倒れ'],
    ['令和八年八月吉日', '吉日'],
  ])('has neither 頭語 nor 時候, and wishes nobody ill: %s', (line, word) => {
    expect(found('seasonal', line).map(([each]) => each)).toContain(word)
  })

  test.each([
    '暑い日が続いております',
    '重ねてお礼を申し上げます',
    '寒さきびしき折から、ご自愛ください',
    'くれぐれもお体を大切に',
  ])('is not read as one at a sickbed: %s', (line) => {
    expect(found('seasonal', line)).toEqual([])
  })
})

describe('what the owner has still to fill in', () => {
  const KINDS = ['notice', 'offer', 'thanks', 'new-year', 'promised', 'personal'] as const
  test.each([
    ['○月○日より', ['○月○日']],
    ['◯◯のお値段を○円から○円に', ['◯◯', '○円', '○円']],
    ['令和○年○月○日○時', ['○年○月○日○時']],
  ])('is told in any letter: %s', (line, words) => {
    for (const kind of KINDS) expect(found(kind, line).map(([word]) => word)).toEqual(words)
  })

  test.each(['二〇二六年', '第一〇〇号', '○印をつけて', 'まる'])('%s is no such place', (line) => {
    expect(found('notice', line)).toEqual([])
  })
})

describe('頭語 and 結語 are one set', () => {
  const check = (...lines: readonly string[]) =>
    checkWords('greeting', lines, 'goods').map(({ word, instead, partner }) => [word, instead, partner])

  test('both, or neither, is right', () => {
    expect(check('拝啓　初冬の空が', '敬具')).toEqual([])
    expect(check('謹啓　初冬の空が', '　謹言')).toEqual([])
    expect(check('ご無沙汰しております')).toEqual([])
    expect(check('拝啓という言葉を調べました', '敬具の意味も')).toEqual([])
  })

  test('one without the other is told with its partner', () => {
    expect(check('拝啓　初冬の空が')).toEqual([['拝啓', '', '敬具']])
    expect(check('初冬の空が', 'かしこ')).toEqual([['かしこ', '', '一筆申し上げます']])
  })

  test('another’s 結語 is told with the right one, and 前略 is not for customers', () => {
    expect(check('拝啓　初冬の空が', '草々')).toEqual([['草々', '敬具', '']])
    expect(check('前略　初冬の空が', '草々')).toEqual([['前略', '拝啓', '']])
    expect(checkWords('personal', ['前略', '草々'], 'goods')).toEqual([])
  })
})

test('吉日 belongs into a happy letter alone', () => {
  expect(found('greeting', '令和八年十一月吉日')).toEqual([['吉日', '']])
  expect(found('follow-up', '十一月吉日')).toEqual([['吉日', '']])
  expect(found('congratulation', '令和八年十一月吉日')).toEqual([])
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
      expect(checkWords(kind, [line], 'goods')).toEqual([{ word, line, instead, partner: '' }])
  })

  test('ご自愛ください is right, and what was promised may speak of a booking', () => {
    expect(checkWords('thanks', ['どうかご自愛ください'], 'goods')).toEqual([])
    expect(checkWords('promised', ['ご予約の件、割引券をお送りします'], 'goods')).toEqual([])
  })

  test('a word is always a part of its line, whatever is typed', () => {
    const signs = fc.array(
      fc.constantFrom('割引', 'ｾｰﾙ', 'ﾊﾞ', '％', 'ＯＦＦ', '𠮷', 'が', '予約', 'İ', 'お得', '㍿', '、'),
    )
    fc.assert(
      fc.property(signs, (parts) => {
        const line = parts.join('')
        for (const { word } of checkWords('thanks', [line], 'goods')) {
          expect(word).not.toBe('')
          expect(line).toContain(word)
        }
      }),
    )
  })
})
