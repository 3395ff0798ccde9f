import type { CardLanguage } from '#domain/exchange/cards/words.ts'
import type { ShopKind } from '#domain/shop-kind.ts'

/** 利用目的 as the shop says it; `isOwn`: in the owner's words, else as the program proposes for this kind of shop. */
export type Purpose = { readonly text: string; readonly isOwn: boolean }

export const PURPOSE_MAX = 2_000

type Lines = { readonly kept: string; readonly uses: readonly string[] }

const JA: Readonly<Record<ShopKind, Lines>> = {
  salon: {
    kept: 'お名前・ご住所・お電話・お誕生日・お好み・ご来店の記録',
    uses: ['ご予約と施術のご用意', 'お体やお肌に合わないものを避けること', 'お礼・季節のごあいさつ・ご案内のお便り'],
  },
  goods: {
    kept: 'お名前・ご住所・お電話・お誕生日・お好み・お買い上げの記録',
    uses: [
      'ご注文の品のご用意とお届け',
      'お買い上げのあとのお手入れやお直し',
      'お礼・季節のごあいさつ・ご案内のお便り',
    ],
  },
  visits: {
    kept: 'お名前・ご住所・お電話・ご家族のこと・ご訪問の記録',
    uses: ['ご訪問の日取りとご用意', 'お預かりした鍵や留守の予定の管理', 'お礼・季節のごあいさつ・ご案内のお便り'],
  },
  'mail-order': {
    kept: 'お名前・ご住所・お電話・メール・お届け先・ご注文の記録',
    uses: [
      'ご注文の品の発送と、お届け先へのお届け',
      'お代のご請求と、お問い合わせへのお返事',
      'お礼・季節のごあいさつ・ご案内のお便り',
    ],
  },
  other: {
    kept: 'お名前・ご住所・お電話・お誕生日・ご利用の記録',
    uses: ['ご予約・ご注文へのご用意', 'お問い合わせへのお返事', 'お礼・季節のごあいさつ・ご案内のお便り'],
  },
}

const EN: Readonly<Record<ShopKind, Lines>> = {
  salon: {
    kept: 'your name, address, telephone, birthday, likes and visits',
    uses: ['to prepare your appointments', 'to avoid what does not suit you', 'to write thanks, greetings and news'],
  },
  goods: {
    kept: 'your name, address, telephone, birthday, likes and purchases',
    uses: [
      'to prepare and deliver what you ordered',
      'to look after it afterwards',
      'to write thanks, greetings and news',
    ],
  },
  visits: {
    kept: 'your name, address, telephone, family and our visits',
    uses: ['to plan and prepare our visits', 'to look after keys and absences', 'to write thanks, greetings and news'],
  },
  'mail-order': {
    kept: 'your name, address, telephone, mail, recipients and orders',
    uses: ['to send what you ordered', 'to bill and to answer you', 'to write thanks, greetings and news'],
  },
  other: {
    kept: 'your name, address, telephone, birthday and what you used',
    uses: ['to prepare what you booked or ordered', 'to answer you', 'to write thanks, greetings and news'],
  },
}

/** What a shop of this kind keeps and what for, to begin with: what the law wants said (個人情報保護法 21 and 32), in plain words. */
export function purposeToBeginWith(kind: ShopKind, language: CardLanguage): string {
  const { kept, uses } = language === 'ja' ? JA[kind] : EN[kind]
  const list = uses.map((use) => (language === 'ja' ? `・${use}` : `- ${use}`))
  return language === 'ja'
    ? [
        `当店では、${kept}を、次のことにだけ使います。`,
        ...list,
        '法令によるときのほか、お断りなくほかの方にお渡しすることはありません。',
        'ご覧になりたいとき、直すとき、お便りをやめるとき、消すときは、お店の者にお申し付けください。',
      ].join('\n')
    : [
        `We keep ${kept}, and use them only:`,
        ...list,
        'We give them to nobody without asking you, except where the law demands it.',
        'To see, correct or erase your record, or to get no more letters, please tell us.',
      ].join('\n')
}
