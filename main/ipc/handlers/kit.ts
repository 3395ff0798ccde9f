import type { Api } from '#contract/api.ts'
import type { Session } from '#main/store/session.ts'
import type { SessionCall } from '../answerers.ts'

/** The services of some calls, each typed by its name. */
export type HandlersOf<C extends SessionCall> = {
  readonly [K in C]: (session: Session, input: Api[K]['in']) => Api[K]['out']
}

/** The calls whose names begin with one of these nouns. */
export type CallsOn<Noun extends string> = Extract<SessionCall, `${Noun}:${string}`>
