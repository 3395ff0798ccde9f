import type { Saved } from '#domain/change.ts'
import { inFull } from '#domain/people/called.ts'
import type { NewCustomer } from '#domain/people/customer.ts'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { shop } from '../../lib/shop.ts'

/** Who was just added, and the change under which it can be taken back. */
export type Added = Saved & { readonly who: string }

type Last =
  | { readonly kind: 'added'; readonly added: Added }
  | { readonly kind: 'taken-back'; readonly added: Added; readonly untouched: boolean }

/** Saving someone new, and taking it back. `last` is what there is to say about it. */
export function useAddCustomer() {
  const [last, setLast] = useState<Last | null>(null)
  const adding = useMutation({
    mutationFn: (customer: NewCustomer) => shop('customers:add', customer),
    onMutate: () => undoing.reset(),
    onSuccess: (saved, customer) =>
      setLast({ kind: 'added', added: { ...saved, who: inFull({ ...customer, companyKana: '' }) } }),
  })
  const undoing = useMutation({
    mutationFn: ({ change }: Added) => shop('changes:undo', { change }),
    onSuccess: ({ untouched }, added) => setLast({ kind: 'taken-back', added, untouched: untouched.length > 0 }),
  })
  return { last, add: adding.mutateAsync, undo: undoing.mutate, undoError: undoing.error }
}
