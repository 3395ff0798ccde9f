import type { Likely, LineAsRead, OnDuplicate, Rejection } from '#domain/exchange/import.ts'

/** A line that cannot be taken for what stands in the shop; `customer` is the key of whose it is, where that can be told. */
export type Refusing = { readonly kind: 'rejected'; readonly reason: Rejection; readonly customer: number | null }

/** What a line comes to, before the owner's choice: new, likely there already, or not to be taken. */
export type Judgement<Found> =
  | { readonly kind: 'new'; readonly found: Found }
  | { readonly kind: 'likely'; readonly found: Found; readonly why: Likely['why'] }
  | Refusing

/** What became of a line. */
export type Fate = { readonly kind: 'added' | 'merged' | 'skipped' } | Refusing

/** One kind of list, seen by the preview and taken by the run. `T` is a line's value, `Found` what the shop says to it. */
export type Kind<T, Found> = {
  readonly judge: (value: T) => Judgement<Found>
  /** Remembers a line that the preview would take, so that later lines are held against it. */
  readonly pass: (value: T, line: number, found: Found) => void
  readonly asRead: (value: T, line: number, found: Found) => LineAsRead
  readonly standing: (value: T, found: Found) => Pick<Likely, 'existing' | 'sameAs'>
  /** The key of whose line it is that could not be read; null where that cannot be told. */
  readonly ownerOf: (id: string, number: string) => number | null
}

/** The same while it is written: `choice` is the owner's for what is likely there, 'add' for what is new. */
export type Taker<T, Found> = Kind<T, Found> & {
  readonly take: (value: T, line: number, found: Found, choice: OnDuplicate) => Fate
  /** After the last line: what was taken is there. */
  readonly end: () => void
}

export function rejecting(reason: Rejection, customer: number | null = null): Refusing {
  return { kind: 'rejected', reason, customer }
}
