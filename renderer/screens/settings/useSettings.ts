import type { Api } from '#contract/api.ts'
import { useQuery } from '@tanstack/react-query'
import { queryClient } from '../../lib/queries.ts'
import { settingsQuery } from '../../lib/queries/shop.ts'
import { useSaving } from '../../lib/useSaving.ts'

type Change = Partial<Api['settings:save']['in']>

/** The shop's settings, each saved as it is chosen; `saving` says so, and takes it back. */
export function useSettings() {
  const { data: settings } = useQuery(settingsQuery)
  const saving = useSaving()
  const keep = async (change: Change): Promise<void> => {
    const before = queryClient.getQueryData(settingsQuery.queryKey)
    if (before === undefined) return
    const { shopKind, lettersAWeek, callsAWeek, rules, customs } = { ...before, ...change }
    // The next choice builds on this one, also where it comes before the shop has answered.
    queryClient.setQueryData(settingsQuery.queryKey, { ...before, ...change })
    const done = await saving.save('settings:save', { shopKind, lettersAWeek, callsAWeek, rules, customs })
    if (done === null) await queryClient.invalidateQueries({ queryKey: settingsQuery.queryKey })
  }
  const save = (change: Change) => void keep(change)
  return { settings, save, saving }
}
