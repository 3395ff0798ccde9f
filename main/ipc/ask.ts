import type { Result } from '#contract/result.ts'
import type { InsideApi, InsideCall } from './inside.ts'

/** The shop thread, as far as it can be asked. */
export type Asked = { call(name: string, input: unknown): Promise<unknown> }

/** What the main thread alone may ask of the shop thread; the pair of question and answer is that of InsideApi. */
export async function askInside<C extends InsideCall>(
  shop: Asked,
  name: C,
  input: InsideApi[C]['in'],
): Promise<Result<InsideApi[C]['out']>> {
  return (await shop.call(name, input)) as Result<InsideApi[C]['out']>
}
