import type { ContactPrinted } from './look.ts'
import type { Mm } from './sizes.ts'

export const QR_TARGETS = ['web', 'line', 'phone', 'mail', 'none'] as const

export type QrTarget = (typeof QR_TARGETS)[number]

/** お店への連絡先, as the owner typed them; '' where there is none. */
export type ShopContact = {
  /** Homepage or booking page. */
  readonly web: string
  /** An id such as @hanaya, or the address of the page that adds a friend. */
  readonly line: string
  readonly phone: string
  readonly mail: string
  /** Which of them the QR leads to. */
  readonly qr: QrTarget
}

export const NO_CONTACT: ShopContact = { web: '', line: '', phone: '', mail: '', qr: 'web' }

/** As they stand in small lines; null where the shop has given none. */
export function contactPrinted(contact: ShopContact): ContactPrinted | null {
  const { web, line, phone, mail } = contact
  const lines = [
    withoutScheme(web),
    line === '' ? '' : `LINE ${withoutScheme(line)}`,
    phone === '' ? '' : `電話 ${phone}`,
    mail,
  ].filter((each) => each !== '')
  return lines.length === 0 ? null : { lines, qr: qrText(contact) }
}

/** What a telephone reads from the QR; '' where nothing is given for it. */
export function qrText({ web, line, phone, mail, qr }: ShopContact): string {
  switch (qr) {
    case 'web':
      return web === '' ? '' : withScheme(web)
    case 'line':
      return line === '' ? '' : lineAddress(line)
    case 'phone':
      return phone === '' ? '' : `tel:${phone.replaceAll(/[^\d+]/g, '')}`
    case 'mail':
      return mail === '' ? '' : `mailto:${mail}`
    case 'none':
      return ''
    default:
      return qr satisfies never
  }
}

const SCHEME = /^https?:\/\//

function withScheme(address: string): string {
  return SCHEME.test(address) ? address : `https://${address}`
}

function withoutScheme(address: string): string {
  return address.replace(SCHEME, '').replace(/\/$/, '')
}

/** A shop's own account begins with @, a private one has no sign before it. */
function lineAddress(line: string): string {
  if (SCHEME.test(line) || line.includes('/')) return withScheme(line)
  return line.startsWith('@') ? `https://line.me/R/ti/p/%40${line.slice(1)}` : `https://line.me/ti/p/~${line}`
}

// ISO 18004, level M: bytes that each version holds, and the modules it adds. What is longer would be too fine to read.
const BYTES = [14, 26, 42, 62, 84, 106]
const FIRST_SIDE = 21
const SIDE_STEP = 4

/** White around the code, in modules, without which no telephone finds it. */
export const QUIET = 4

/** Finer than this a home printer runs modules together. */
const MODULE_LEAST: Mm = 0.35
const MODULE_MOST: Mm = 0.5
const SIDE_MOST: Mm = 17.15

export type QrSize = { readonly version: number; readonly modules: number; readonly module: Mm; readonly side: Mm }

/** How large a code is printed, its quiet zone included; null where the text is too long for one, or there is none. */
export function qrSize(text: string): QrSize | null {
  const at = BYTES.findIndex((most) => utf8Length(text) <= most)
  if (text === '' || at < 0) return null
  const modules = FIRST_SIDE + SIDE_STEP * at
  const whole = modules + 2 * QUIET
  const module = Math.max(MODULE_LEAST, Math.min(MODULE_MOST, Math.floor((SIDE_MOST / whole) * 100) / 100))
  return { version: at + 1, modules, module, side: module * whole }
}

function utf8Length(text: string): number {
  return Array.from(text).reduce((sum, sign) => sum + bytesOf(sign.codePointAt(0) ?? 0), 0)
}

function bytesOf(codePoint: number): number {
  if (codePoint < 0x80) return 1
  if (codePoint < 0x8_00) return 2
  return codePoint < 0x1_00_00 ? 3 : 4
}
