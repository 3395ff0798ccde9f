import { addBereavement } from '#main/service/bereavement.ts'
import { cardOf } from '#main/service/card.ts'
import { addCustomer } from '#main/service/customers.ts'
import { tellApart } from '#main/service/duplicates/apart.ts'
import { lookAlikeOf, lookAtPairs } from '#main/service/duplicates/look.ts'
import { editCustomer } from '#main/service/edit-customer.ts'
import { eraseCustomer } from '#main/service/erase.ts'
import { listChoices, listCustomers } from '#main/service/list-customers.ts'
import { mergeCustomers } from '#main/service/merge.ts'
import { countFound, listMeant } from '#main/service/meant.ts'
import { addRefused, leaveInPeace, markMail, markMoved, withdraw } from '#main/service/states.ts'
import { tagNames } from '#main/service/tags.ts'
import { restoreFromTrash, trashCustomer } from '#main/service/trash.ts'
import type { CallsOn, HandlersOf } from './kit.ts'

export const peopleHandlers: HandlersOf<
  CallsOn<'customers' | 'duplicates' | 'tags' | 'refusals' | 'bereavements' | 'addresses'>
> = {
  'customers:list': listCustomers,
  'customers:add': addCustomer,
  'customers:card': cardOf,
  'customers:edit': editCustomer,
  'customers:trash': (session, { id }) => trashCustomer(session, id),
  'customers:restore': restoreFromTrash,
  'customers:erase': (session, { id }) => {
    const { erasedOn, rows, olderCopies } = eraseCustomer(session, id)
    return { id, erasedOn, rows, olderCopies }
  },
  'customers:moved': markMoved,
  'customers:quiet': leaveInPeace,
  'customers:count': (session, asked) => ({ count: countFound(session, asked) }),
  'customers:meant': listMeant,
  'customers:choices': listChoices,
  'customers:merge': mergeCustomers,
  'duplicates:look': lookAtPairs,
  'duplicates:of': lookAlikeOf,
  'duplicates:apart': tellApart,
  'tags:list': (session) => tagNames(session),
  'refusals:add': addRefused,
  'refusals:withdraw': withdraw,
  'bereavements:add': addBereavement,
  'addresses:mark': markMail,
}
