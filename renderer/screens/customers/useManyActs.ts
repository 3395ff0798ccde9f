import type { Who } from '#domain/people/filter.ts'
import { useState } from 'react'
import type { Asked } from '../../lib/asked.ts'
import { useSaving } from '../../lib/useSaving.ts'
import { beginChoosing, type Chosen } from '../../stores/selection.ts'

/** What was done last, and to how many. */
export type ManyDone =
  | { readonly kind: 'tagged' | 'untagged'; readonly count: number; readonly tag: string }
  | { readonly kind: 'trashed'; readonly count: number }

/** What is done to all who are chosen, as one change that can be taken back. */
export function useManyActs(asked: Asked, chosen: Chosen | null) {
  const saving = useSaving()
  const [done, setDone] = useState<ManyDone | null>(null)
  const [call, setCall] = useState<'customers:tag-many' | 'customers:trash-many'>('customers:tag-many')
  const who = chosen === null ? null : whoOf(asked, chosen)

  const tag = async (name: string, wear: boolean) => {
    if (who === null) return
    setCall('customers:tag-many')
    const saved = await saving.save('customers:tag-many', { who, tag: name, wear })
    if (saved !== null) setDone({ kind: wear ? 'tagged' : 'untagged', count: saved.count, tag: name })
  }
  const trash = async () => {
    if (who === null) return
    setCall('customers:trash-many')
    const saved = await saving.save('customers:trash-many', { who })
    if (saved === null) return
    setDone({ kind: 'trashed', count: saved.count })
    beginChoosing()
  }
  const working = saving.isSaving ? call : saving.isUndoing ? ('changes:undo' as const) : null
  return { who, saving, done, working, tag, trash }
}

function whoOf({ text, where }: Asked, chosen: Chosen): Who {
  return chosen.kind === 'some' ? { ids: [...chosen.ids] } : { text, where, except: [...chosen.except] }
}
