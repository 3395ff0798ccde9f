import { editContact, recordContact, restoreContact, trashContact } from '#main/service/contacts.ts'
import { dropPromise, editPromise, keepPromise, makePromise } from '#main/service/promises.ts'
import { editSale, followSale, recordSale, restoreSale, trashSale } from '#main/service/sales.ts'
import { timelineOf } from '#main/service/timeline.ts'
import { trashList } from '#main/service/trash.ts'
import { laterPlaces, reviewOf } from '#main/service/review.ts'
import type { CallsOn, HandlersOf } from './kit.ts'

export const timelineHandlers: HandlersOf<
  CallsOn<'timeline' | 'review' | 'sales' | 'contacts' | 'promises' | 'trash'>
> = {
  'timeline:list': timelineOf,
  'review:months': (session) => reviewOf(session),
  'review:places': (session) => laterPlaces(session),
  'sales:record': recordSale,
  'sales:follow': followSale,
  'sales:edit': editSale,
  'sales:trash': trashSale,
  'sales:restore': restoreSale,
  'contacts:record': recordContact,
  'contacts:edit': editContact,
  'contacts:trash': trashContact,
  'contacts:restore': restoreContact,
  'promises:make': makePromise,
  'promises:edit': editPromise,
  'promises:keep': keepPromise,
  'promises:drop': dropPromise,
  'trash:list': (session) => trashList(session),
}
