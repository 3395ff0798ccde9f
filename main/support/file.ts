import type { ErrorCode, Result } from '#contract/result.ts'
import type { SupportFacts } from '#main/service/support.ts'
import { type ShopThread, ShopThreadGone } from '../shop/shop-thread.ts'
import { logLines } from './log-lines.ts'
import { pcFacts } from './pc.ts'
import type { Refusals } from './refused.ts'
import { supportText } from './text.ts'

export type SupportMeans = {
  readonly shop: Pick<ShopThread, 'call'>
  readonly version: string
  /** Of the data. */
  readonly folder: string
  readonly refusals: Refusals
}

/** What helps whoever helps, in the language of the page; also where no shop is open. */
export async function supportFile({ shop, version, folder, refusals }: SupportMeans): Promise<string> {
  return supportText({
    madeAt: new Date().toISOString(),
    pc: pcFacts(version, folder, import.meta.filename),
    shop: await factsOf(shop),
    refused: refusals.last(),
    log: logLines(folder),
  })
}

/** Where the shop's thread is no more, help is needed most. */
async function factsOf(shop: SupportMeans['shop']): Promise<SupportFacts | ErrorCode> {
  try {
    const facts = (await shop.call('support:facts', {})) as Result<SupportFacts>
    return facts.ok ? facts.value : facts.error.code
  } catch (error) {
    if (error instanceof ShopThreadGone) return 'internal'
    throw error
  }
}
