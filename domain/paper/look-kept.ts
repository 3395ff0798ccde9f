import type { ShopContact } from './contact.ts'
import type { Look, LookPicture, Seal, Strength } from './look.ts'

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

/** The same look with other pictures in the places of its own; null: with none there. */
export function withPictures(
  { design, background, ...look }: Look,
  drawn: (picture: LookPicture, of: LookPictureName) => LookPicture | null,
): Look {
  const mark = design.kind === 'logo' ? drawn(design.picture, 'logo') : null
  const under = background === null ? null : drawn(background.picture, 'background')
  return {
    ...look,
    design: design.kind !== 'logo' ? design : mark === null ? { kind: 'plain' } : { ...design, picture: mark },
    background: background === null || under === null ? null : { ...background, picture: under },
  }
}

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
