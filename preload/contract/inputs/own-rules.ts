import * as v from 'valibot'
import { OWN_RULE_COUNT_MAX, OWN_RULE_KINDS, OWN_RULE_NAME_MAX, type OwnRuleTyped } from '#domain/week/own-rule.ts'
import { templateCode } from './letters.ts'
import { key, line, name, nothing, whole } from './values.ts'

const typed = v.strictObject({
  name: v.pipe(line(OWN_RULE_NAME_MAX), v.minLength(1)),
  kind: v.picklist(OWN_RULE_KINDS),
  tag: v.pipe(name, v.minLength(1)),
  count: v.pipe(whole(OWN_RULE_COUNT_MAX), v.minValue(1)),
  template: v.nullable(templateCode),
  isOn: v.boolean(),
}) satisfies v.GenericSchema<unknown, OwnRuleTyped>

export const ownRulesInputs = {
  'own-rules:list': nothing,
  'own-rules:add': typed,
  'own-rules:change': v.strictObject({ key, ...typed.entries }),
  'own-rules:remove': v.strictObject({ key }),
}
