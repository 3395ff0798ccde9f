import type { MailKind } from '#domain/week/gate.ts'

/** A word that does not belong in this kind of letter, the line it stands in, and what could stand instead ('' for none). */
export type WordFinding = { readonly word: string; readonly line: string; readonly instead: string }

type Rule = { readonly pattern: RegExp; readonly instead: (word: string) => string }

const AGAIN = 'またお目にかかれましたら、うれしく存じます'
const none = (): string => ''
const again = (): string => AGAIN

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

/** Written for lines as NFKC has them, in lower case. The longest comes first where one begins as another does. */
const SELLS: readonly Rule[] = [
  ...asksBack(`(?:また)?の?(?:次回?の)?(?:(?:ご連絡|${COMING})を?、?${HOW})?${WAITING}`),
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
  rule('お(?:体|身体|からだ)[をに]?ご自愛', () => 'ご自愛'),
  rule('(?:ご覧|お越し|お見え|お帰り|お読み|お求め)になられ[てたま]?', (word) =>
    word.replace(/なられ([てた])/, 'なっ$1').replace('なられ', 'なり'),
  ),
  rule('おっしゃられ[てた]?', (word) => word.replace(/られ([てた])/, 'っ$1').replace('られ', 'い')),
  rule('拝見させていただき', () => '拝見し'),
]

const RULES: Readonly<Record<MailKind, readonly Rule[]>> = {
  thanks: [...SELLS, ...DOUBLED],
  'follow-up': [...SELLS, ...DOUBLED],
  congratulation: DOUBLED,
  greeting: DOUBLED,
  seasonal: DOUBLED,
  promised: DOUBLED,
  personal: DOUBLED,
}

/** What reads wrong in this kind of letter, line by line; it warns and stops nothing. Width and letter case do not matter. */
export function checkWords(kind: MailKind, lines: readonly string[]): readonly WordFinding[] {
  return lines.flatMap((line) => findingsIn(line, RULES[kind]))
}

function findingsIn(line: string, rules: readonly Rule[]): readonly WordFinding[] {
  const { text, from } = plain(line)
  const taken: { readonly start: number; readonly end: number; readonly finding: WordFinding }[] = []
  for (const { pattern, instead } of rules) {
    for (const found of text.matchAll(pattern)) {
      const [start, end] = [found.index, found.index + found[0].length]
      if (taken.some((other) => start < other.end && other.start < end)) continue
      const word = line.slice(from[start], from[end])
      taken.push({ start, end, finding: { word, line, instead: instead(found[0]) } })
    }
  }
  return taken.toSorted((a, b) => a.start - b.start).map(({ finding }) => finding)
}

/** The line as NFKC has it in lower case, and for each of its places (and its end) the place in the line as typed. */
function plain(line: string): { readonly text: string; readonly from: readonly number[] } {
  let text = ''
  const from: number[] = []
  // A sound mark belongs to the kana before it, also in half width.
  for (const found of line.matchAll(/[\s\S][\u{3099}\u{309A}\uFF9E\uFF9F]?/gu)) {
    const signs = found[0].normalize('NFKC').toLowerCase()
    for (let at = 0; at < signs.length; at += 1) from.push(found.index)
    text += signs
  }
  return { text, from: [...from, line.length] }
}

/** A sentence stands in its place only where it ends a clause; anywhere else it would make nonsense of the rest. */
function asksBack(pattern: string): readonly Rule[] {
  return [rule(`(?:${pattern})(?=[。．.、，,!?」』)\\s]|$)`, again), rule(pattern, none)]
}

function rule(pattern: string, instead: Rule['instead']): Rule {
  return { pattern: new RegExp(pattern, 'g'), instead }
}
