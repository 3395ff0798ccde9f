import { returnFigures } from '#main/service/return-figures.ts'
import { withShop, type Command } from './command.ts'

/** How likely each person comes back by herself: the fit, what it rests on, and everyone's figures; times in weeks. */
export const returnModel: Command = {
  names: [],
  run: (words) =>
    withShop(words, (session) => {
      const { fit, seen, people } = returnFigures(session)
      const { k, r, alpha, a, b } = fit.parameters
      return { k, r, alpha, a, b, scale: fit.scale, history: seen, people }
    }),
}
