import * as v from 'valibot'
import { LINE_MAX, TEXT_MAX } from '#domain/exchange/caps.ts'
import { CHECKS_BY, type ComplaintStepTyped, type ComplaintTyped } from '#domain/voices/complaint.ts'
import { day, id, key, line, text } from './values.ts'

const said = v.strictObject({ on: day, words: text(TEXT_MAX) })
const received = v.strictObject({ on: day, words: v.pipe(text(TEXT_MAX), v.minLength(1)) })
const part = text(TEXT_MAX)

const typed = v.strictObject({
  steps: v.strictObject({
    received,
    working: v.nullable(said),
    solved: v.nullable(said),
    checked: v.nullable(said),
  }),
  checkBy: v.picklist(CHECKS_BY),
  other: v.strictObject({ customer: v.nullable(id), name: line(LINE_MAX) }),
  texts: v.strictObject({ apology: part, happened: part, cause: part, change: part }),
}) satisfies v.GenericSchema<unknown, ComplaintTyped>

const step = v.strictObject({
  ...said.entries,
  step: v.picklist(['working', 'solved', 'checked']),
  promise: line(LINE_MAX),
}) satisfies v.GenericSchema<unknown, ComplaintStepTyped>

export const complaintsInputs = {
  'complaints:list': v.strictObject({ customer: id }),
  'complaints:receive': v.strictObject({ ...typed.entries, customer: id }),
  'complaints:edit': v.strictObject({ ...typed.entries, key }),
  'complaints:step': v.strictObject({ ...step.entries, key }),
  'complaints:close': v.strictObject({ key, on: day, why: v.pipe(text(TEXT_MAX), v.minLength(1)) }),
  'complaints:reopen': v.strictObject({ key }),
  'complaints:remove': v.strictObject({ key }),
}
