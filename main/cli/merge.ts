import { mergeCustomers } from '#main/service/merge.ts'
import { idOf, withShop, type Command } from './command.ts'
import { need } from './words.ts'

/** Two cards become one, each field as it is proposed. */
export const merge: Command = {
  names: ['keep', 'other'],
  run: (words) => {
    const [keep, other] = [idOf(need(words, 'keep')), idOf(need(words, 'other'))]
    return withShop(words, (session) => mergeCustomers(session, { keep, other, choices: {} }))
  },
}
