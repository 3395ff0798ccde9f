import type { Done } from '#domain/change.ts'
import type { Api } from '#contract/api.ts'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocale } from 'use-intl'
import { sentenceOf } from '../../lib/refusal.ts'
import { shop } from '../../lib/shop.ts'
import { useSaving, type SavingCall } from '../../lib/useSaving.ts'

/**
 * One place that says what was last saved in the list, and takes it back: the newest change there, or any row's own.
 * `said` is what SavedSaid shows, `what` the words beside it.
 */
export function useWeekSaving() {
  const language = useLocale()
  const saving = useSaving()
  const [what, setWhat] = useState('')
  const takingBack = useMutation({ mutationFn: (change: number) => shop('changes:undo', { change }) })

  const save = <C extends SavingCall>(call: C, input: Api[C]['in'], words: string): Promise<Api[C]['out'] | null> => {
    takingBack.reset()
    setWhat(words)
    return saving.save(call, input)
  }
  /** What was saved by another way than `save`. */
  const remember = (done: Done, words: string) => {
    takingBack.reset()
    setWhat(words)
    saving.remember(done)
  }
  const takeBack = (change: number) => {
    saving.reset()
    takingBack.mutate(change)
  }
  const said = {
    saved: saving.saved,
    undone: takingBack.data ?? saving.undone,
    trouble: takingBack.error === null ? saving.trouble : sentenceOf(takingBack.error, language),
    undo: saving.undo,
  }
  return { save, remember, takeBack, said, what, isSaving: saving.isSaving || takingBack.isPending }
}

export type WeekSaving = ReturnType<typeof useWeekSaving>
