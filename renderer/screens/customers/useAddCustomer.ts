import type { NewCustomer } from '#domain/people/customer.ts'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { nameOf } from '../../lib/names.ts'
import { shop } from '../../lib/shop.ts'

/** Who was just added, and the change under which it can be taken back. */
export type Added = { readonly name: string; readonly honorific: string; readonly change: number }

type Last =
  | { readonly kind: 'added'; readonly who: Added }
  | { readonly kind: 'taken-back'; readonly who: Added; readonly untouched: boolean }

/** Saving someone new, and taking it back. `last` is what there is to say about it. */
export function useAddCustomer() {
  const [last, setLast] = useState<Last | null>(null)
  const adding = useMutation({
    mutationFn: (customer: NewCustomer) => shop('customers:add', customer),
    onMutate: () => undoing.reset(),
    onSuccess: ({ change }, customer) =>
      setLast({ kind: 'added', who: { name: nameOf(customer), honorific: customer.honorific, change } }),
  })
  const undoing = useMutation({
    mutationFn: (who: Added) => shop('changes:undo', { change: who.change }),
    onSuccess: ({ untouched }, who) => setLast({ kind: 'taken-back', who, untouched: untouched.length > 0 }),
  })
  return { last, add: adding.mutateAsync, undo: undoing.mutate, undoError: undoing.error }
}
