import { RECEIPTS } from '#domain/timeline/contact.ts'
import { REASONS } from '#domain/week/week.ts'
import { receiveFor } from '#main/service/receipts.ts'
import { fitInPlace } from '#main/service/return-model/fit.ts'
import { idOf, withShop, type Command } from './command.ts'
import { choice, need } from './words.ts'

/** A receipt of this week's list. */
export const done: Command = {
  names: ['customer', 'reason', 'receipt'],
  run: (words) => {
    const customer = idOf(need(words, 'customer'))
    need(words, 'reason')
    need(words, 'receipt')
    const reason = choice(words, 'reason', REASONS)
    const receipt = choice(words, 'receipt', RECEIPTS)
    return withShop(words, (session) => {
      fitInPlace(session)
      return receiveFor(session, { customer, reason, receipt })
    })
  },
}
