import { create } from 'zustand'
import { usePlace } from './place.ts'

/** Whether the one box that finds people and commands stands open. */
export const usePalette = create<{ readonly isOpen: boolean }>(() => ({ isOpen: false }))

export function openPalette(isOpen: boolean): void {
  usePalette.setState({ isOpen })
}

// Whatever was chosen, by a key of its own too, leads away from it.
usePlace.subscribe(() => openPalette(false))
