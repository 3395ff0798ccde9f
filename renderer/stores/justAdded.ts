import type { Saved } from '#domain/change.ts'
import { create } from 'zustand'

/** Who was added last and looked at next, so that the card can say it was saved and how to take it back. */
export const useJustAdded = create<{ readonly saved: Saved | null }>(() => ({ saved: null }))

export function sayAdded(saved: Saved | null): void {
  useJustAdded.setState({ saved })
}
