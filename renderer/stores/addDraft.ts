import { create } from 'zustand'
import { blankDraft, type Draft } from '../lib/newCustomer.ts'

const useAddDraft = create<Draft>(() => blankDraft(''))

/** What was typed about someone new and not yet saved: closing the panel or leaving for another place loses none of it. */
export function keptDraft(): Draft {
  return useAddDraft.getState()
}

export function keepDraft(draft: Draft): void {
  useAddDraft.setState(draft, true)
}
