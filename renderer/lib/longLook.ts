import type { Api } from '#contract/api.ts'
import { onShop, shop } from './shop.ts'

/** Long calls that a screen asks for itself and only looks at. */
type LongLook = 'duplicates:find' | 'households:look' | 'missing:look'

const left = new Map<LongLook, Promise<unknown>>()

/** A search for a screen; whoever leaves the screen calls `leave`, which gives up this search and no other work. */
export function longLook<C extends LongLook>(call: C) {
  let asked: Promise<unknown> | null = null
  return {
    /** Begins once a search that was just left has ended. @throws ShopError where main refuses */
    look: (input: Api[C]['in']): Promise<Api[C]['out']> => {
      const answer = (left.get(call) ?? Promise.resolve()).then(() => shop(call, input))
      const over = () => (asked = null)
      asked = answer.then(over, over)
      return answer
    },
    leave: (): void => {
      if (asked === null) return
      left.set(call, asked)
      void giveUp(call, asked)
    },
  }
}

/** Now, where it is under way already, else as soon as it is. */
async function giveUp(call: LongLook, ended: Promise<unknown>): Promise<void> {
  const stop = onShop('running', ({ running }) => cancelIf(running))
  const cancelIf = (running: Api['jobs:now']['out']['running']) => {
    if (running?.call !== call) return
    stop()
    void shop('jobs:cancel', {})
  }
  void ended.then(stop)
  cancelIf((await shop('jobs:now', {})).running)
}
