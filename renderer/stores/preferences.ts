import { create } from 'zustand'
import { LANGUAGES, type Language } from '../lib/language.ts'

export const LOOKS = ['system', 'light', 'dark'] as const
export const SIZES = ['16', '17', '18', '20'] as const

/** What this window alone is to know; nothing of the shop's stands here. */
export type Preferences = {
  readonly language: Language
  readonly look: (typeof LOOKS)[number]
  readonly size: (typeof SIZES)[number]
  /** 「お客様の前で隠す」: it stays on, also over a restart, until it is switched off. */
  readonly isHiding: boolean
}

const KEPT_AS = 'preferences'
const AT_FIRST: Preferences = { language: 'ja', look: 'system', size: '16', isHiding: false }

export const usePreferences = create<Preferences>(() => kept())

export function prefer(change: Partial<Preferences>): void {
  usePreferences.setState(change)
  localStorage.setItem(KEPT_AS, JSON.stringify(usePreferences.getState()))
}

/** The next size of the type, up (1) or down (-1); the last one stays. */
export function preferSize(step: 1 | -1): void {
  const at = SIZES.indexOf(usePreferences.getState().size)
  const size = SIZES[at + step]
  if (size !== undefined) prefer({ size })
}

/** From as the PC has it to light, to dark, and round again. */
export function preferNextLook(): void {
  const at = LOOKS.indexOf(usePreferences.getState().look)
  prefer({ look: LOOKS[(at + 1) % LOOKS.length] ?? 'system' })
}

/** Whether a customer may be looking on: then stages, sums, amounts, cautions and notes are not on the page at all. */
export const useHiding = () => usePreferences((preferences) => preferences.isHiding)

export function turnHiding(): void {
  prefer({ isHiding: !usePreferences.getState().isHiding })
}

/** The height of a rem in pixels, for what must be reckoned outside CSS. */
export const remOf = (preferences: Preferences) => Number(preferences.size)

function kept(): Preferences {
  const found = parsed(localStorage.getItem(KEPT_AS))
  return {
    language: oneOf(LANGUAGES, found['language']) ?? AT_FIRST.language,
    look: oneOf(LOOKS, found['look']) ?? AT_FIRST.look,
    size: oneOf(SIZES, found['size']) ?? AT_FIRST.size,
    isHiding: found['isHiding'] === true,
  }
}

function oneOf<T extends string>(all: readonly T[], value: unknown): T | undefined {
  return all.find((one) => one === value)
}

/** Whatever stands there was written by some version of this page; what cannot be read counts as nothing. */
function parsed(text: string | null): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text ?? '{}')
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}
