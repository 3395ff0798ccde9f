import { eraseCustomer } from '#main/service/erase.ts'
import { idOf, withShop, type Command } from './command.ts'
import { need } from './words.ts'

/** Erases one person for good; there is no way back. `counts`: rows that went by table; `files`: older copies that still hold the person. */
export const erase: Command = {
  names: ['customer'],
  run: (words) => {
    const id = idOf(need(words, 'customer'))
    return withShop(words, (session) => {
      const erased = eraseCustomer(session, id)
      return { ...erased, counts: erased.rows, files: erased.olderCopies }
    })
  },
}
