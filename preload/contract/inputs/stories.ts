import * as v from 'valibot'
import { LINE_MAX } from '#domain/exchange/caps.ts'
import { STORY_MAX } from '#domain/letters/stories.ts'
import { key, line, nothing, text } from './values.ts'

export const storiesInputs = {
  'stories:list': nothing,
  'stories:save': v.strictObject({
    key: v.nullable(key),
    title: line(LINE_MAX),
    text: v.pipe(text(STORY_MAX), v.minLength(1)),
  }),
  'stories:move': v.strictObject({ key, to: v.picklist(['earlier', 'later']) }),
  'stories:remove': v.strictObject({ key }),
}
