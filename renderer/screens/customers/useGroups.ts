import type { Group } from '#domain/people/group.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Asked, keyOf } from '../../lib/asked.ts'
import { groupsQuery } from '../../lib/queries/groups.ts'
import { useSaving } from '../../lib/useSaving.ts'
import { useGiven, useSearch } from '../../stores/search.ts'

/** What was done last; said no longer than what was asked then is asked. */
export type GroupDone = {
  readonly kind: 'added' | 'changed' | 'removed'
  readonly name: string
  readonly asked: string
}

/** まとまり, which of them is open, and keeping, changing and removing them. */
export function useGroups() {
  const asked = useSearch()
  const { group: opened } = useGiven()
  const { data: groups = [] } = useQuery(groupsQuery)
  const saving = useSaving()
  const [done, setDone] = useState<GroupDone | null>(null)

  const add = async (name: string, question: Asked) => {
    await saving.saveOrThrow('groups:add', { name, asked: question })
    setDone({ kind: 'added', name, asked: keyOf(asked) })
  }
  const change = async ({ key, name, asked: question }: Pick<Group, 'key' | 'name' | 'asked'>) => {
    await saving.saveOrThrow('groups:change', { key, name, asked: question })
    setDone({ kind: 'changed', name, asked: keyOf(asked) })
  }
  const remove = async ({ key, name }: Group) => {
    const removed = await saving.save('groups:remove', { key })
    if (removed !== null) setDone({ kind: 'removed', name, asked: keyOf(asked) })
  }
  return { groups, ...standing(groups, asked, opened), saving, done, add, change, remove }
}

/** `current` is what is asked now; `before` is the one that was opened, where something else is asked since. */
function standing(groups: readonly Group[], asked: Asked, opened: RowKey | null) {
  const current = groups.find((group) => keyOf(group.asked) === keyOf(asked)) ?? null
  const before = current === null ? (groups.find(({ key }) => key === opened) ?? null) : null
  return { current, before }
}
