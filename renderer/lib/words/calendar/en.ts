import type { Same } from '../same.ts'
import type { calendarJa } from './ja.ts'

export const calendarEn: Same<typeof calendarJa> = {
  calendar: {
    title: 'Days off and the week',
    firstDay: 'The week begins on',
    fromNext: 'A change leaves the week that is running as it is, and holds from the next one on.',
    closedOn: 'Closed every week on',
    why: 'Nobody is asked to post anything on a day off; the last day before it is named instead.',
    oneOpen: 'Please leave one day of the week on which the shop is open.',
    closed: 'Other days off',
    noClosed: 'None yet.',
    span: '{from} to {until}',
    remove: 'Remove',
    removeOf: 'Remove {what}',
    from: 'From',
    until: 'Until (empty for one day)',
    dayHint: 'For example 12/29, tomorrow, 2027-08-13.',
    dayWrong: 'This is not a day that can be read. Write for example 12/29 or 2027-08-13.',
    untilWrong: 'Write a day after the first, within a year.',
    dayOver: 'This day is over. Write a day off from today on.',
    full: 'No more can be added. Remove those that are no longer needed.',
    add: 'Add days off',
    post: 'Days from posting to arrival',
    postLess: 'Close the days from posting to arrival',
    postWhy:
      'Post does not arrive on Saturdays, Sundays and holidays; the day to post by takes that into account. Where the prefecture of the sender or of the person is not written yet, the longest number is used.',
    near: 'Within the same prefecture',
    other: 'To another prefecture',
    far: 'To or from Hokkaido, Okinawa and islands',
    days: '{count, plural, one {# day} other {# days}}',
  },
}
