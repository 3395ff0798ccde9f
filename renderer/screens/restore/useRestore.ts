import type { RestoreLooked } from '#domain/backup/backup.ts'
import type { SalvagePreview } from '#domain/backup/salvage.ts'
import { useMutation } from '@tanstack/react-query'
import { useLocale } from 'use-intl'
import { queryClient } from '../../lib/queries.ts'
import { sentenceOf } from '../../lib/refusal.ts'
import { shop, ShopError } from '../../lib/shop.ts'
import { startAt } from '../../stores/place.ts'
import { tellRestored } from '../../stores/restored.ts'

const RESTORING = ['restore']

/** Asked of the client, which knows at once: the second half of a double click comes before the screen does. */
const isUnderWay = (): boolean => queryClient.isMutating({ mutationKey: RESTORING }) > 0

/** What is looked at: a copy, null being a file that the owner chooses; or what a damaged file still holds, null being the shop's own. */
type Looking = {
  readonly how: 'restore:look' | 'salvage:look' | 'salvage:choose'
  readonly copy: string | null
}

type Looked = RestoreLooked | { readonly kind: 'opened'; readonly preview: SalvagePreview } | null

/** Looks at a copy (null: of a file the owner chooses), and puts it back once the owner has seen what changes. */
export function useRestore() {
  const language = useLocale()
  const looking = useMutation({ mutationKey: RESTORING, mutationFn: lookAt })
  // On its own, so that what the copy says of itself stays while a wrong word is answered.
  const opening = useMutation({
    mutationKey: RESTORING,
    mutationFn: (given: { readonly copy: string; readonly typed: string }) => shop('restore:look', given),
  })
  const running = useMutation({
    mutationKey: RESTORING,
    mutationFn: (copy: string) => shop('restore:run', { copy }),
    onSuccess: (restored) => {
      tellRestored(restored)
      startAt({ at: 'backup' })
      looking.reset()
      opening.reset()
    },
  })
  const isWrong = isRefusedAs('wrong-passphrase', opening.error)
  const error: unknown = running.error ?? looking.error ?? (isWrong ? null : opening.error)
  const looked = opening.data ?? looking.data ?? null
  const look = (what: Looking): void => {
    if (isUnderWay()) return
    running.reset()
    opening.reset()
    looking.mutate(what)
  }
  return {
    look: (copy: string | null) => look({ how: 'restore:look', copy }),
    salvage: (copy: string | null) => look({ how: 'salvage:look', copy }),
    /** The same out of a file that the owner chooses. */
    salvageChosen: () => look({ how: 'salvage:choose', copy: null }),
    /** A locked copy, with what its sheet says. */
    open: (copy: string, typed: string) => {
      if (!isUnderWay()) opening.mutate({ copy, typed })
    },
    run: (copy: string) => {
      if (!isUnderWay()) running.mutate(copy)
    },
    leave: () => {
      if (isUnderWay()) return
      looking.reset()
      opening.reset()
      running.reset()
    },
    preview: looked?.kind === 'opened' ? looked.preview : null,
    locked: looked?.kind === 'locked' ? looked.locked : null,
    wrong: isWrong ? sentenceOf(opening.error, language) : undefined,
    isOpening: opening.isPending,
    /** What is being looked at; null while nothing is. */
    lookingHow: looking.isPending ? looking.variables.how : null,
    /** A copy of the list that is damaged, out of which something may be salvaged. */
    damaged: isRefusedAs('copy-damaged', looking.error) ? (looking.variables?.copy ?? null) : null,
    isRunning: running.isPending,
    trouble: error === null ? null : sentenceOf(error, language),
  }
}

async function lookAt({ how, copy }: Looking): Promise<Looked> {
  if (how === 'restore:look') return shop(how, { copy, typed: null })
  if (how === 'salvage:look') return { kind: 'opened', preview: await shop(how, { copy }) }
  const preview = await shop(how, {})
  return preview === null ? null : { kind: 'opened', preview }
}

function isRefusedAs(code: ShopError['code'], error: unknown): boolean {
  return error instanceof ShopError && error.code === code
}
