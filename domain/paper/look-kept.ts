import type { ShopContact } from './contact.ts'
import type { LookPicture, Seal, Strength } from './look.ts'

/** 便せんの飾り: what is kept of it beside the pictures. */
export type LookKept = {
  /** text '': no seal. */
  readonly seal: Seal
  readonly contact: ShopContact
  /** How much of the background is seen. */
  readonly strength: Strength
  /** What the 返信はがき asks; '' for the program's own question. */
  readonly question: string
}

export const LOOK_PICTURES = ['logo', 'background'] as const

export type LookPictureName = (typeof LOOK_PICTURES)[number]

/** The same as its page shows it, with the pictures. */
export type LookView = LookKept & Readonly<Record<LookPictureName, LookPicture | null>>

/** A house of the post and a shop's counter hear the same question; its word for a visit follows the shop. */
export function firstQuestion(visitWord: string): string {
  return `このたびの${visitWord}は、いかがでしたか。`
}

const DOTS_AN_INCH = 300
const MM_AN_INCH = 25.4

/** In pixels, the largest that is kept: what is finer than 300 dpi no printer of a shop shows. */
export const PICTURE_MOST: Readonly<Record<LookPictureName, { readonly width: number; readonly height: number }>> = {
  // As it stands at the foot of a sheet (look-layout.ts).
  logo: { width: dots(42), height: dots(14) },
  // A whole card; on A4, under text and pale, coarser.
  background: { width: dots(148), height: dots(148) },
}

export const LOOK_PICTURE_BYTES_MAX = 700_000

function dots(mm: number): number {
  return Math.floor((mm / MM_AN_INCH) * DOTS_AN_INCH)
}
