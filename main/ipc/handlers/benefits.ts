import { benefitByCode, benefitsOf, editBenefit, giveBenefit, noteUse, removeBenefit } from '#main/service/benefits.ts'
import { markStamps, saveStampSettings, stampSettings, unmarkStamps } from '#main/service/stamps.ts'
import type { CallsOn, HandlersOf } from './kit.ts'

export const benefitsHandlers: HandlersOf<CallsOn<'benefits' | 'stamps'>> = {
  'benefits:list': benefitsOf,
  'benefits:give': giveBenefit,
  'benefits:edit': editBenefit,
  'benefits:use': noteUse,
  'benefits:remove': removeBenefit,
  'benefits:by-code': benefitByCode,
  'stamps:mark': markStamps,
  'stamps:unmark': unmarkStamps,
  'stamps:get': stampSettings,
  'stamps:save': saveStampSettings,
}
