import type { Api } from '#contract/api.ts'
import { useMutation, useQuery } from '@tanstack/react-query'
import { settingsQuery } from '../../lib/queries/shop.ts'
import { shop } from '../../lib/shop.ts'

type Change = Partial<Api['settings:save']['in']>

/** The shop's settings, each saved as it is chosen. */
export function useSettings() {
  const { data: settings, error } = useQuery(settingsQuery)
  const saving = useMutation({
    mutationFn: async (change: Change) => {
      if (settings === undefined) return
      const { shopKind, lettersAWeek, callsAWeek, rules } = { ...settings, ...change }
      await shop('settings:save', { shopKind, lettersAWeek, callsAWeek, rules })
    },
  })
  return { settings, save: saving.mutate, isSaved: saving.isSuccess, error: error ?? saving.error }
}
