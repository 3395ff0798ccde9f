import * as v from 'valibot'
import { GROUP_NAME_MAX } from '#domain/people/group.ts'
import { peopleAsked } from './people.ts'
import { key, line, nothing } from './values.ts'

const name = v.pipe(line(GROUP_NAME_MAX), v.minLength(1))

export const groupsInputs = {
  'groups:list': nothing,
  'groups:add': v.strictObject({ name, asked: peopleAsked }),
  'groups:change': v.strictObject({ key, name, asked: peopleAsked }),
  'groups:remove': v.strictObject({ key }),
}
