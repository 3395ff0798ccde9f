/** まだご利用のない方, 新規, 2回目, 常連, お得意様, 以前の常連: computed from visits, never stored. */
export const STAGES = ['none', 'first', 'second', 'regular', 'best', 'former'] as const

export type Stage = (typeof STAGES)[number]
