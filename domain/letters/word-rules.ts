import { PAIRS } from './opening.ts'
import type { ShopKind } from '#domain/shop-kind.ts'
import type { MailKind } from '#domain/week/mail-kinds.ts'

/** A pattern for lines as NFKC has them, in lower case, and what could stand instead of what it finds ('' for nothing). */
export type Rule = { readonly pattern: RegExp; readonly instead: (word: string) => string }

const AGAIN = 'またお目にかかれましたら、うれしく存じます'
const none = (): string => ''
const always = (instead: string) => (): string => instead

const COMING = '(?:ご来店|ご利用|ご注文|ご訪問|ご用命|ご予約|お越し|お立ち寄り)'
const WAITING = '(?:お待ち(?:して|申し上げて|致して|いたして)(?:おり|い)ます)'
const PLEASE = '(?:ください|下さい)(?:ませ)?'
const HOW = '(?:(?:どうぞ|ぜひ|いつでも|一度|お気軽に|心より|スタッフ一同|一同)、?)*'
// Thanks for a visit that was: お越しくださいまして, またご来店いただき、ありがとうございました.
const NOT_PAST = '(?!まし[たて])'
const NOT_THANKED = '(?!いただ(?:き(?:まし|、|$)|いて)|くださ(?:り|いまし)|下さ(?:り|いまし))'
// Inside a longer katakana word they mean something else: オフィス, オフホワイト, セールス, カルセール.
const BEGINS = '(?<![ァ-ヶー])'
const ENDS = '(?![ァ-ヶー])'
const NUMBER = '[0-9〇一二三四五六七八九十百]+'

const AWAITS: readonly Rule[] = asksBack(`(?:また)?の?(?:次回?の)?(?:(?:ご連絡|${COMING})を?、?${HOW})?${WAITING}`)

/** The longest comes first where one begins as another does. */
const SELLS: readonly Rule[] = [
  ...AWAITS,
  ...asksBack(`${HOW}(?:また|再度|次回|ぜひ)(?:の|も|ぜひ|、)*${COMING}(?:${PLEASE})?${NOT_PAST}${NOT_THANKED}`),
  ...asksBack(`${HOW}${COMING}${PLEASE}${NOT_PAST}`),
  rule('お気軽に(?:ご予約|お電話|お申し込み|お申込み)[^。、]*', none),
  rule('ご?予約', none),
  rule('[0-9]+ ?(?:%|割|円) ?(?:引き?|off|オフ)|(?:%|割|円) ?(?:引き?|off|オフ)', none),
  rule('(?<!役)割り?引き?', none),
  rule('(?<!価)(?:値引き?|値下げ)', none),
  rule('(?<![a-z])off(?![a-z])', none),
  // オフの日 is somebody's day of rest.
  rule(`${BEGINS}オフ${ENDS}(?!の日|会)`, none),
  rule(`クーポン券?|キャンペーン|${BEGINS}セール${ENDS}`, none),
  rule('半額|特価|特典|優待券?|ご優待|サービス券|無料券|ポイント[0-9]+倍', none),
  rule('お買い?得|お得(?!意)', none),
  rule('お申し?込み(?:ください|下さい)', none),
]

/** 敬語 doubled; wrong in any letter. */
const DOUBLED: readonly Rule[] = [
  rule('お(?:体|身体|からだ)[をに]?ご自愛', always('ご自愛')),
  rule('(?:ご覧|お越し|お見え|お帰り|お読み|お求め)になられ[てたま]?', (word) =>
    word.replace(/なられ([てた])/, 'なっ$1').replace('なられ', 'なり'),
  ),
  rule('おっしゃられ[てた]?', (word) => word.replace(/られ([てた])/, 'っ$1').replace('られ', 'い')),
  rule('拝見させていただき', always('拝見し')),
]

/** 忌み言葉 of a happy letter, some with the word that is said instead. */
const UNHAPPY: readonly Rule[] = [
  rule('去年', always('昨年')),
  rule('(?:最後|終わり|おわり)に(?=[、,])', always('結びに')),
  rule('終わりましたら', always('済みましたら')),
  rule('終わったら', always('済んだら')),
  rule('縁[がを]切[^。、]?', none),
  rule('お?別れ|終わ[りるっられろ]|枯れ|しおれ|萎れ|散[らりるっ]', none),
  rule('失[いうわっ]|去[りるっ]|消え|破れ|壊れ|倒れ|衰え|滅[びぶん]|落ち(?!着|葉)', none),
  rule('死|亡[くき]|病(?:気|[みむん])|苦し|悲し|老[いけ]', none),
]

/** In a salon to cut is the trade. */
const CUTS: readonly Rule[] = [rule('(?<![大親一適売品締仕踏貸])切(?:れ[るてたまずな]|[るっ])', none)]

const AGE: readonly Rule[] = [
  rule(`(?:満|御年|お年)?${NUMBER} ?(?:歳|才|回目)のお?誕生日`, always('お誕生日')),
  rule(`(?:満|御年|お年)?${NUMBER} ?(?:歳|才(?![能覚色]))`, none),
  rule('還暦|古[希稀]|喜寿|傘寿|米寿|卒寿|白寿|百寿|お?年齢|おいくつ', none),
]

/** Nobody is asked where they have been. */
const BLAMES: readonly Rule[] = [
  rule(
    '(?:その後、?)?(?:どう|いかが)(?:され|なさ[いれっ]|してお?[いら])[^。、?]*',
    always('お元気でお過ごしでしょうか'),
  ),
  rule('お見え(?:に|で)[^。、]{0,5}?(?:な[いかく]|ず)', none),
  rule(`${COMING}[^。、]{0,12}?(?:ない|なく|なか|ません|ず(?![つっ]))`, none),
  rule('いらっしゃ(?:らな|らず|いません|っていな)|お見限り|お忘れ(?:でしょうか|ですか|になっ)', none),
  rule('お顔を[^。、]{0,8}?(?:くださら|いただけ)(?:な|ず|ま)', none),
  rule('ご(?:無沙汰|ぶさた)(?:ですね|され|なさ|ではあり)', none),
]

/** 吉日 belongs into a happy letter alone. */
const LUCKY_DAY: readonly Rule[] = [rule('吉日', none)]

/** 忌み言葉 of a house in mourning: what says a thing twice, or that it will come again. */
const REPEATS: readonly Rule[] = [
  rule('重ね重ね|返す返す|かえすがえす|くれぐれも|たび ?たび|度々|しばしば|またまた|ますます|益々|いよいよ|次々', none),
  rule('重ねて|再び|ふたたび|再三|再度|追って|引き続き|ひき続き|続い?て|なおまた|もう一度|繰り?返[しす]', none),
]

/** What is said of a death only in other words. */
const BLUNT: readonly Rule[] = [
  rule('ご?死[亡去]', always('ご逝去')),
  rule('急死', always('突然のこと')),
  rule('生きて(?:いた|いらし)[^。、]{0,4}(?:ころ|頃)', always('お元気でいらしたころ')),
  rule('死[なにぬねんの]|生き返|浮かばれ|迷[いわっ]', none),
]

/** Nothing is cheerful there. */
const CHEERFUL: readonly Rule[] = [
  rule('お?めでと|お(?:慶|喜)び|喜ばし|(?:うれ|嬉)し[いくゅ]|楽しみ|お祝い|ご?繁栄|ご?盛栄|ご?清栄|ご?健勝', none),
]

const OPENINGS_OF_LETTERS = PAIRS.map(({ opening }) => opening).join('|')

/** 頭語 and 時候 have no place in what comes from the heart: condolence, apology. */
const SEASONS: readonly Rule[] = [
  rule(OPENINGS_OF_LETTERS, none),
  rule('時下|[^。、\\s]{1,5}の(?:候|みぎり|折から)|(?:春|夏|秋|冬)(?:暖|暑|冷|寒)の[^。、]*', none),
]

/** A greeting of the year opens with its own name: nothing else opens it. */
const OPENS_TWICE: readonly Rule[] = [
  rule(OPENINGS_OF_LETTERS, none),
  rule('時下|[^。、\\s]{1,5}の(?:候|みぎり)', none),
]

/** Said once is enough: 元旦 is the morning of 1 January already, and what 明ける is the old year. */
const NEW_YEAR_TWICE: readonly Rule[] = [
  rule('新年、?(?=(?:明|あ)けまして)', none),
  rule('(?:一月一日|1月1日|一月|1月)の?元旦', always('元旦')),
]

/** Whoever asks after somebody's health in heat and cold does not speak of losing it. */
const SICKLY: readonly Rule[] = [rule('病(?:気|床|[みむん])|寝込|寝付|倒れ|苦し|衰え|死[なにぬね]', none)]

/** What sells, where there is nothing to say instead. */
const NO_BUSINESS: readonly Rule[] = SELLS.map(({ pattern }) => ({ pattern, instead: none }))

/** ○月○日, ○○: stands in a template for what the owner alone knows, and must not go out. 〇 is a number. */
const PLACE_TO_FILL = '(?:[○◯]+[年月日円時分])+|[○◯]{2,}'
const TO_FILL: readonly Rule[] = [rule(PLACE_TO_FILL, none)]

/** Whether a word that was found is such a place. */
export function isPlaceToFill(word: string): boolean {
  return new RegExp(`^(?:${PLACE_TO_FILL})$`).test(word)
}

/** What reads wrong in this kind of letter from this kind of shop. */
export function rulesFor(kind: MailKind, shopKind: ShopKind): readonly Rule[] {
  const isHappy = kind === 'congratulation' || kind === 'new-year'
  return [...RULES[kind], ...(isHappy && shopKind !== 'salon' ? CUTS : []), ...TO_FILL]
}

const RULES: Readonly<Record<MailKind, readonly Rule[]>> = {
  thanks: [...SELLS, ...DOUBLED, ...LUCKY_DAY],
  'follow-up': [...SELLS, ...DOUBLED, ...LUCKY_DAY],
  congratulation: [...AGE, ...UNHAPPY, ...DOUBLED],
  greeting: [...AWAITS, ...BLAMES, ...DOUBLED, ...LUCKY_DAY],
  'new-year': [...OPENS_TWICE, ...NEW_YEAR_TWICE, ...UNHAPPY, ...DOUBLED],
  seasonal: [...OPENS_TWICE, ...SICKLY, ...DOUBLED, ...LUCKY_DAY],
  newsletter: DOUBLED,
  offer: DOUBLED,
  notice: DOUBLED,
  promised: [...DOUBLED, ...LUCKY_DAY],
  answer: [...DOUBLED, ...LUCKY_DAY],
  apology: [...NO_BUSINESS, ...SEASONS, ...DOUBLED, ...LUCKY_DAY],
  business: [...DOUBLED, ...LUCKY_DAY],
  condolence: [...NO_BUSINESS, ...SEASONS, ...REPEATS, ...BLUNT, ...CHEERFUL, ...DOUBLED, ...LUCKY_DAY],
  personal: DOUBLED,
  'gift-asked': [...DOUBLED, ...LUCKY_DAY],
  'gift-again': [...DOUBLED, ...LUCKY_DAY],
}

/** A sentence stands in its place only where it ends a clause; anywhere else it would make nonsense of the rest. */
function asksBack(pattern: string): readonly Rule[] {
  return [rule(`(?:${pattern})(?=[。．.、，,!?」』)\\s]|$)`, always(AGAIN)), rule(pattern, none)]
}

function rule(pattern: string, instead: Rule['instead']): Rule {
  return { pattern: new RegExp(pattern, 'g'), instead }
}
