import type { TrashEntry } from '#domain/people/trash-entry.ts'
import { never } from '#domain/never.ts'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { shop } from '../../lib/shop.ts'
import { useSaving } from '../../lib/useSaving.ts'

/** Only a card can go for good before its time. */
export type CardThrown = Extract<TrashEntry, { readonly customer: unknown }>

/** What is done with things in the trash, and what there is to say about the last of it. */
export function useTrash() {
  const saving = useSaving()
  const [who, setWho] = useState('')
  const erasing = useMutation({
    mutationFn: ({ customer }: CardThrown) => shop('customers:erase', { id: customer }),
    onMutate: ({ name }) => {
      saving.reset()
      setWho(name)
    },
  })

  /** `number` for a card whose own is taken: another, or null for none. @throws ShopError where main refuses */
  async function restore(entry: TrashEntry, number?: string | null): Promise<void> {
    const { kind, key, name } = entry
    erasing.reset()
    setWho(name)
    switch (kind) {
      case 'customer':
        await saving.saveOrThrow(
          'customers:restore',
          number === undefined ? { id: entry.customer } : { id: entry.customer, number },
        )
        return
      case 'sale':
        await saving.saveOrThrow('sales:restore', { key })
        return
      case 'contact':
        await saving.saveOrThrow('contacts:restore', { key })
        return
      case 'template':
        await saving.saveOrThrow('templates:restore', { key })
        return
      default:
        never(kind, 'a thing in the trash that nobody restores')
    }
  }
  return { who, saving, restore, erase: erasing.mutate, erased: erasing.data ?? null, eraseError: erasing.error }
}
