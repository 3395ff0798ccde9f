import { batchView, postBatch, postedContacts } from '#main/service/batches.ts'
import { idOf, withShop, type Command } from './command.ts'
import { leftOutOf } from './letters.ts'
import { need } from './words.ts'

/** 「全部投函しましたか」: all of a batch was posted today, but --except; the history that came of it. */
export const posted: Command = {
  names: ['batch', 'except'],
  run: (words) => {
    const batch = idOf(need(words, 'batch'))
    const except = (words['except'] ?? '')
      .split(',')
      .filter((id) => id !== '')
      .map(idOf)
    return withShop(words, (session) => {
      const { changed } = batchView(session, { batch })
      postBatch(session, { batch, on: session.today(), except, already: [] })
      return { history: postedContacts(session, { batch }), changed: changed.map(leftOutOf) }
    })
  },
}
