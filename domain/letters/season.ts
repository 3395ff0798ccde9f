import type { Day } from '#domain/day.ts'
import type { Id } from '#domain/people/customer.ts'
import { type SolarTerm, solarTermOn } from './solar-terms.ts'
import type { TemplateCode } from './template.ts'

type Few = readonly [string, string, string]

// 時候 of each half month, our own words. A card comes a day or two after it was written, and may be read where spring is
// early or late: so nothing that holds on one day alone, and no plant that a sickbed or a funeral brings to mind.
const SENTENCES: Readonly<Record<SolarTerm, Few>> = {
  小寒: [
    '寒さのひときわ身にしみるころとなりました。',
    '寒の入りを迎え、湯気の恋しい毎日です。',
    '吐く息の白い朝に、お日さまのありがたい毎日です。',
  ],
  大寒: [
    '一年でいちばん寒いころとなりました。',
    '冷えこむなかにも、日は少しずつ長くなってまいりました。',
    '寒さのなかにも、梅のつぼみがふくらみはじめました。',
  ],
  立春: [
    '暦の上では春を迎えましたが、余寒のきびしい毎日です。',
    '余寒のなかにも、春の気配を感じるころとなりました。',
    '梅の便りがうれしいころとなりました。',
  ],
  雨水: [
    '風のつめたさが、少しずつやわらいでまいりました。',
    'ひと雨ごとに、春の近づく思いがいたします。',
    '寒さのゆるむ日が、少しずつ増えてまいりました。',
  ],
  啓蟄: [
    '日ごとに春めいてまいりました。',
    '草木の芽がほころび、心のはずむころとなりました。',
    '上着を一枚軽くしたくなる陽気となりました。',
  ],
  春分: [
    '花の便りに、心の浮き立つころとなりました。',
    '昼の時間が夜を追いこし、すっかり春らしくなりました。',
    '窓を開けたくなるような、うららかな春となりました。',
  ],
  清明: [
    'とりどりの花に、目を楽しませてもらうころとなりました。',
    '春もたけなわとなり、風の心地よい毎日です。',
    '芽ぶいたばかりの緑が、目にやさしいころとなりました。',
  ],
  穀雨: [
    'やわらかな雨に、若葉の色の深まるころとなりました。',
    '藤の花が風にゆれるころとなりました。',
    '歩けば少し汗ばむほどの、よい陽気となりました。',
  ],
  立夏: [
    '若葉のまぶしい初夏となりました。',
    '風の薫る、すがすがしい毎日です。',
    '暦の上では夏を迎え、空の青さが増してまいりました。',
  ],
  小満: [
    '木々の緑が、日ごとに濃くなってまいりました。',
    '初夏の風に、衣がえを思うころとなりました。',
    '日の長さに、夏の近さを感じるころとなりました。',
  ],
  芒種: [
    'あじさいの色づくころとなりました。',
    '雨に洗われた緑が、ひときわあざやかなころとなりました。',
    '青い梅の実に、季節のめぐりを感じるころとなりました。',
  ],
  夏至: [
    '一年でいちばん日の長いころとなりました。',
    '雨の晴れ間に、夏の日ざしを感じるころとなりました。',
    '軒先の雨音にも、涼しさを探すころとなりました。',
  ],
  小暑: [
    '暑さが日ごとに増してまいりました。',
    '朝顔の花に、ひとときの涼しさを感じる毎日です。',
    '風鈴の音がうれしいころとなりました。',
  ],
  大暑: [
    '暑さのきびしい毎日が続いております。',
    '蝉の声のにぎやかな、まぶしい青空の毎日です。',
    '木かげを渡る風が、ことのほかうれしい毎日です。',
  ],
  立秋: [
    '暦の上では秋を迎えましたが、残暑のきびしい毎日です。',
    '残暑のなかにも、夕風に秋を感じるころとなりました。',
    '雲の形にも、秋のはじまりを感じるころとなりました。',
  ],
  処暑: [
    '朝夕は、いくらかしのぎやすくなってまいりました。',
    '残暑のなかに、虫の声が聞こえはじめました。',
    '夏の名残の日ざしに、秋の風がまじるころとなりました。',
  ],
  白露: [
    '虫の音に耳をかたむけるころとなりました。',
    '空が高く感じられるころとなりました。',
    'すすきの穂がゆれ、月の美しいころとなりました。',
  ],
  秋分: [
    '日ざしがやわらぎ、すっかり秋らしくなりました。',
    '金木犀の香りが、どこからか届くころとなりました。',
    '夜の長さを楽しみたくなるころとなりました。',
  ],
  寒露: [
    '秋晴れの空が心地よいころとなりました。',
    '実りの秋となり、食卓のにぎわう毎日です。',
    '木の葉が少しずつ色づきはじめました。',
  ],
  霜降: [
    '木々の色づきに、秋の深まりを感じるころとなりました。',
    '澄みわたる空の美しいころとなりました。',
    '朝夕の冷えこみが、身にしみるころとなりました。',
  ],
  立冬: [
    '初冬のやわらかな日ざしが、うれしいころとなりました。',
    '暦の上では冬を迎え、温かなものの恋しい毎日です。',
    '朝の空気が、きりりと澄んでまいりました。',
  ],
  小雪: [
    '向寒のころとなり、日だまりのうれしい毎日です。',
    '初冬の空が、高く澄みわたるころとなりました。',
    '日暮れが早くなり、灯りの恋しいころとなりました。',
  ],
  大雪: [
    '寒さが日ごとに深まってまいりました。',
    '師走を迎え、何かと気ぜわしいころとなりました。',
    '遠くの山から、雪の便りが届くころとなりました。',
  ],
  冬至: [
    '寒さのなか、温かなものがありがたい毎日です。',
    '夜空の星が、ひときわ美しいころとなりました。',
    '冬の日ざしが、ことのほかうれしいころとなりました。',
  ],
}

/** Of one half month, for the tests and for whoever reads them over. */
export function seasonSentences(term: SolarTerm): readonly string[] {
  return SENTENCES[term]
}

/** 時下: right on any day of the year, for the same letter to many, which may lie some weeks until it is posted. */
export const ALL_YEAR = '時下、ますますご清祥のこととお喜び申し上げます。'

/**
 * 時候 of the day a letter is made. Which of the three: each person begins at their own, each template a step on, and
 * every year goes on by one. So a birthday letter opens otherwise than the year before, a second template otherwise than
 * the first, and the same letter looked at again opens as it did.
 */
export function seasonGreeting(day: Day, to: Id, template: TemplateCode): string {
  const term = solarTermOn(day)
  const sentences = SENTENCES[term]
  const turn = tally(to) + tally(template) + yearOf(day, term)
  return sentences[turn % sentences.length] ?? sentences[0]
}

/** 冬至 runs over New Year, and is one half month of one year. */
function yearOf(day: Day, term: SolarTerm): number {
  const isAfterNewYear = term === '冬至' && day.slice(5, 7) === '01'
  return Number(day.slice(0, 4)) - (isAfterNewYear ? 1 : 0)
}

/** As much as spreads names of people and of templates over a handful of sentences; below a prime, so that all of a name counts. */
const PRIME = 1_000_003

function tally(text: string): number {
  return Array.from(text).reduce((sum, sign) => (sum * 37 + (sign.codePointAt(0) ?? 0)) % PRIME, 0)
}
