import type { Done } from '#domain/change.ts'
import { type UndefinedInitialDataOptions, useQuery } from '@tanstack/react-query'
import { queryClient } from './queries.ts'

/** What is saved as a whole, one choice after the other; `save` answers null where main refused. */
export function useChosen<Whole extends object>(
  query: UndefinedInitialDataOptions<Whole, Error, Whole, string[]>,
  save: (whole: Whole) => Promise<Done | null>,
) {
  const { data } = useQuery(query)
  const { queryKey } = query
  /** Whether it was saved. */
  const change = async (some: Partial<Whole>): Promise<boolean> => {
    const before = queryClient.getQueryData<Whole>(queryKey)
    if (before === undefined) return false
    const whole = { ...before, ...some }
    // An answer still on its way would show, and the next choice build on, what stood before this one.
    void queryClient.cancelQueries({ queryKey })
    queryClient.setQueryData<Whole>(queryKey, whole)
    const done = await save(whole)
    if (done === null) await queryClient.invalidateQueries({ queryKey })
    return done !== null
  }
  return { data, change }
}
