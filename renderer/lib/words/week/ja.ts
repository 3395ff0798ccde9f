export const weekJa = {
  week: { title: '今週ご連絡する方' },
} as const
