import { create } from 'zustand'
import { begunDraft, blankDraft, type Draft } from '../lib/newCustomer.ts'
import { overCrash } from '../lib/overCrash.ts'
import { usePlace, type Begun } from './place.ts'

type Drafts = {
  readonly plain: Draft
  /** That of a name which came up at the counter stands by itself: it never takes another one's place. */
  readonly begun: { readonly begun: Begun; readonly draft: Draft } | null
}

const useAddDraft = create<Drafts>(() => ({ plain: blankDraft(''), begun: null }))

// Which name it was begun with is known by its place, and by no copy of it.
overCrash('add', useAddDraft, ({ plain, begun }) => ({
  plain,
  begun: begun === null ? null : { ...begun, begun: begunHere() ?? begun.begun },
}))

function begunHere(): Begun | null {
  const { place } = usePlace.getState()
  return place.at === 'customers' ? (place.panel?.begun ?? null) : null
}

/** What was typed about someone new and not yet saved: closing the panel or leaving for another place loses none of it. */
export function keptDraft(begun: Begun | null): Draft {
  const kept = useAddDraft.getState()
  if (begun === null) return kept.plain
  return kept.begun?.begun === begun ? kept.begun.draft : begunDraft(begun)
}

export function keepDraft(begun: Begun | null, draft: Draft): void {
  useAddDraft.setState(begun === null ? { plain: draft } : { begun: { begun, draft } })
}
