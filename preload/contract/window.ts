import type { Api, Call, EventName, Events } from './api.ts'
import type { Result } from './result.ts'

/** All that a page may do: `window.shop`, frozen. */
export type ShopWindow = {
  call<C extends Call>(name: C, input: Api[C]['in']): Promise<Result<Api[C]['out']>>
  /** Returns the way to stop hearing. */
  on<E extends EventName>(name: E, listener: (payload: Events[E]) => void): () => void
}
