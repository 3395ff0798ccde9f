import { findDuplicates } from '#main/service/duplicates/find.ts'
import { runThrough } from '#main/service/run-through.ts'
import { withShop, type Command } from './command.ts'

/** Who may stand twice: pairs with ids, score and reasons. */
export const duplicates: Command = {
  names: [],
  run: (words) => withShop(words, (session) => runThrough(findDuplicates(session))),
}
