import { create } from 'zustand'

/** What is being searched for; kept while another place is open, so that the list is found again as it was left. */
export const useSearch = create<{ readonly text: string }>(() => ({ text: '' }))

export function searchFor(text: string): void {
  useSearch.setState({ text })
}
