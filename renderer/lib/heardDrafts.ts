import type { Api, Call } from '#contract/api.ts'
import { inputs } from '#contract/inputs.ts'
import type { Day } from '#domain/day.ts'
import type { Id } from '#domain/people/customer.ts'
import { typedDay } from '#domain/people/typed-day.ts'
import type { Heard, HeardKind, Mood, NoteSource } from '#domain/voices/heard.ts'
import * as v from 'valibot'
import { dayText } from './entryDrafts.ts'

/** What was heard, as it is being typed. `theming`: a theme that stands in its field and was not taken yet. */
export type HeardDraft = {
  readonly kind: HeardKind
  readonly mood: Mood | 'none'
  readonly source: NoteSource
  readonly text: string
  readonly day: string
  readonly themes: readonly string[]
  readonly theming: string
}

export const blankHeard = (today: string): HeardDraft => ({
  kind: 'feedback',
  mood: 'none',
  source: 'told',
  text: '',
  day: today,
  themes: [],
  theming: '',
})

export function heardDraftOf({ as, mood, source, text, day, themes }: Heard): HeardDraft {
  return { kind: as, mood: mood ?? 'none', source: source ?? 'told', text, day: dayText(day), themes, theming: '' }
}

/** A theme with those that were taken; one that is there already is not taken twice. */
export function withTheme(themes: readonly string[], typed: string): readonly string[] {
  const name = typed.trim()
  return name === '' || themes.includes(name) ? themes : [...themes, name]
}

type Unchecked<C extends Call> = { readonly [K in keyof Api[C]['in']]: unknown }

/** What no schema lets pass, so that the error stands at the field. */
const UNREADABLE = Symbol('unreadable')

export const heardSchema = (customer: Id, today: Day) =>
  v.pipe(
    v.custom<HeardDraft>(() => true),
    v.transform((draft): Unchecked<'voices:record'> => ({ ...typedOf(draft, today), customer })),
    inputs['voices:record'],
  )

export const heardEditSchema = (key: number, today: Day) =>
  v.pipe(
    v.custom<HeardDraft>(() => true),
    v.transform((draft): Unchecked<'voices:edit'> => ({ ...typedOf(draft, today), key })),
    inputs['voices:edit'],
  )

function typedOf({ kind, mood, source, text, day, themes, theming }: HeardDraft, today: Day) {
  const said = { text, day: typedDay(day, today) ?? UNREADABLE, themes: withTheme(themes, theming) }
  return kind === 'feedback' ? { ...said, kind, mood: mood === 'none' ? null : mood } : { ...said, kind, source }
}
