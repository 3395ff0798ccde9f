import * as v from 'valibot'
import { type PrintPlace, type Printers, SCALES, SHIFT_MOST } from '#domain/paper/printers.ts'
import { paperCode, printSide } from './papers.ts'
import { line, noList, nothing } from './values.ts'

/** As many as a shop has, and some that it had. */
export const PRINTERS_MAX = 20
export const PRINTER_NAME_MAX = 40

const mm = v.pipe(v.number(), v.minValue(-SHIFT_MOST), v.maxValue(SHIFT_MOST))
export const shift = v.strictObject({ dx: mm, dy: mm, scale: v.picklist(SCALES), turn: v.picklist([0, 180]) })
const place = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9-]{1,30}-(?:address|message)$/),
  v.transform((value) => value as PrintPlace),
)
const printer = v.strictObject({ name: line(PRINTER_NAME_MAX), shifts: v.pipe(noList, v.record(place, shift)) })

const printers = v.strictObject({
  inUse: line(PRINTER_NAME_MAX),
  printers: v.pipe(
    v.array(printer),
    v.minLength(1),
    v.maxLength(PRINTERS_MAX),
    v.check((all) => new Set(all.map(({ name }) => name)).size === all.length),
  ),
}) satisfies v.GenericSchema<unknown, Printers>

export const printersInputs = {
  'printers:get': nothing,
  'printers:save': printers,
  'printers:test': v.strictObject({
    paper: paperCode,
    side: printSide,
    shift,
    lines: v.pipe(v.array(line(200)), v.maxLength(10)),
  }),
}
