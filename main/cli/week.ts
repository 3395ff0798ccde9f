import { VISIT_WORDS } from '#domain/shop-kind.ts'
import { sentenceText } from '#domain/week/sentence.ts'
import { shopSettings } from '#main/service/settings.ts'
import { fitInPlace } from '#main/service/return-model/fit.ts'
import { weekView } from '#main/service/week.ts'
import { withShop, type Command } from './command.ts'

/** 今週ご連絡する方, as the home screen shows it; what is done or put off is not among the suggestions. */
export const week: Command = {
  names: [],
  run: (words) =>
    withShop(words, (session) => {
      fitInPlace(session)
      const today = session.today()
      const visit = VISIT_WORDS[shopSettings(session).shopKind].ja
      const { weekOf, rows, waiting, waitingMore, heldBack } = weekView(session)
      return {
        weekOf,
        suggestions: rows
          .filter(({ state }) => state === 'open' || state === 'to-post')
          .map((row) => ({
            customerId: row.customer,
            name: row.called.name,
            reason: row.sentence.reason,
            reasons: [row.sentence, ...row.others].map(({ reason }) => reason),
            sentence: sentenceText(row.sentence, today, 'ja', visit),
            dueOn: row.dueOn,
            channel: row.way,
            template: row.template,
            mailingsLeft: row.mailings?.left ?? null,
          })),
        waiting: waiting.map(({ customer, called, sentence, dueOn }) => ({
          customerId: customer,
          name: called.name,
          reason: sentence.reason,
          dueOn,
        })),
        waitingMore,
        heldBack: heldBack.map(({ customer, name, why }) => ({ customerId: customer, name, why })),
      }
    }),
}
