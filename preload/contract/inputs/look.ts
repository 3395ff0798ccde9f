import * as v from 'valibot'
import { QR_TARGETS, qrSize, qrText } from '#domain/paper/contact.ts'
import { DESIGNS, GAPS, type LookChosen, SEAL_MOST, SEAL_SHAPES, STRENGTHS } from '#domain/paper/look.ts'
import { LOOK_PICTURE_BYTES_MAX, LOOK_PICTURES, type LookKept } from '#domain/paper/look-kept.ts'
import { line, nothing } from './values.ts'

export const CONTACT_MAX = 90
export const QUESTION_MAX = 60

export const lookChosen = v.strictObject({
  design: v.picklist(DESIGNS),
  background: v.boolean(),
  seal: v.boolean(),
  contact: v.boolean(),
  gap: v.picklist(GAPS),
  reply: v.boolean(),
}) satisfies v.GenericSchema<unknown, LookChosen>

/** Signs that an address on the net or of mail is made of. */
const address = v.pipe(line(CONTACT_MAX), v.regex(/^[\x21-\x7e]*$/))

const contact = v.pipe(
  v.strictObject({
    web: address,
    line: address,
    phone: v.pipe(line(CONTACT_MAX), v.regex(/^[\d+() -]*$/)),
    mail: address,
    qr: v.picklist(QR_TARGETS),
  }),
  // What is longer has no code that a telephone could read.
  v.forward(
    v.check((typed) => qrText(typed) === '' || qrSize(qrText(typed)) !== null),
    ['qr'],
  ),
)

export const lookKept = v.strictObject({
  seal: v.strictObject({
    text: v.pipe(
      line(SEAL_MOST * 2),
      v.check((typed) => Array.from(typed).length <= SEAL_MOST),
    ),
    shape: v.picklist(SEAL_SHAPES),
  }),
  contact,
  strength: v.picklist(STRENGTHS),
  question: line(QUESTION_MAX),
}) satisfies v.GenericSchema<unknown, LookKept>

const bytes = v.custom<Uint8Array>(
  (value) => value instanceof Uint8Array && value.length > 0 && value.length <= LOOK_PICTURE_BYTES_MAX,
)

export const lookInputs = {
  'look:get': nothing,
  'look:save': lookKept,
  'look:picture': v.strictObject({ of: v.picklist(LOOK_PICTURES), bytes: v.nullable(bytes) }),
}
