import {
  deliveriesOf,
  makeCustomer,
  recordDelivered,
  removeDelivery,
  removeRecipient,
  saveDelivery,
} from '#main/service/deliveries.ts'
import { linkIntroducer } from '#main/service/introducers.ts'
import { addLocked, editLocked, keysHeld, lockedOf, removeLocked, returnKey } from '#main/service/locked.ts'
import { addPhoto, editPhoto, photoBytes, photosOf, removePhoto } from '#main/service/photos.ts'
import type { CallsOn, HandlersOf } from './kit.ts'

export const besideCardHandlers: HandlersOf<
  CallsOn<'introducers' | 'photos' | 'locked' | 'deliveries' | 'recipients'>
> = {
  'introducers:link': linkIntroducer,
  'photos:list': photosOf,
  'photos:bytes': photoBytes,
  'photos:add': addPhoto,
  'photos:edit': editPhoto,
  'photos:remove': removePhoto,
  'locked:open': lockedOf,
  'locked:add': addLocked,
  'locked:edit': editLocked,
  'locked:return': returnKey,
  'locked:remove': removeLocked,
  'locked:keys': (session) => keysHeld(session),
  'deliveries:list': deliveriesOf,
  'deliveries:record': recordDelivered,
  'deliveries:save': saveDelivery,
  'deliveries:remove': removeDelivery,
  'recipients:remove': removeRecipient,
  'recipients:to-customer': makeCustomer,
}
