import type { MessagePort } from 'node:worker_threads'
import type { Encoding } from '#domain/exchange/table.ts'
import type { RefusalCode } from '#main/store/refusal.ts'
import type { Converted, Lines } from './convert.ts'

/** Places in the counts that both threads see: whether something was said, and how many thousand bytes are read. */
export const RUNG = 0
export const READ = 1

/** What a converting thread is started with. */
export type ConvertOrder = {
  readonly path: string
  readonly kind: Converted
  readonly encoding: Encoding
  readonly total: number
  readonly counts: Int32Array<SharedArrayBuffer>
  readonly port: MessagePort
}

export type FromConvertThread =
  | ({ readonly kind: 'done' } & Lines)
  | { readonly kind: 'refused'; readonly code: RefusalCode; readonly field: string | undefined }
  | { readonly kind: 'failed'; readonly error: unknown }
