import type { RelationCodes, RelationWords } from './disclosure-words.ts'

// What was said, what went wrong and what was given, on ご本人にお見せする記録; in Japanese.

export const relation: RelationWords = {
  survey_answers: {
    title: 'アンケートのお答え',
    columns: { day: '日', survey: 'アンケート', answers: 'お答え（3が最もよい）', answered_on: '返事した日' },
  },
  complaints: {
    title: 'ご不満・お叱り',
    columns: {
      received_on: 'うかがった日',
      received: 'うかがったこと',
      working_on: '対応を始めた日',
      working: '対応していること',
      solved_on: '解決した日',
      solved: 'どう解決したか',
      checked_on: 'その後をうかがった日',
      checked: 'その後のご様子',
      check_by: 'その後をいつうかがうか',
      closed_on: '途中で終えた日',
      closed_why: '終えたわけ',
      apology: 'お詫び',
      happened: '何が起きたか',
      cause: 'なぜ',
      change: 'これから',
      other: 'ほかのお客様',
      other_name: 'ほかの方のお名前',
    },
  },
  special_requests: {
    title: '特別なご要望',
    columns: { day: '日', text: '内容', decision: 'お返事', decided_on: 'お返事の日', why: 'わけ' },
  },
  needs: {
    title: 'ご要望と、本当に望まれていること',
    columns: { day: '日', request: 'ご要望', wish: '本当に望まれていること', proposal: '次のご提案' },
  },
  benefits: {
    title: '差し上げた特典',
    columns: {
      given_on: '差し上げた日',
      kind: '種類',
      what: '内容',
      code: '番号',
      use_until: 'お使いいただける日まで',
      used_on: 'お使いになった日',
      why: 'わけ',
    },
  },
  stamp_marks: { title: 'スタンプの書き足し', columns: { day: '日', count: '数', why: 'わけ' } },
}

export const relationCodes: RelationCodes = {
  moods: { glad: 'よかった', 'so-so': 'ふつう', unhappy: 'よくなかった' },
  checks: { days: '2週間後', visits: '3回目のご来店のとき' },
  decisions: { accepted: 'お受けしました', declined: 'お断りしました' },
  benefits: {
    coupon: '割引・クーポン',
    gift: 'おまけ・贈りもの',
    service: 'サービス',
    apology: 'お詫びのしるし',
    reward: 'スタンプの特典',
    other: 'そのほか',
  },
}
