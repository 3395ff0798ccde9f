import type { Api } from '#contract/api.ts'
import type { Result } from '#contract/result.ts'
import { envelopeLater } from './ipc/envelope.ts'
import type { MainChecked } from './ipc/answerers.ts'

// Decision 043: what was typed and not saved lies in this memory alone, never on the disk, until its page needs it again.

type Kept = { readonly last: string; readonly lost: string | null }

const NOTHING: Kept = { last: '', lost: null }

/** By the page itself, which stays the same when its process is another. */
const pages = new WeakMap<object, Kept>()

const of = (page: object): Kept => pages.get(page) ?? NOTHING

type KeptCall = Extract<MainChecked, { readonly name: 'page:keep' | 'page:kept' }>

export function isKept(call: MainChecked): call is KeptCall {
  return call.name === 'page:keep' || call.name === 'page:kept'
}

/** What a page keeps, and what the one that stood there before it had kept. */
export function answerKept(
  call: KeptCall,
  page: object,
  report: (error: unknown) => void,
): Promise<Result<Api[KeptCall['name']]['out']>> {
  return envelopeLater(async () => {
    if (call.name === 'page:kept') return { text: takeBackFor(page) }
    pages.set(page, { ...of(page), last: call.input.text })
    return {}
  }, report)
}

/** The page died: what it kept is for the one that comes in its place, should that one die before it asked, for the next. */
export function lostBy(page: object): void {
  const { last, lost } = of(page)
  pages.set(page, { last: '', lost: last === '' ? lost : last })
}

/** A page that was loaded again without a crash begins anew. */
function takeBackFor(page: object): string | null {
  const { lost } = of(page)
  pages.set(page, { last: lost ?? '', lost: null })
  return lost
}

/** It may be what the page dies of. */
export function forgetFor(page: object): void {
  pages.delete(page)
}
