import type { ShiftsOnce } from '#domain/letters/request.ts'
import type { PaperCode, PrintSide } from '#domain/paper/papers.ts'
import { printPlace, type PrintPlace, type Shift } from '#domain/paper/printers.ts'
import { create } from 'zustand'

type State = { readonly shifts: Readonly<Partial<Record<PrintPlace, Shift>>> }

/** 今回だけ: corrections for the next print alone, which no printer keeps. */
export const useShiftsOnce = create<State>(() => ({ shifts: {} }))

export function correctOnce(place: PrintPlace, shift: Shift): void {
  useShiftsOnce.setState(({ shifts }) => ({ shifts: { ...shifts, [place]: shift } }))
}

/** Printed, or thought better of: of this paper alone. */
export function forgetShiftsOnce(paper: PaperCode): void {
  useShiftsOnce.setState(({ shifts }) => {
    const of = [printPlace(paper, 'address'), printPlace(paper, 'message')]
    const others = Object.entries(shifts).filter(([place]) => of.every((each) => each !== place))
    return { shifts: Object.fromEntries(others) }
  })
}

/** Of one paper, as a print asks for them; empty where none was given. */
export function shiftsOnceFor({ shifts }: State, paper: PaperCode): ShiftsOnce {
  const of = (side: PrintSide): ShiftsOnce => {
    const shift = shifts[printPlace(paper, side)]
    return shift === undefined ? {} : { [side]: shift }
  }
  return { ...of('address'), ...of('message') }
}
