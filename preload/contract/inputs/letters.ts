import * as v from 'valibot'
import { LINE_MAX, SHORT_MAX, TEXT_MAX } from '#domain/exchange/caps.ts'
import { OPENINGS } from '#domain/letters/opening.ts'
import type { LetterOptions, LetterRequest, TemplateTried } from '#domain/letters/request.ts'
import {
  TEMPLATE_NAME_MAX,
  type TemplateCode,
  type TemplateStyle,
  type TemplateTyped,
} from '#domain/letters/template.ts'
import { PRINT_WARNINGS, type PrintWarning, type Sender } from '#domain/paper/document.ts'
import { REASONS } from '#domain/week/week.ts'
import { lookChosen, lookInputs } from './look.ts'
import { paperCode } from './papers.ts'
import { printersInputs, shift } from './printers.ts'
import { day, handle, id, key, line, name, noList, nothing, postalAddress, text, whole } from './values.ts'

export const LETTERS_MAX = 5_000
/** A short form with all its fields filled in. */
const COPIED_MAX = 2 * TEXT_MAX
/** ひとこと is a few words; what is longer is a letter of its own. */
export const PERSONAL_LINE_MAX = 300

export const templateCode = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  v.maxLength(60),
  v.transform((value) => value as TemplateCode),
)

const templateStyle = v.strictObject({
  punctuation: v.picklist(['kept', 'spaced']),
  indent: v.boolean(),
  date: v.picklist(['day', 'lucky']),
}) satisfies v.GenericSchema<unknown, TemplateStyle>

export const sender = v.strictObject({
  names: v.pipe(v.array(name), v.minLength(1), v.maxLength(4)),
  address: postalAddress,
  phone: line(40),
  opening: v.optional(v.picklist(OPENINGS)),
}) satisfies v.GenericSchema<unknown, Sender>

const letterOptions = v.strictObject({
  paper: paperCode,
  sides: v.picklist(['address', 'message', 'both']),
  writing: v.picklist(['vertical', 'horizontal']),
  numerals: v.picklist(['digit-by-digit', 'with-ten', 'arabic']),
  boxes: v.picklist(['preprinted', 'drawn']),
  order: v.exactOptional(v.picklist(['as-chosen', 'postal-code'])),
  startCell: v.exactOptional(v.pipe(whole(1_600), v.minValue(1))),
  look: v.exactOptional(lookChosen),
}) satisfies v.GenericSchema<unknown, LetterOptions>

const several = v.pipe(v.array(id), v.maxLength(LETTERS_MAX))
const personalLine = text(PERSONAL_LINE_MAX)
const why = v.pipe(line(LINE_MAX), v.minLength(1))

const reason = v.nullable(v.picklist(REASONS))

const letterRequest = v.strictObject({
  to: v.pipe(several, v.minLength(1)),
  template: v.nullable(templateCode),
  reason,
  options: letterOptions,
  personalLines: v.pipe(v.array(v.strictObject({ customer: id, text: personalLine })), v.maxLength(LETTERS_MAX)),
  overrides: v.pipe(v.array(v.strictObject({ customer: id, why })), v.maxLength(LETTERS_MAX)),
}) satisfies v.GenericSchema<unknown, LetterRequest>

const printWarning = v.strictObject({
  code: v.picklist(PRINT_WARNINGS),
  customer: id,
  who: line(LINE_MAX * 2),
  what: line(LINE_MAX),
}) satisfies v.GenericSchema<unknown, PrintWarning>

const job = v.pipe(v.string(), v.uuid())
const copied = {
  customer: id,
  template: templateCode,
  reason,
  channel: v.picklist(['line', 'sms', 'mail']),
  overrideWhy: line(LINE_MAX),
}

const shiftsOnce = v.strictObject({ address: v.exactOptional(shift), message: v.exactOptional(shift) })
const howToPrint = {
  shifts: v.exactOptional(v.pipe(noList, shiftsOnce)),
  perFile: v.exactOptional(v.pipe(whole(LETTERS_MAX), v.minValue(1))),
}

const yen = v.pipe(whole(100_000), v.minValue(1))

export const lettersInputs = {
  'sender:get': nothing,
  'sender:save': sender,
  'templates:list': nothing,
  'templates:save': v.strictObject({
    code: templateCode,
    text: text(TEXT_MAX),
    letterText: v.nullable(text(TEXT_MAX)),
    shortForm: text(TEXT_MAX),
    style: v.exactOptional(templateStyle),
    topic: v.exactOptional(v.nullable(v.pipe(line(SHORT_MAX), v.minLength(1)))),
    name: v.exactOptional(line(TEMPLATE_NAME_MAX)),
  }) satisfies v.GenericSchema<unknown, TemplateTyped>,
  'templates:copy': v.strictObject({ code: templateCode, name: line(TEMPLATE_NAME_MAX) }),
  'templates:trash': v.strictObject({ code: templateCode }),
  'templates:restore': v.strictObject({ key }),
  'templates:try': v.strictObject({
    customer: id,
    code: templateCode,
    text: text(TEXT_MAX),
    style: templateStyle,
    options: letterOptions,
    personalLine,
  }) satisfies v.GenericSchema<unknown, TemplateTried>,
  'letters:preview': letterRequest,
  'letters:pdf': v.strictObject({
    request: letterRequest,
    clearance: handle,
    ...howToPrint,
  }),
  'letters:copy': v.strictObject({ ...copied, personalLine }),
  'letters:sent': v.strictObject({ ...copied, text: text(COPIED_MAX), story: v.nullable(key) }),
  'batches:get': v.strictObject({ batch: id }),
  'batches:pdf': v.strictObject({ batch: id, from: v.pipe(whole(LETTERS_MAX), v.minValue(1)), ...howToPrint }),
  'postage:get': nothing,
  'postage:save': v.strictObject({ since: day, card: yen, standard: yen, larger: yen }),
  'batches:posted': v.strictObject({ batch: id, on: day, except: several, already: several }),
  'batches:drop': v.strictObject({ batch: id }),
  ...printersInputs,
  ...lookInputs,
  'print:document': v.strictObject({ job }),
  'print:ready': v.strictObject({ job, warnings: v.pipe(v.array(printWarning), v.maxLength(LETTERS_MAX * 10)) }),
  'print:failed': v.strictObject({ job }),
}
