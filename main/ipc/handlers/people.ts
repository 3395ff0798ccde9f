import { addCustomer } from '#main/service/customers.ts'
import { listCustomers } from '#main/service/list-customers.ts'
import type { CallsOn, HandlersOf } from './kit.ts'

export const peopleHandlers: HandlersOf<CallsOn<'customers' | 'tags' | 'refusals' | 'bereavements' | 'addresses'>> = {
  'customers:list': listCustomers,
  'customers:add': addCustomer,
}
