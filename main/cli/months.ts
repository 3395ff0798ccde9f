import { countsOf } from '#domain/review/month-line.ts'
import { asMonth, type Month, monthsBetween } from '#domain/review/months.ts'
import { monthLineOf, namesBehind } from '#main/service/month-line.ts'
import { withShop, type Command } from './command.ts'
import { need, WrongWords, type Words } from './words.ts'

/** More than a hundred years are a slip of the hand. */
const MOST_MONTHS = 1_200

/** 先月末 + 新しい方 + 戻られた方 − 離れた方 = 今月末, with the names behind every number. */
export const months: Command = {
  names: ['from', 'to'],
  run: (words) => {
    const [from, to] = [monthIn(words, 'from'), monthIn(words, 'to')]
    if (to < from) throw new WrongWords('--to lies before --from')
    if (monthsBetween(from, to).length > MOST_MONTHS) throw new WrongWords(`at most ${MOST_MONTHS} months at once`)
    return withShop(words, (session) => {
      const line = monthLineOf(session, from, to)
      const named = namesBehind(session, line)
      return {
        currentDays: line.currentDays,
        months: line.months.map((month) => Object.assign(countsOf(month), { names: named(month) })),
      }
    })
  },
}

/** @throws WrongWords */
function monthIn(words: Words, name: string): Month {
  const month = asMonth(need(words, name))
  if (month === null) throw new WrongWords(`--${name} takes a month as YYYY-MM`)
  return month
}
