import type { Session } from '#main/store/session.ts'
import { listTags } from '#main/store/tags.ts'

/** 目印: all names there are, for choosing from. */
export function tagNames({ db }: Session): readonly string[] {
  return listTags(db)
}
