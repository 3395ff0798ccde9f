import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

const css = readFileSync(resolve(import.meta.dirname, '../../renderer/ui/tokens.css'), 'utf8')

/** Both colours of a token, as the style sheet has them. */
function token(name: string): { readonly light: string; readonly dark: string } {
  const found = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(css)
  if (found?.[1] === undefined || found[2] === undefined) throw new Error(`no token --${name}`)
  return { light: found[1], dark: found[2] }
}

/** WCAG 2.2, relative luminance. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

const GROUNDS = ['paper', 'sheet', 'wash', 'chosen'] as const
const TEXTS = ['ink', 'ink-soft', 'indigo', 'vermilion'] as const
const OTHER_TEXTS = [
  ['on-indigo', 'indigo'],
  ['on-cover', 'cover'],
  ['on-cover', 'cover-chosen'],
  ['slip-ink', 'slip'],
] as const
const everyText = [...GROUNDS.flatMap((ground) => TEXTS.map((text) => [text, ground] as const)), ...OTHER_TEXTS]

describe.each(['light', 'dark'] as const)('in the %s look', (look) => {
  test.each(everyText)('%s on %s can be read at AAA', (text, ground) => {
    expect(contrast(token(text)[look], token(ground)[look])).toBeGreaterThanOrEqual(7)
  })

  test.each(GROUNDS)('the edge of a field stands out from %s', (ground) => {
    expect(contrast(token('edge')[look], token(ground)[look])).toBeGreaterThanOrEqual(4.5)
  })
})
