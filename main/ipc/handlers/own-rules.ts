import { addOwnRule, changeOwnRule, ownRules, removeOwnRule } from '#main/service/own-rules.ts'
import type { CallsOn, HandlersOf } from './kit.ts'

export const ownRulesHandlers: HandlersOf<CallsOn<'own-rules'>> = {
  'own-rules:list': ownRules,
  'own-rules:add': addOwnRule,
  'own-rules:change': changeOwnRule,
  'own-rules:remove': removeOwnRule,
}
