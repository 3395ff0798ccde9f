import type { Api } from '#contract/api.ts'
import { settingsQuery } from '../../lib/queries/shop.ts'
import { useChosen } from '../../lib/useChosen.ts'
import { useSaving } from '../../lib/useSaving.ts'

/** The shop's settings, each saved as it is chosen; `saving` says so, and takes it back. */
export function useSettings() {
  const saving = useSaving()
  const { data: settings, change } = useChosen(
    settingsQuery,
    ({ shopKind, lettersAWeek, callsAWeek, rules, customs }) =>
      saving.save('settings:save', { shopKind, lettersAWeek, callsAWeek, rules, customs }),
  )
  const save = (some: Partial<Api['settings:save']['in']>) => void change(some)
  return { settings, save, saving }
}
