import type { Api, Call, EventName, Events } from '#contract/api.ts'
import type { ErrorCode, Failure } from '#contract/result.ts'
import type { ShopWindow } from '#contract/window.ts'

declare global {
  interface Window {
    readonly shop: ShopWindow
  }
}

/** A refusal, thrown so that a query or a form meets it where it waits; its words are lib/refusal.ts's. */
export class ShopError extends Error {
  override readonly name = 'ShopError'
  readonly code: ErrorCode
  readonly field: string | undefined

  constructor(failure: Failure) {
    super(failure.code)
    this.code = failure.code
    this.field = failure.field
  }
}

/** @throws ShopError where main refuses. */
export async function shop<C extends Call>(call: C, input: Api[C]['in']): Promise<Api[C]['out']> {
  const result = await window.shop.call(call, input)
  if (!result.ok) throw new ShopError(result.error)
  return result.value
}

/** Returns the way to stop hearing. */
export function onShop<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void {
  return window.shop.on(event, listener)
}
