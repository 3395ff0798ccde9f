import type { ExportAsked } from '#domain/exchange/export.ts'
import { useMutation } from '@tanstack/react-query'
import { shop } from '../../lib/shop.ts'
import { useRunning } from '../../lib/useRunning.ts'

/** Writes the tables; `of` says of which contents the last ones were. A folder dialog put away changes nothing. */
export function useExporting() {
  const { running } = useRunning()
  const isRunning = running?.call === 'exports:save'
  const { mutate, data, variables, error, isPending } = useMutation({
    mutationFn: (asked: ExportAsked) => shop('exports:save', asked),
  })
  return {
    save: mutate,
    /** Also while the folder is being chosen. */
    isBusy: isPending || isRunning,
    isRunning,
    done: data ?? null,
    of: variables?.contents ?? [],
    error,
  }
}
