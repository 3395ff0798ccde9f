import * as v from 'valibot'
import { WEEKDAYS } from '#domain/day.ts'
import { type CalendarTyped, CLOSED_MAX, isClosure, POST_DAYS_MAX } from '#domain/week/calendar.ts'
import { day, nothing, whole } from './values.ts'

const weekday = v.picklist(WEEKDAYS)
const span = v.pipe(v.strictObject({ from: day, until: day }), v.check(isClosure))
const postDays = v.pipe(whole(POST_DAYS_MAX), v.minValue(1))

const calendar = v.strictObject({
  firstDay: weekday,
  // A shop that is closed on every day of the week has no day to post on.
  closedOn: v.pipe(v.array(weekday), v.maxLength(WEEKDAYS.length - 1)),
  closed: v.pipe(v.array(span), v.maxLength(CLOSED_MAX)),
  postDays: v.strictObject({ near: postDays, other: postDays, far: postDays }),
}) satisfies v.GenericSchema<unknown, CalendarTyped>

export const calendarInputs = {
  'calendar:get': nothing,
  'calendar:save': calendar,
}
