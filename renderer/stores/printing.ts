import { create } from 'zustand'

/** So many letters go into one file, as the printer's tray holds them; null: as many as go into one. */
export const usePrinting = create<{ readonly perFile: number | null }>(() => ({ perFile: null }))

export function keepPerFile(perFile: number | null): void {
  usePrinting.setState({ perFile })
}
