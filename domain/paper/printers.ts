import type { PaperCode, PrintSide } from './papers.ts'
import type { Mm } from './sizes.ts'

/** One side of a paper: each is fed its own way, and a printer may be askew for it. */
export type PrintPlace = `${PaperCode}-${PrintSide}`

export function printPlace(paper: PaperCode, side: PrintSide): PrintPlace {
  return `${paper}-${side}`
}

/** 印刷のずれ: everything on the sheet moves, right and down in mm, in percent of its size, and turned half round. */
export type Shift = { readonly dx: Mm; readonly dy: Mm; readonly scale: number; readonly turn: 0 | 180 }

export const NO_SHIFT: Shift = { dx: 0, dy: 0, scale: 100, turn: 0 }

export const SHIFT_MOST: Mm = 10
export const SCALES = [98, 98.5, 99, 99.5, 100, 100.5, 101, 101.5, 102] as const

/** A printer by the name that the owner gave it; '' is the usual one. */
export type Printer = {
  readonly name: string
  readonly shifts: Readonly<Partial<Record<PrintPlace, Shift>>>
}

/** `inUse` may name a printer that is no longer among them. */
export type Printers = { readonly inUse: string; readonly printers: readonly Printer[] }

export const USUAL_PRINTER = ''

export const FIRST_PRINTERS: Printers = {
  inUse: USUAL_PRINTER,
  printers: [{ name: USUAL_PRINTER, shifts: {} }],
}

/** Null where the printer in use was taken off the list: then nothing is corrected. */
export function printerInUse({ inUse, printers }: Printers): Printer | null {
  return printers.find(({ name }) => name === inUse) ?? null
}

/** How the printer in use is corrected for a place. */
export function shiftAt(printers: Printers, place: PrintPlace): Shift {
  return printerInUse(printers)?.shifts[place] ?? NO_SHIFT
}

/** Of one paper, for each of its sides. */
export type Shifts = Readonly<Record<PrintSide, Shift>>

export function shiftsFor(printers: Printers, paper: PaperCode): Shifts {
  const shift = (side: PrintSide): Shift => shiftAt(printers, printPlace(paper, side))
  return { address: shift('address'), message: shift('message') }
}

/** The printer in use with a place corrected otherwise. */
export function withShift(all: Printers, place: PrintPlace, shift: Shift): Printers {
  const printers = all.printers.map((printer) =>
    printer.name === all.inUse ? { ...printer, shifts: { ...printer.shifts, [place]: shift } } : printer,
  )
  return { ...all, printers }
}

/** Without the corrections of papers that are no more. */
export function withoutPapers(all: Printers, gone: readonly PaperCode[]): Printers {
  const places = new Set<string>(gone.flatMap((code) => [printPlace(code, 'address'), printPlace(code, 'message')]))
  const printers = all.printers.map(({ name, shifts }) => {
    return { name, shifts: Object.fromEntries(Object.entries(shifts).filter(([place]) => !places.has(place))) }
  })
  return { ...all, printers }
}

/** A new printer begins without correction and is in use at once; a name that is there is only put in use. */
export function withPrinter(all: Printers, name: string): Printers {
  const isThere = all.printers.some((printer) => printer.name === name)
  return { inUse: name, printers: isThere ? all.printers : [...all.printers, { name, shifts: {} }] }
}

/** What it was corrected by goes with it; where it was in use, the owner is told until another one is chosen. */
export function withoutPrinter(all: Printers, name: string): Printers {
  return { ...all, printers: all.printers.filter((printer) => printer.name !== name) }
}

/** Moved on in tenths of a millimetre, and never farther than the most. */
export function moved(shift: Shift, by: { readonly dx?: Mm; readonly dy?: Mm }): Shift {
  return { ...shift, dx: within(shift.dx + (by.dx ?? 0)), dy: within(shift.dy + (by.dy ?? 0)) }
}

function within(mm: Mm): Mm {
  const tenths = Math.round(Math.min(SHIFT_MOST, Math.max(-SHIFT_MOST, mm)) * 10)
  // No -0, which would be said as a move to the left.
  return tenths === 0 ? 0 : tenths / 10
}
