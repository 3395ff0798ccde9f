import { checkShop } from '#main/service/check.ts'
import { withShop, type Command } from './command.ts'

/** Integrity, the settings in force, and every derived table recomputed and compared. */
export const check: Command = {
  names: [],
  run: (words) => withShop(words, (session) => checkShop(session)),
}
