import type { Same } from './same.ts'
import { peopleJa } from './people/ja.ts'
import { duplicatesJa } from './duplicates/ja.ts'
import { groupsJa } from './groups/ja.ts'
import { besideCardJa } from './beside-card/ja.ts'
import { rhythmJa } from './rhythm/ja.ts'
import { filesJa } from './files/ja.ts'
import { lettersJa } from './letters/ja.ts'
import { weekJa } from './week/ja.ts'
import { resultsJa } from './results/ja.ts'
import { startJa } from './start/ja.ts'
import { calendarJa } from './calendar/ja.ts'
import { backupJa } from './backup/ja.ts'
import { backupLockJa } from './backup-lock/ja.ts'
import { moveJa } from './move/ja.ts'
import { guideJa } from './guide/ja.ts'
import { salvageJa } from './salvage/ja.ts'
import { paperJa } from './paper/ja.ts'
import { lookJa } from './look/ja.ts'
import { houseJa } from './house/ja.ts'
import { waysJa } from './ways/ja.ts'
import { awayJa } from './away/ja.ts'
import { outJa } from './outputs/ja.ts'
import { pinJa } from './pin/ja.ts'
import { supportJa } from './support/ja.ts'
import { postalJa } from './postal/ja.ts'
import { touchJa } from './touch/ja.ts'
import { rulesJa } from './rules/ja.ts'
import { complaintsJa } from './complaints/ja.ts'
import { monthLineJa } from './month-line/ja.ts'
import { benefitsJa } from './benefits/ja.ts'
import { wishesJa } from './wishes/ja.ts'
import { themesJa } from './themes/ja.ts'
import { surveysJa } from './surveys/ja.ts'
import { voicesJa } from './voices/ja.ts'
import { rightsJa } from './rights/ja.ts'
import { newYearJa } from './new-year/ja.ts'
import { ownRulesJa } from './own-rules/ja.ts'

/** The words of the screen; docs/GLOSSARY.md says which word stands for what. */
export const ja = {
  app: { name: 'おつきあい帳' },
  places: {
    label: '場所',
    week: '今週',
    customers: 'お客様',
    letters: 'お便り',
    voices: 'お声',
    review: 'ふりかえり',
    settings: '設定',
    help: '困ったとき',
  },
  reasons: {
    'promise-due': 'お約束',
    'complaint-open': 'ご不満への対応',
    'low-score': 'よくなかったとのお答え',
    'complaint-checkup': '解決のあとのその後',
    'feedback-unanswered': 'お返事を待っているお声',
    'first-visit-thanks': '初めての方へのお礼',
    'purchase-followup': 'お買い上げのその後',
    milestone: '節目のお礼',
    anniversary: '1年ごとのお礼',
    birthday: 'お誕生日',
    'gift-again': 'お届けものの時期',
    'nenga-received': '年賀状のお返し',
    drifting: 'いつもより間があいています',
    'came-once': '2回目がまだの方',
    'came-twice': '3回目がまだの方',
    cadence: '決めた間隔のご連絡',
    'own-rule': 'お店の決めごと',
    'second-step': '2回目のご連絡',
    silent: 'まだお声をうかがっていない方',
    'benefit-gap': 'しばらく差し上げていない方',
    'reward-near': '特典まであと1回',
    seasonal: '季節のごあいさつ',
  },
  channels: {
    letter: '手紙',
    postcard: 'はがき',
    phone: '電話',
    mail: 'メール',
    line: 'LINE',
    sms: 'SMS',
    'in-shop': 'お店で',
    visit: 'お宅で',
    'at-next-visit': '次にお会いしたときに',
  },
  receipts: {
    posted: '投函した',
    sent: '送った',
    talked: 'お話しできた',
    'no-answer': 'お留守だった',
    'in-person': '会って伝えた',
  },
  common: {
    close: '閉じる',
    again: 'もう一度',
    undo: '元に戻す',
    saved: '保存しました',
    undone: '元に戻しました',
    untouched: 'その後に書き変えたところは、そのままにしてあります。',
  },
  fieldErrors: {
    tooLong: '長すぎます。もう少し短く書いてください。',
    postalCode: '郵便番号は、数字7桁です。',
    required: 'ここを書いてください。',
    choose: 'どちらかをお選びください。',
    other: 'この形では保存できません。',
  },
  ...peopleJa,
  ...duplicatesJa,
  ...groupsJa,
  ...besideCardJa,
  ...rhythmJa,
  ...filesJa,
  ...lettersJa,
  ...weekJa,
  ...resultsJa,
  ...startJa,
  ...calendarJa,
  ...backupJa,
  ...backupLockJa,
  ...moveJa,
  ...guideJa,
  ...salvageJa,
  ...paperJa,
  ...lookJa,
  ...waysJa,
  ...awayJa,
  ...outJa,
  ...pinJa,
  ...supportJa,
  ...postalJa,
  ...touchJa,
  ...rulesJa,
  ...houseJa,
  ...ownRulesJa,
  ...newYearJa,
  ...complaintsJa,
  ...monthLineJa,
  ...benefitsJa,
  ...wishesJa,
  ...themesJa,
  ...surveysJa,
  ...voicesJa,
  ...rightsJa,
} as const

/** What every other language must have, word for word. */
export type Words = Same<typeof ja>
