import type { OffTopic } from '#domain/letters/mailing.ts'
import type { Template } from '#domain/letters/template.ts'
import type { ReadDb } from '#main/store/db.ts'
import { wearing } from '#main/store/filter.ts'

type Addressed = { readonly customerKey: number; readonly who: string }

/** Who would get a letter of this template without wearing the tag that it is for; a tag that is gone is worn by nobody. */
export function offTopicOf(db: ReadDb, template: Template | null, letters: readonly Addressed[]): OffTopic | null {
  if (template?.topic === undefined) return null
  const { topic: tag } = template
  const worn = new Set(wearing(db, tag))
  const people = letters.filter(({ customerKey }) => !worn.has(customerKey)).map(({ who }) => ({ who }))
  return people.length === 0 ? null : { tag, people }
}
