import type { Printers } from '#domain/paper/printers.ts'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { printersQuery } from '../../lib/queries/printers.ts'
import { shop } from '../../lib/shop.ts'

/** The printers, each change saved at once. What was changed here stands before main has answered: arrows are pressed fast. */
export function usePrinters() {
  const { data, error } = useQuery(printersQuery)
  const [changed, setChanged] = useState<Printers | null>(null)
  const saving = useMutation({
    mutationFn: (printers: Printers) => shop('printers:save', printers),
    onMutate: setChanged,
    onError: () => setChanged(null),
  })
  return { printers: changed ?? data, save: saving.mutate, error: error ?? saving.error }
}
