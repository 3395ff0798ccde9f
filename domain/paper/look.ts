import type { Day } from '#domain/day.ts'
import { type SolarTerm, solarTermOn } from '#domain/letters/solar-terms.ts'
import type { MailKind } from '#domain/week/mail-kinds.ts'

/** Four quiet designs: nothing, a fine frame or rules, a small flower of the half month, the shop's own mark. */
export const DESIGNS = ['plain', 'hairline', 'season', 'logo'] as const

export type DesignCode = (typeof DESIGNS)[number]

/** Lines of the sheet's own pitch left free for the pen. */
export const GAPS = [0, 2, 3, 5] as const

export type Gap = (typeof GAPS)[number]

/** What the owner wants on the message side besides the text. */
export type LookChosen = {
  readonly design: DesignCode
  /** The shop's own picture under the whole sheet. */
  readonly background: boolean
  readonly seal: boolean
  readonly contact: boolean
  readonly gap: Gap
  /** 返信はがきを添える; on cards alone. */
  readonly reply: boolean
}

export const PLAIN_CHOSEN: LookChosen = {
  design: 'plain',
  background: false,
  seal: false,
  contact: false,
  gap: 0,
  reply: false,
}

/**
 * What of it a letter of this kind may bear: お悔やみ nothing at all but room for the pen, お詫び no ornament and nothing that
 * invites to come again.
 */
export function lookAllowed(kind: MailKind, chosen: LookChosen): LookChosen {
  if (kind === 'condolence') return { ...PLAIN_CHOSEN, gap: chosen.gap }
  if (kind === 'apology') return { ...PLAIN_CHOSEN, gap: chosen.gap, seal: chosen.seal }
  return chosen
}

export const MOTIFS = [
  'snow',
  'plum',
  'cherry',
  'young-leaves',
  'hydrangea',
  'morning-glory',
  'bellflower',
  'maple',
  'nandina',
] as const

export type Motif = (typeof MOTIFS)[number]

// No camellia, which drops its head: a card may find somebody ill.
const MOTIF_OF: Readonly<Record<SolarTerm, Motif>> = {
  小寒: 'snow',
  大寒: 'snow',
  立春: 'plum',
  雨水: 'plum',
  啓蟄: 'plum',
  春分: 'cherry',
  清明: 'cherry',
  穀雨: 'young-leaves',
  立夏: 'young-leaves',
  小満: 'young-leaves',
  芒種: 'hydrangea',
  夏至: 'hydrangea',
  小暑: 'morning-glory',
  大暑: 'morning-glory',
  立秋: 'morning-glory',
  処暑: 'bellflower',
  白露: 'bellflower',
  秋分: 'bellflower',
  寒露: 'maple',
  霜降: 'maple',
  立冬: 'maple',
  小雪: 'nandina',
  大雪: 'nandina',
  冬至: 'nandina',
}

/** What grows, or falls, in the half month in which a letter is made. */
export function motifOn(day: Day): Motif {
  return MOTIF_OF[solarTermOn(day)]
}

/** A raster picture of the shop's, as the page drew it anew; pixels. */
export type LookPicture = { readonly url: string; readonly width: number; readonly height: number }

export const SEAL_SHAPES = ['square', 'round'] as const

export type Seal = { readonly text: string; readonly shape: (typeof SEAL_SHAPES)[number] }

export const SEAL_MOST = 4

export type Design =
  | { readonly kind: 'plain' | 'hairline' }
  | { readonly kind: 'season'; readonly motif: Motif }
  | { readonly kind: 'logo'; readonly picture: LookPicture }

/** How much of the background is seen, in percent. */
export const STRENGTHS = [30, 60, 100] as const

export type Strength = (typeof STRENGTHS)[number]

/** Lines of text, and what the QR beside them says; '' for none. */
export type ContactPrinted = { readonly lines: readonly string[]; readonly qr: string }

/** The same as plain data, once for a whole document. */
export type Look = {
  readonly design: Design
  readonly background: { readonly picture: LookPicture; readonly strength: Strength } | null
  readonly seal: Seal | null
  readonly contact: ContactPrinted | null
  readonly gap: Gap
}

export const NO_LOOK: Look = { design: { kind: 'plain' }, background: null, seal: null, contact: null, gap: 0 }

/** The signs of a seal in the columns in which it is read, the right one first; a third sign fills the left column. */
export function sealColumns({ text }: Seal): readonly (readonly string[])[] {
  const signs = Array.from(text.replaceAll(/\s/g, '')).slice(0, SEAL_MOST)
  return signs.length <= 2 ? [signs] : [signs.slice(0, 2), signs.slice(2)]
}
