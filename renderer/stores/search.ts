import type { CustomerWhere } from '#domain/people/filter.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import { create } from 'zustand'
import { type Asked, ASKED_NOTHING } from '../lib/asked.ts'
import { overCrash } from '../lib/overCrash.ts'
import { usePlace } from './place.ts'
import { choose, otherAsked } from './selection.ts'

/** What is being searched for; kept while another place is open, so that the list is found again as it was left. */
export const useSearch = create<Asked>(() => ASKED_NOTHING)

overCrash('search', useSearch)

export function searchFor(text: string): void {
  if (text !== useSearch.getState().text) otherAsked()
  useSearch.setState({ text })
}

/** Sets one thing or several; what is not named stays as it was. */
export function narrow(some: Partial<CustomerWhere>): void {
  otherAsked()
  useSearch.setState(({ where }) => ({ where: { ...where, ...some } }))
}

type Given = { readonly times: number; readonly group: RowKey | null }

/** How often a question came whole and not by typing, and the まとまり that the last one was; null for none. */
export const useGiven = create<Given>(() => ({ times: 0, group: null }))

/** The whole of a question at once; the search box takes its words. */
export function giveQuestion(asked: Asked, group: RowKey | null = null): void {
  otherAsked()
  useSearch.setState(asked)
  useGiven.setState(({ times }) => ({ times: times + 1, group }))
}

/** For another shop: whoever was asked for and chosen is not there. */
export function forgetSearch(): void {
  giveQuestion(ASKED_NOTHING)
  choose(null)
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
