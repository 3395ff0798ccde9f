import type { CommandId } from '#contract/commands.ts'
import type { HelpPart } from '../../stores/place.ts'

/** The parts about a place, in order, each with the commands of most use there; those of this week have words of their own. */
export const PLACES_PARTS = [
  { part: 'customers', keys: ['customers', 'find', 'add'] },
  { part: 'card', keys: ['print', 'hide', 'back'] },
  { part: 'letters', keys: ['letters', 'print'] },
  { part: 'voices', keys: ['voices'] },
  { part: 'review', keys: ['review'] },
  { part: 'files', keys: ['find'] },
  { part: 'backup', keys: ['find'] },
  { part: 'settings', keys: ['settings', 'bigger', 'smaller'] },
] as const satisfies readonly {
  readonly part: Exclude<HelpPart, 'week' | 'keys'>
  readonly keys: readonly CommandId[]
}[]

export const LIST_KEYS = [
  { keys: '↑ ↓', does: 'arrows' },
  { keys: 'PageUp PageDown', does: 'pages' },
  { keys: 'Home End', does: 'ends' },
  { keys: 'Enter', does: 'enter' },
] as const

export const COUNTER_KEYS = [
  { keys: '↑ ↓', does: 'up' },
  { keys: 'Enter', does: 'enter' },
  { keys: 'Esc', does: 'escape' },
] as const
