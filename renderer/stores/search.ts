import { create } from 'zustand'
import { usePlace } from './place.ts'

/** What is being searched for; kept while another place is open, so that the list is found again as it was left. */
export const useSearch = create<{ readonly text: string }>(() => ({ text: '' }))

export function searchFor(text: string): void {
  useSearch.setState({ text })
}

// Which line was opened, and how far from home the list lay then: only the way back leads to the line again.
type Opened = { readonly index: number; readonly depth: number }

const useOpened = create<{ readonly opened: Opened | null }>(() => ({ opened: null }))

export function rememberOpened(index: number): void {
  useOpened.setState({ opened: { index, depth: usePlace.getState().before.length } })
}

/** The line that was opened from here, where the list was come back to; null where it was gone to. */
export function cameBackTo(): number | null {
  const { opened } = useOpened.getState()
  return opened !== null && opened.depth === usePlace.getState().before.length ? opened.index : null
}
