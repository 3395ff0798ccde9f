import { cardOf } from '#main/service/card.ts'
import { timelineOf } from '#main/service/timeline.ts'
import { idOf, withShop, type Command } from './command.ts'
import { need } from './words.ts'

const ENTRIES_AT_MOST = 1_000

/** One person's card and the newest of their timeline. */
export const card: Command = {
  names: ['customer'],
  run: (words) => {
    const id = idOf(need(words, 'customer'))
    return withShop(words, (session) => {
      const { entries } = timelineOf(session, { customer: id, filter: 'all', offset: 0, limit: ENTRIES_AT_MOST })
      return { customer: cardOf(session, { id }), timeline: entries }
    })
  },
}
