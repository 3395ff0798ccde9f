import type { Same } from '../same.ts'
import type { monthLineJa } from './ja.ts'

export const monthLineEn: Same<typeof monthLineJa> = {
  monthLine: {
    title: 'Who keeps coming',
    about: 'Whoever came within {days, number} days of the last {visit} counts as a customer of now.',
    sum: '{month}: of {opening, number} at the end of last month, {kept, number} stayed. {lost, number} lost, {returned, number} returned, {fresh, number} new; now {closing, number}.',
    caption: 'End of last month − lost + returned + new = end of month',
    month: 'Month',
    opening: 'Last month’s end',
    kept: 'Stayed',
    lost: 'Lost',
    returned: 'Returned',
    new: 'New',
    closing: 'Month’s end',
    postage: 'Postage',
    yen: '¥{count, number}',
    postageHint: 'Postage is what was posted, at today’s prices.',
    names: '{what}, {month}: {count, number}',
    openNames: '{count} {what}, {month}: see the names',
    closeNames: 'Close the names',
    nobody: 'Nobody.',
    more: 'Show more',
    days: 'Days that count as now',
    byShop: 'By the shop’s records ({days, number} days)',
    daysOf: '{days, number} days',
    chart: 'People at the end of each month: the last year',
    brief:
      'This month {kept, number} of {opening, number} customers stayed. {lost, number} lost, {returned, number} returned, {fresh, number} new.',
    toReview: 'Look back',
  },
}
