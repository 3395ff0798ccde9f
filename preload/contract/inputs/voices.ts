import * as v from 'valibot'
import { SHORT_MAX, TEXT_MAX } from '#domain/exchange/caps.ts'
import { VOICE_FILTERS } from '#domain/timeline/voice.ts'
import { MOODS, NOTE_SOURCES, THEMES_MAX } from '#domain/voices/heard.ts'
import { PAGE_MAX } from './people.ts'
import { channel, day, id, key, line, nothing, text, whole } from './values.ts'

const page = { offset: whole(10_000_000), limit: whole(PAGE_MAX) }
const theme = v.pipe(line(SHORT_MAX), v.minLength(1))
const said = {
  day,
  text: v.pipe(text(TEXT_MAX), v.minLength(1)),
  themes: v.pipe(v.array(theme), v.maxLength(THEMES_MAX)),
}

const heard = <E extends v.ObjectEntries>(whose: E) =>
  v.variant('kind', [
    v.strictObject({ kind: v.literal('feedback'), ...said, mood: v.nullable(v.picklist(MOODS)), ...whose }),
    v.strictObject({ kind: v.literal('honest'), ...said, source: v.picklist(NOTE_SOURCES), ...whose }),
  ])

export const voicesInputs = {
  'voices:list': v.strictObject({ ...page, filter: v.picklist(VOICE_FILTERS) }),
  'voices:waiting': v.strictObject(page),
  'voices:record': heard({ customer: id }),
  'voices:edit': heard({ key }),
  'voices:remove': v.strictObject({ key }),
  'voices:answer': v.strictObject({ key, on: day, channel: v.nullable(channel), word: text(TEXT_MAX) }),
  'voices:unanswer': v.strictObject({ key }),
  'themes:list': nothing,
  'themes:counts': nothing,
  'themes:voices': v.strictObject({ ...page, key }),
  'themes:rename': v.strictObject({ key, name: theme }),
  'themes:put-together': v.strictObject({ key, into: key }),
}
