import type { Day } from '#domain/day.ts'
import type { RowKey } from '#domain/timeline/entry.ts'

export const PHOTO_KINDS = ['person', 'pet', 'card-front', 'card-back', 'other'] as const

export type PhotoKind = (typeof PHOTO_KINDS)[number]

/** Longest side in pixels of what is kept. */
export const PHOTO_SIDE_MAX = 1600
/** Of what is kept: at that size an encoder at ordinary quality stays far below it. */
export const PHOTO_BYTES_MAX = 2_000_000
/** Of a file that is chosen: more than a telephone's camera writes. */
export const FILE_BYTES_MAX = 40_000_000
/** Looked at before anything decodes: a small file may unfold to more than the memory holds. */
export const PIXELS_MAX = 100_000_000
export const PHOTOS_PER_CARD = 60

export type PhotoTyped = { readonly kind: PhotoKind; readonly takenOn: Day | null; readonly caption: string }

/** A picture of a card, without its bytes; pixels. */
export type Photo = PhotoTyped & { readonly key: RowKey; readonly width: number; readonly height: number }

export type PhotoBytes = { readonly mime: 'image/jpeg'; readonly bytes: Uint8Array }
