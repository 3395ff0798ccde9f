import type { VoicesAsked, VoicesPage } from '#domain/timeline/voice.ts'
import type { Session } from '#main/store/session.ts'
import { listVoices } from '#main/store/voices.ts'

/** お声, newest first. */
export function voicesOf({ db }: Session, { filter, offset, limit }: VoicesAsked): VoicesPage {
  const found = listVoices(db, { filter, offset, limit: limit + 1 })
  return { voices: found.slice(0, limit), isMore: found.length > limit }
}
