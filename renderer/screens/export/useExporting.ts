import type { Api } from '#contract/api.ts'
import { never } from '#domain/never.ts'
import { useMutation } from '@tanstack/react-query'
import { shop } from '../../lib/shop.ts'
import { useRunning } from '../../lib/useRunning.ts'
import type { OutCall } from './asked.ts'

const SAVING: ReadonlySet<string> = new Set([
  'exports:save',
  'address-books:save',
  'outputs:save',
  'outputs:save-all',
] satisfies OutCall['call'][])

/** Writes what is asked for; `of` says what that was. A folder dialog put away changes nothing. */
export function useExporting() {
  const { running } = useRunning()
  const isRunning = running !== null && SAVING.has(running.call)
  const { mutate, data, variables, error, isPending } = useMutation({ mutationFn: save })
  return {
    save: mutate,
    /** Also while the folder is being chosen. */
    isBusy: isPending || isRunning,
    isRunning,
    done: data ?? null,
    of: variables ?? null,
    error,
  }
}

function save(request: OutCall): Promise<Api[OutCall['call']]['out']> {
  switch (request.call) {
    case 'exports:save':
      return shop(request.call, request.asked)
    case 'address-books:save':
      return shop(request.call, request.asked)
    case 'outputs:save':
      return shop(request.call, request.asked)
    case 'outputs:save-all':
      return shop(request.call, request.asked)
    default:
      return never(request, 'a way out')
  }
}
