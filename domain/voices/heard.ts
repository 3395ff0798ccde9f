import type { Day } from '#domain/day.ts'
import type { TemplateCode } from '#domain/letters/template.ts'
import type { Channel } from '#domain/timeline/contact.ts'

/** よかった, ふつう, よくなかった: how it sounded. */
export const MOODS = ['glad', 'so-so', 'unhappy'] as const

export type Mood = (typeof MOODS)[number]

/** お話から, アンケートから, こちらの想像. */
export const NOTE_SOURCES = ['told', 'survey', 'guess'] as const

export type NoteSource = (typeof NOTE_SOURCES)[number]

/** いただいたお声, which waits for an answer; 本音メモ, which nobody answers. */
export const HEARD_KINDS = ['feedback', 'honest'] as const

export type HeardKind = (typeof HEARD_KINDS)[number]

/** So many themes tell nothing apart any more. */
export const THEMES_MAX = 12

type Said = { readonly day: Day; readonly text: string; readonly themes: readonly string[] }

/** What was heard, as it is typed. Themes by their names; one that is new is made. `mood` null: nobody can tell. */
export type HeardTyped = Said &
  ({ readonly kind: 'feedback'; readonly mood: Mood | null } | { readonly kind: 'honest'; readonly source: NoteSource })

/** The same as it stands on the card. `answeredOn`: 返事した日. */
export type Heard = Said & {
  readonly as: HeardKind
  readonly mood: Mood | null
  readonly source: NoteSource | null
  readonly answeredOn: Day | null
}

/** `channel` null: what was answered stands on the card already. */
export type HeardAnswer = { readonly on: Day; readonly channel: Channel | null; readonly word: string }

/** Only いただいたお声 waits; 本音メモ was never addressed to the shop. */
export function isWaiting({ as, answeredOn }: Pick<Heard, 'as' | 'answeredOn'>): boolean {
  return as === 'feedback' && answeredOn === null
}

/** A letter of this template answers whatever waited of its person when it was written. */
export function answersVoices(template: TemplateCode | null): boolean {
  return template === 'voice-reply'
}
