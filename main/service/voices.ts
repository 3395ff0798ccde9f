import type { PageAsked, VoicesAsked, VoicesPage, WaitingPage } from '#domain/timeline/voice.ts'
import type { Session } from '#main/store/session.ts'
import { countWaiting, listVoices, listWaiting } from '#main/store/voices.ts'

/** お声, newest first, without what waits for an answer. */
export function voicesOf({ db }: Session, { filter, offset, limit }: VoicesAsked): VoicesPage {
  const found = listVoices(db, { filter, offset, limit: limit + 1 })
  return { voices: found.slice(0, limit), isMore: found.length > limit }
}

/** まだお返事していないお声, the unhappy first. */
export function waitingVoices({ db }: Session, asked: PageAsked): WaitingPage {
  return { total: countWaiting(db), voices: listWaiting(db, asked) }
}

/** Whether there is anything to see there. */
export function hasVoices({ db }: Session): boolean {
  const isAny = (['all', 'honest'] as const).some(
    (filter) => listVoices(db, { filter, offset: 0, limit: 1 }).length > 0,
  )
  return isAny || countWaiting(db) > 0
}
