import type { Done } from '#domain/change.ts'
import type { CopyAsked, LetterPreview } from '#domain/letters/mailing.ts'
import type { Nothing } from '#contract/api.ts'
import type { LetterRequest } from '#domain/letters/request.ts'
import type { Id } from '#domain/people/customer.ts'
import { makeBatch } from '#main/service/batches.ts'
import { shortText } from '#main/service/letters.ts'
import { keepBackupPlace } from '#main/service/settings.ts'
import type { Session } from '#main/store/session.ts'

/** What the main thread alone asks of the shop thread: the door's list does not hold these names, so no page can. */
export type InsideApi = {
  /** The gate runs again in the transaction that makes the batch. `name` is the template's, '' without one. */
  'letters:make': {
    in: { readonly request: LetterRequest; readonly clearance: string }
    out: Done & { readonly id: Id; readonly name: string; readonly preview: LetterPreview }
  }
  'letters:text': { in: CopyAsked; out: { readonly text: string } }
  'backup:keep-place': { in: { readonly path: string }; out: Nothing }
}

type InsideCall = keyof InsideApi

type Handlers = { readonly [C in InsideCall]: (session: Session, input: InsideApi[C]['in']) => InsideApi[C]['out'] }

const handlers: Handlers = {
  'letters:make': makeBatch,
  'letters:text': shortText,
  'backup:keep-place': keepBackupPlace,
}

export function isInsideCall(name: string): name is InsideCall {
  return Object.hasOwn(handlers, name)
}

export function handleInside<C extends InsideCall>(
  session: Session,
  name: C,
  input: InsideApi[C]['in'],
): InsideApi[C]['out'] {
  return handlers[name](session, input)
}
