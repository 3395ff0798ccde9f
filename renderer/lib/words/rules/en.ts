import type { Same } from '../same.ts'
import type { rulesJa } from './ja.ts'

export const rulesEn: Same<typeof rulesJa> = {
  rules: {
    title: 'The week’s list',
    calls: 'How many calls and messages a week',
    people: '{count, plural, one {# person} other {# people}}',
    which: 'Reasons that bring somebody on the list',
    always: 'Promises always do. Any other reason is left out when its tick is taken off.',
    reset: 'Back to the first values',
    resetOf: '“{rule}” back to its first values',
    first: '{value} (first value)',
    groups: {
      thanks: 'Thanks and how it went',
      birthdays: 'Birthdays',
      silences: 'After a long silence',
      seasons: 'Greetings of the season',
      own: 'What you decided yourself',
    },
    means: {
      'first-visit-thanks': 'Whoever has not been thanked yet after a first {visit}.',
      'purchase-followup': 'Asks about the first purchase of its kind, and about any that you marked.',
      milestone:
        'Listed for two weeks after a third or tenth {visit}, and after the first {visit} of somebody they introduced.',
      anniversary: 'Listed each time a year is over since the first {visit}; not after a year without any.',
      'gift-again': 'Whoever sent something about a year ago. Told by letter or by telephone.',
      birthday: 'Whoever has a birthday soon.',
      drifting: 'Whoever is later than their own habit.',
      'came-once':
        'No second {visit} after the first. Once ten people have had a second, the days are those within which three in four of them did. Nobody is listed after two years.',
      'came-twice': 'No third {visit} after the second. The days are found as for “No second visit yet”.',
      'second-step': 'Whoever did not answer a letter or an offer. Once more, by another way.',
      'nenga-received':
        'Whoever sent a New Year card and was sent none. Once the New Year days are over, a midwinter card until early February.',
      seasonal:
        'New Year cards, midsummer cards and the like in their season. New Year cards are for those with whom cards were exchanged the year before.',
      cadence: 'Whoever has an interval on the card or on a label that is over.',
    },
    numbers: {
      thanksWithin: 'Thanks are due',
      thanksAtMost: 'Stays on the list',
      followUpAfter: 'Ask',
      followUpRest: 'Leave between for one person',
      birthdayLead: 'Comes on the list',
      birthdayDay: 'Those of next month are listed',
      silentAfter: 'Until there are ten',
      giftLead: 'Comes on the list',
      secondStepAfter: 'Once more',
    },
    values: {
      thanksWithin: 'within {count, plural, one {# day} other {# days}} of the {visit}',
      thanksAtMost: 'up to {count, plural, one {# day} other {# days}} after the {visit}',
      followUpAfter: '{count, plural, one {# day} other {# days}} after the purchase',
      followUpRest: '{count, plural, one {# day} other {# days}}',
      birthdayLead: '{count, plural, one {# day} other {# days}} before the birthday',
      birthdayDay: 'in the week of day {count, number}',
      silentAfter: 'after {count, plural, one {# day} other {# days}} since the last {visit}',
      giftLead: '{count, plural, one {# day} other {# days}} before a year is over',
      secondStepAfter: '{count, plural, one {# day} other {# days}} later',
    },
    birthdays: 'How birthdays are listed',
    weekly: 'One by one',
    weeklyHint: 'Each is on the list of its week, some days ahead.',
    monthly: 'A month at a time',
    monthlyHint: 'All birthdays of the next month are listed in one week.',
  },
  ruleOffer: {
    anniversary: 'Should the weekly list also name those for whom a year is over since the first {visit}?',
    seasonal: 'Should the weekly list also say when it is time for New Year and midsummer cards?',
    'second-step': 'Should the weekly list also name those who did not answer, some three weeks later?',
    yes: 'Yes',
    no: 'No',
    later: 'It can be changed at any time in “Settings”, “The week’s list”.',
  },
}
