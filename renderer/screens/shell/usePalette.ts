import type { Command } from '#contract/commands.ts'
import { calledBy, type Called } from '#domain/people/called.ts'
import type { Id } from '#domain/people/customer.ts'
import { fold } from '#domain/people/fold.ts'
import type { Group } from '#domain/people/group.ts'
import { useQueries, useQuery } from '@tanstack/react-query'
import { useRef, type KeyboardEvent } from 'react'
import { runCommand } from '../../lib/commands.ts'
import { findCommands } from '../../lib/findCommands.ts'
import { cardQuery } from '../../lib/queries/card.ts'
import { groupsQuery } from '../../lib/queries/groups.ts'
import { namesakesQuery } from '../../lib/queries/week.ts'
import { queryClient } from '../../lib/queries.ts'
import { useFindBox } from '../../lib/useFindBox.ts'
import { openPalette } from '../../stores/palette.ts'
import { CUSTOMERS, go, openCard } from '../../stores/place.ts'
import { useHiding } from '../../stores/preferences.ts'
import { useRecent } from '../../stores/recent.ts'
import { giveQuestion, useSearch } from '../../stores/search.ts'

export type Person = { readonly id: Id; readonly called: Called; readonly town: string }

export type Row =
  | { readonly kind: 'person'; readonly person: Person }
  | { readonly kind: 'group'; readonly group: Group }
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'list'; readonly text: string }

/** What was typed, what it finds (people first), and which of it is marked. */
export function usePaletteRows() {
  const isEntering = useRef(false)
  const { live, text, at, data, press } = useFindBox(namesakesQuery)
  const recent = useRecentPeople()
  const people = text === '' ? recent : (data?.rows ?? []).map(toPerson)
  const groups = useFoundGroups(text)
  const rows = rowsOf(text, people, groups)

  // An Enter that comes before the answer takes the first of the answer, never one of an older text.
  const enter = async () => {
    if (text === '' || data?.answers === text) return take(rows[at])
    if (isEntering.current) return
    isEntering.current = true
    try {
      const found = await queryClient.fetchQuery(namesakesQuery(text))
      take(rowsOf(text, found.rows.map(toPerson), groups)[0])
    } catch {
      // Nobody can be looked for just now; commands can be done all the same.
      take(rowsOf(text, [], groups)[0])
    } finally {
      isEntering.current = false
    }
  }
  const onKeyDown = (event: KeyboardEvent) => press(event, { last: rows.length - 1, onEnter: () => void enter() })
  return { live, text, rows, at, onKeyDown }
}

/** Opens a person, a まとまり or the list, or does a command. */
export function take(row: Row | undefined): void {
  if (row === undefined) return
  openPalette(false)
  if (row.kind === 'command') return runCommand(row.command.id)
  if (row.kind === 'person') return openCard(row.person.id)
  if (row.kind === 'group') giveQuestion(row.group.asked, row.group.key)
  else giveQuestion({ ...useSearch.getState(), text: row.text })
  go(CUSTOMERS)
}

function rowsOf(text: string, people: readonly Person[], groups: readonly Group[]): readonly Row[] {
  return [
    ...people.map((person): Row => ({ kind: 'person', person })),
    ...groups.map((group): Row => ({ kind: 'group', group })),
    ...findCommands(text).map((command): Row => ({ kind: 'command', command })),
    ...(text === '' ? [] : [{ kind: 'list', text } as const]),
  ]
}

/** まとまり whose name holds what was typed; a name may say what a customer must not read. */
function useFoundGroups(text: string): readonly Group[] {
  const isHiding = useHiding()
  const { data: groups = [] } = useQuery(groupsQuery)
  const typed = fold(text)
  return isHiding || typed === '' ? [] : groups.filter(({ name }) => fold(name).includes(typed))
}

type Found = Parameters<typeof calledBy>[0] & { readonly id: Id; readonly town: string }

function toPerson(row: Found): Person {
  return { id: row.id, called: calledBy(row), town: row.town }
}

/** Whoever was erased or lies in the trash by now is not among them. */
function useRecentPeople(): readonly Person[] {
  const { customers } = useRecent()
  const cards = useQueries({ queries: customers.map(cardQuery) })
  return cards.flatMap(({ data: card }) =>
    card === undefined || card.deletedOn !== null
      ? []
      : [{ id: card.id, called: calledBy(card.fields), town: card.fields.addresses[0]?.city ?? '' }],
  )
}
