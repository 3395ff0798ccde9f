export const rhythmJa = {
  rhythm: {
    title: '{visit}の間隔',
    picture: 'この2年の{visit}：{count, number}回',
    between: 'いつもはおよそ{days, number}日ごと（たいてい{from, number}〜{until, number}日）',
    every: 'いつもはおよそ{days, number}日ごと',
    silence: '前回から{days, number}日',
    visitedToday: '前回はきょう',
    noneLately: 'この2年の{visit}はありません',
    twoYearsAgo: '2年前',
    today: 'きょう',
  },
} as const
