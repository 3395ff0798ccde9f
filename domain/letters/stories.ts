import type { Day } from '#domain/day.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import { asksFor } from './merge.ts'
import type { TemplateForms } from './template.ts'

/** お店のはなし: one short paragraph, of which nobody is told twice before all others. */
export type Story = {
  readonly key: RowKey
  /** For the owner's own eyes; '' where the text is enough to know it by. */
  readonly title: string
  readonly text: string
}

/** As its part of the screen shows it; `told`: how many people have had it. */
export type StoryView = Story & { readonly told: number }

/** `key` null: one more, at the end. */
export type StoryTyped = Pick<Story, 'title' | 'text'> & { readonly key: RowKey | null }

/** Beside the words of its template, a card has room for about so much. */
export const STORY_FOR_A_CARD = 80
export const STORY_MAX = 400

/** On which day a person was last told each story; one that is not here was never told. */
export type Told = ReadonlyMap<RowKey, Day>

/**
 * The one to tell next: the first of them, in the owner's order, that this person has not had; once all were told, the
 * one that was told longest ago. Null where none is written.
 */
export function nextStory(stories: readonly Story[], told: Told): Story | null {
  const fresh = stories.find(({ key }) => !told.has(key))
  if (fresh !== undefined) return fresh
  const [first = null, ...others] = stories
  const since = (story: Story): Day | '' => told.get(story.key) ?? ''
  return others.reduce<Story | null>(
    (oldest, each) => (oldest !== null && since(each) < since(oldest) ? each : oldest),
    first,
  )
}

/** Whether the words of a template have a place for お店のはなし, in any of their forms. */
export function hasStory({ document, letter, shortForm }: TemplateForms): boolean {
  return [document, letter, shortForm].some((form) => form !== null && asksFor(form, 'story'))
}
