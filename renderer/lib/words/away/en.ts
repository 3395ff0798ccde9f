import type { Same } from '../same.ts'
import type { awayJa } from './ja.ts'

export const awayEn: Same<typeof awayJa> = {
  away: {
    title: 'Not seen for long',
    aboutModel:
      'Silent for much longer than usual, and not likely to come again within 90 days. They are not on the week’s list.',
    aboutFacts: 'Silent for much longer than usual. They are not on the week’s list.',
    count: '{count, plural, one {# person} other {# people}}',
    list: 'Those not seen for long',
    name: 'Name',
    last: 'Last {visit}',
    usual: 'Usual interval',
    every: 'about every {days, plural, one {# day} other {# days}}',
    more: 'Show more',
    nobody: 'There is nobody who was not seen for long',
    nobodyText: 'Whoever came three times or more and then stays away for long stands here.',
    failed: 'The list could not be read. The customers’ records are safe.',
    record: 'What became of those who came less often',
    recordAbout:
      'Of those who stood on the week’s list as later than usual 90 days ago or more, who came again within 90 days.',
    recordNone: 'Nobody was listed 90 days ago or more yet.',
    whom: 'From the shop',
    contacted: 'Contacted',
    left: 'Not contacted',
    listed: 'Listed',
    came: 'Came again',
    recordNote:
      'The shop chooses whom it contacts, so the difference between the two does not show what a contact does.',
    basis: 'What the estimate goes by',
    basisNone:
      'There is no estimate for this shop yet. It comes with 100 customers and some 13 weeks of records of people who came again.',
    seen: '{weeks, plural, one {# week} other {# weeks}} of records; {repeaters, plural, one {# person} other {# people}} who came more than once, {gaps, plural, one {# interval} other {# intervals}}.',
    usualGap: 'An interval is about {days, plural, one {# day} other {# days}} on average.',
    regularity: {
      k1: 'Intervals differ widely.',
      k2: 'Intervals are somewhat alike.',
      k3: 'Intervals are alike.',
      k4: 'Intervals are much alike.',
    },
    lastOnes: 'Of every 100, about {count, number} turn out to be the last {visit}.',
    few: 'Of every 100, less than one turns out to be the last {visit}.',
    numbers: 'Figures of the calculation',
  },
}
