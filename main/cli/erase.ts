import { eraseCustomer } from '#main/service/erase.ts'
import { idOf, withShop, type Command } from './command.ts'
import { need } from './words.ts'

/** Erases one person for good; there is no way back. */
export const erase: Command = {
  names: ['customer'],
  run: (words) => {
    const id = idOf(need(words, 'customer'))
    return withShop(words, (session) => eraseCustomer(session, id))
  },
}
