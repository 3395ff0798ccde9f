import type { Id } from '#domain/people/customer.ts'
import { type Fit, fitModel } from '#domain/week/return-model/fit.ts'
import { historiesOf, type History, historyOf, type Seen, seenIn } from '#domain/week/return-model/histories.ts'
import { aliveOf } from '#domain/week/return-model/likelihood.ts'
import { chancesOf, WEEKS_AHEAD } from '#domain/week/return-model/score.ts'
import { speechOf, type Tier, tierOf } from '#domain/week/return-model/tiers.ts'
import { listComings } from '#main/store/comings.ts'
import type { Session } from '#main/store/session.ts'

/** What the model says of one person; her chances are null where the shop has seen too little to speak of any. */
export type PersonFigures = Omit<History, 'litt'> & {
  readonly customerId: Id
  readonly number: string | null
  readonly pAlive: number | null
  /** Of coming again within 90 days, mixed with that of all. */
  readonly pReturn: number | null
  readonly tier: Tier | null
}

export type ReturnFigures = { readonly fit: Fit; readonly seen: Seen; readonly people: readonly PersonFigures[] }

/** The model fitted to everyone who ever came, and what it says of each; 100,000 people are a matter of seconds. */
export function returnFigures(session: Session): ReturnFigures {
  const today = session.today()
  const comings = listComings(session.db)
  const histories = historiesOf(comings.map((coming) => historyOf(coming, today)))
  const fit = fitModel(histories)
  const seen = seenIn(histories)
  const chances = speechOf(seen) === 'silent' ? null : chancesOf(fit, histories, WEEKS_AHEAD)
  const people = comings.map(({ id, number }, at) => {
    const [x, tx, T] = [histories.x[at] ?? 0, histories.tx[at] ?? 0, histories.T[at] ?? 0]
    const pReturn = chances?.[at] ?? null
    return {
      customerId: id,
      number,
      x,
      tx,
      T,
      pAlive: pReturn === null ? null : aliveOf(fit.parameters, { x, tx, T }),
      pReturn,
      tier: pReturn === null ? null : tierOf(pReturn),
    }
  })
  return { fit, seen, people }
}
