import { answerOffer, ruleOffered } from '#main/service/offers.ts'
import type { CallsOn, HandlersOf } from './kit.ts'

export const rulesHandlers: HandlersOf<CallsOn<'rules'>> = {
  'rules:offer': (session) => ruleOffered(session),
  'rules:answer': answerOffer,
}
