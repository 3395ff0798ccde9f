import type { Nothing } from '#domain/nothing.ts'

/** 記録のファイルの鍵: the records on this PC are encrypted, and opened with the 合言葉 when the program starts. */
export type RecordsLockApi = {
  'records-lock:state': { in: Nothing; out: { readonly on: boolean } }
  /** Opens encrypted records; the shop's state tells whether they then open. Else wrong-passphrase. */
  'records-lock:open': { in: { readonly typed: string }; out: Nothing }
  /** Long. Puts the lock on, with the sheet there is, or takes it off; `left` copies on this PC could not be read and stay what they were. */
  'records-lock:turn': { in: { readonly on: boolean; readonly typed: string }; out: { readonly left: number } }
}
