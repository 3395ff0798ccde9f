export const rhythmEn = {
  rhythm: {
    title: 'Time from one {visit} to the next',
    picture: '{count, plural, one {# {visit}} other {# {visit}s}} in these two years',
    between: 'About {days, plural, one {# day} other {# days}} apart, mostly {from, number} to {until, number}',
    every: 'About {days, plural, one {# day} other {# days}} apart',
    silence: '{days, plural, one {# day} other {# days}} since the last',
    visitedToday: 'The last was today',
    noneLately: 'No {visit} in these two years',
    twoYearsAgo: 'Two years ago',
    today: 'Today',
  },
} as const
