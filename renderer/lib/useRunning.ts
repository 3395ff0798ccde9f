import type { Running } from '#contract/api.ts'
import { useMutation, useQuery } from '@tanstack/react-query'
import { runningQuery } from './queries.ts'
import { shop } from './shop.ts'

/** What long piece of work runs now (null: none), followed as it goes on, and the way to stop it. */
export function useRunning(): { running: Running | null; cancel: () => void; isCancelling: boolean } {
  const { data: running = null } = useQuery(runningQuery)
  const cancelling = useMutation({ mutationFn: () => shop('jobs:cancel', {}) })
  return { running, cancel: () => cancelling.mutate(), isCancelling: !cancelling.isIdle }
}

/** How far it has come, 0 to 100, in whatever it counts. */
export function percentOf({ done, total }: Pick<Running, 'done' | 'total'>): number {
  return total === 0 ? 0 : Math.min(100, Math.floor((done / total) * 100))
}
