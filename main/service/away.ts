import {
  type AwayAsked,
  type AwayFigures,
  type AwayPage,
  type ModelFigures,
  trackRecordOf,
} from '#domain/review/away.ts'
import { DAYS_PER_WEEK, type ShopModel } from '#domain/week/outlook.ts'
import { awayPeople, listAway, listFollowedSilences } from '#main/store/away.ts'
import { modelOn } from '#main/store/model-fits.ts'
import type { Session } from '#main/store/session.ts'

/** しばらくお見えでない方. */
export function awayPage(session: Session, { offset, limit }: AwayAsked): AwayPage {
  const keys = listAway(session.db, session.today())
  return { total: keys.length, people: awayPeople(session.db, keys.slice(offset, offset + limit)) }
}

/** What became of those who were listed, and what the model goes by. */
export function awayFigures(session: Session): AwayFigures {
  const today = session.today()
  const model = modelOn(session.db, today)
  return {
    record: trackRecordOf(listFollowedSilences(session.db, today)),
    model: model === null ? null : figuresOf(model),
  }
}

function figuresOf({ fit, seen }: ShopModel): ModelFigures {
  const { k, r, alpha, a, b } = fit.parameters
  return {
    seen,
    usualDays: Math.round(fit.scale * DAYS_PER_WEEK),
    lastVisits: Math.round((100 * a) / (a + b)),
    parameters: { k, r, alpha, a, b },
  }
}
