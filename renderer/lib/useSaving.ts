import type { Done } from '#domain/change.ts'
import type { Api, Call, Undone } from '#contract/api.ts'
import { useMutation } from '@tanstack/react-query'
import { useLocale } from 'use-intl'
import { sentenceOf } from './refusal.ts'
import { shop } from './shop.ts'

/** The calls that answer with the change under which they can be taken back. */
export type SavingCall = { [C in Call]: Api[C]['out'] extends Done ? C : never }[Exclude<Call, 'changes:undo'>]

/**
 * Saves through main and remembers the last change, so that it can be taken back where it was made; SavedSaid shows
 * what there is to say. `trouble` is the sentence of a refusal, `saved` and `undone` what stands since.
 */
export function useSaving() {
  const language = useLocale()
  const saving = useMutation({
    mutationFn: (asked: Promise<Done>) => asked,
    onMutate: () => undoing.reset(),
  })
  const undoing = useMutation({
    mutationFn: ({ change }: Done): Promise<Undone> => shop('changes:undo', { change }),
  })
  const error: unknown = undoing.error ?? saving.error
  const saved = saving.data ?? null
  const reset = () => {
    saving.reset()
    undoing.reset()
  }

  async function keep<C extends SavingCall>(call: C, input: Api[C]['in']): Promise<Api[C]['out']> {
    const asked = shop(call, input)
    await saving.mutateAsync(asked)
    return asked
  }
  /** Null where main refused; then `trouble` says why. */
  function save<C extends SavingCall>(call: C, input: Api[C]['in']): Promise<Api[C]['out'] | null> {
    return keep(call, input).catch(() => null)
  }
  /** @throws ShopError where main refuses, and leaves it to the form to say so at its field. */
  function saveOrThrow<C extends SavingCall>(call: C, input: Api[C]['in']): Promise<Api[C]['out']> {
    return keep(call, input).catch((error: unknown) => {
      saving.reset()
      throw error
    })
  }
  return {
    save,
    saveOrThrow,
    /** What was saved one by one, of which a failure must not hide the one before. */
    remember: (done: Done) => saving.mutate(Promise.resolve(done)),
    undo: () => saved !== null && undoing.mutate(saved),
    reset,
    saved,
    undone: undoing.data ?? null,
    isSaving: saving.isPending,
    isUndoing: undoing.isPending,
    error,
    trouble: error === null ? null : sentenceOf(error, language),
  }
}
