import type { MessagePort } from 'node:worker_threads'
import type { RefusalCode } from '#main/store/refusal.ts'
import type { LinesAsked } from './lines.ts'

/** Places in the counts that both threads see. */
export const TOLD = 0
export const TAKEN = 1

/** What a reading thread is started with; `ahead` is how many steps it may be in front. */
export type ReadOrder = {
  readonly asked: LinesAsked
  readonly counts: Int32Array<SharedArrayBuffer>
  readonly port: MessagePort
  readonly ahead: number
}

/** `lines` are JSON: a text crosses to another thread, and is read there, faster than what it stands for. */
export type FromReadThread =
  | { readonly kind: 'lines'; readonly lines: string; readonly bytes: number }
  | { readonly kind: 'refused'; readonly code: RefusalCode; readonly field: string | undefined }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'end' }
