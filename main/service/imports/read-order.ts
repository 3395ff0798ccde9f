import type { BesideData } from '#main/service/beside.ts'
import type { RefusalCode } from '#main/store/refusal.ts'
import type { LinesAsked } from './lines.ts'

/** What a reading thread is started with; `ahead` is how many steps it may be in front. */
export type ReadOrder = BesideData & { readonly asked: LinesAsked; readonly ahead: number }

/** `lines` are JSON: a text crosses to another thread, and is read there, faster than what it stands for. */
export type FromReadThread =
  | { readonly kind: 'lines'; readonly lines: string; readonly bytes: number }
  | { readonly kind: 'refused'; readonly code: RefusalCode; readonly field: string | undefined }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'end' }
