// Of disclosed.ts: what was said, what went wrong and was made good, and what was given.

/** By what a row hangs together with its card. */
export const OF_CARD = { key: '- inside', customer: '- inside' } as const

export const RELATION = {
  survey_answers: {
    day: 'day',
    survey: 'own',
    answers: 'own',
    answered_on: 'day',
    ...OF_CARD,
    is_low: '- made',
  },
  complaints: {
    received_on: 'day',
    received: 'text',
    working_on: 'day',
    working: 'text',
    solved_on: 'day',
    solved: 'text',
    checked_on: 'day',
    checked: 'text',
    check_by: 'code checks',
    closed_on: 'day',
    closed_why: 'text',
    apology: 'text',
    happened: 'text',
    cause: 'text',
    change: 'text',
    other: 'hidden',
    other_name: 'hidden',
    ...OF_CARD,
    survey_answer: '- inside',
  },
  special_requests: {
    day: 'day',
    text: 'text',
    decision: 'code decisions',
    decided_on: 'day',
    why: 'text',
    ...OF_CARD,
  },
  needs: { day: 'day', request: 'text', wish: 'text', proposal: 'text', ...OF_CARD },
  benefits: {
    given_on: 'day',
    kind: 'code benefits',
    what: 'text',
    code: 'own',
    use_until: 'day',
    used_on: 'day',
    why: 'text',
    ...OF_CARD,
    complaint: '- inside',
  },
  stamp_marks: { day: 'day', count: 'number', why: 'text', ...OF_CARD },
} as const
