import type { RelationCodes, RelationWords } from './disclosure-words.ts'

// What was said, what went wrong and what was given, on ご本人にお見せする記録; in English.

export const relation: RelationWords = {
  survey_answers: {
    title: 'Answers to surveys',
    columns: { day: 'Day', survey: 'Survey', answers: 'Answers (3 is best)', answered_on: 'Answered on' },
  },
  complaints: {
    title: 'Complaints',
    columns: {
      received_on: 'Received on',
      received: 'What was said',
      working_on: 'In hand since',
      working: 'What is being done',
      solved_on: 'Solved on',
      solved: 'How it was solved',
      checked_on: 'Checked afterwards on',
      checked: 'How it is since',
      check_by: 'When to check',
      closed_on: 'Closed early on',
      closed_why: 'Why',
      apology: 'Apology',
      happened: 'What happened',
      cause: 'Why it happened',
      change: 'What changes',
      other: 'Another customer',
      other_name: 'Name of somebody else',
    },
  },
  special_requests: {
    title: 'Special requests',
    columns: { day: 'Day', text: 'What', decision: 'Answer', decided_on: 'Answered on', why: 'Why' },
  },
  needs: {
    title: 'Requests and the real wish',
    columns: { day: 'Day', request: 'Request', wish: 'The real wish', proposal: 'What to propose next' },
  },
  benefits: {
    title: 'Benefits given',
    columns: {
      given_on: 'Given on',
      kind: 'Kind',
      what: 'What',
      code: 'Number',
      use_until: 'To be used by',
      used_on: 'Used on',
      why: 'Why',
    },
  },
  stamp_marks: { title: 'Stamps added by hand', columns: { day: 'Day', count: 'How many', why: 'Why' } },
}

export const relationCodes: RelationCodes = {
  moods: { glad: 'glad', 'so-so': 'so-so', unhappy: 'unhappy' },
  checks: { days: 'after two weeks', visits: 'at the third visit' },
  decisions: { accepted: 'accepted', declined: 'declined' },
  benefits: {
    coupon: 'discount or coupon',
    service: 'service',
    gift: 'gift',
    apology: 'to make good',
    reward: 'reward for stamps',
    other: 'other',
  },
}
