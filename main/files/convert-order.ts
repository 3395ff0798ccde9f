import type { MessagePort } from 'node:worker_threads'
import type { Encoding } from '#domain/exchange/table.ts'
import type { RefusalCode } from '#main/store/refusal.ts'
import type { Converted, Lines } from './convert.ts'

/** What a converting thread is started with; it rings once it has said something. */
export type ConvertOrder = {
  readonly path: string
  readonly kind: Converted
  readonly encoding: Encoding
  readonly total: number
  readonly rung: Int32Array<SharedArrayBuffer>
  readonly port: MessagePort
}

export type FromConvertThread =
  | ({ readonly kind: 'done' } & Lines)
  | { readonly kind: 'refused'; readonly code: RefusalCode; readonly field: string | undefined }
  | { readonly kind: 'failed'; readonly error: unknown }
