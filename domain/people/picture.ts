import { PHOTO_SIDE_MAX, PIXELS_MAX } from './photo.ts'

/** What the head of a file says of the picture in it; `hasMetadata`: where it was taken, and by which camera, may stand there. */
export type Picture = {
  readonly mime: 'image/jpeg' | 'image/png' | 'image/webp'
  readonly width: number
  readonly height: number
  readonly hasMetadata: boolean
}

/** By its first bytes, whatever its name says; null where it is no JPEG, PNG or WebP, or ends before its size is told. */
export function pictureIn(bytes: Uint8Array): Picture | null {
  const found = jpeg(bytes) ?? png(bytes) ?? webp(bytes)
  return found !== null && found.width > 0 && found.height > 0 ? found : null
}

/** Whether it may be decoded at all. */
export function canBeDecoded({ width, height }: Picture): boolean {
  return width * height <= PIXELS_MAX
}

/** As it may be kept: drawn anew by the page, no larger than it needs to be, and nothing told beside the picture. */
export function canBeKept({ mime, width, height, hasMetadata }: Picture): boolean {
  return mime === 'image/jpeg' && Math.max(width, height) <= PHOTO_SIDE_MAX && !hasMetadata
}

type Pixels = { readonly width: number; readonly height: number }

const PHOTO: Pixels = { width: PHOTO_SIDE_MAX, height: PHOTO_SIDE_MAX }

/** The size at which it is kept: no side longer than allowed, and never drawn larger. */
export function sizeToKeep(width: number, height: number, most: Pixels = PHOTO): Pixels {
  const scale = Math.min(1, most.width / width, most.height / height)
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

// ITU T.81: markers with a length of two bytes follow each other until the picture begins.
const START_OF_SCAN = 0xda
const NOT_FRAMES: ReadonlySet<number> = new Set([0xc4, 0xc8, 0xcc])
// APP0 (JFIF) and APP14 say how to decode; every other APPn (Exif, XMP, maker's notes) and the comment say what was where.
const HARMLESS: ReadonlySet<number> = new Set([0xe0, 0xe2, 0xee])

function jpeg(bytes: Uint8Array): Picture | null {
  if (!startsWith(bytes, 0, [0xff, 0xd8, 0xff])) return null
  let hasMetadata = false
  for (let at = 2; at + 9 <= bytes.length;) {
    const marker = bytes[at + 1] ?? 0
    if (bytes[at] !== 0xff || marker === START_OF_SCAN) return null
    if (isFrame(marker))
      return { mime: 'image/jpeg', width: two(bytes, at + 7), height: two(bytes, at + 5), hasMetadata }
    if (isTelling(marker)) hasMetadata = true
    // A fill byte stands alone; a length counts its own two bytes.
    at += marker === 0xff ? 1 : 2 + Math.max(2, two(bytes, at + 2))
  }
  return null
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && !NOT_FRAMES.has(marker)
}

function isTelling(marker: number): boolean {
  return (marker >= 0xe0 && marker <= 0xef && !HARMLESS.has(marker)) || marker === 0xfe
}

function png(bytes: Uint8Array): Picture | null {
  if (!startsWith(bytes, 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return null
  if (!isAscii(bytes, 12, 'IHDR') || bytes.length < 24) return null
  return { mime: 'image/png', width: four(bytes, 16), height: four(bytes, 20), hasMetadata: true }
}

function webp(bytes: Uint8Array): Picture | null {
  if (!isAscii(bytes, 0, 'RIFF') || !isAscii(bytes, 8, 'WEBP') || bytes.length < 30) return null
  const size = webpSize(bytes)
  return size === null ? null : { mime: 'image/webp', ...size, hasMetadata: true }
}

function webpSize(bytes: Uint8Array): { readonly width: number; readonly height: number } | null {
  if (isAscii(bytes, 12, 'VP8X')) return { width: 1 + threeLow(bytes, 24), height: 1 + threeLow(bytes, 27) }
  if (isAscii(bytes, 12, 'VP8 ')) return { width: twoLow(bytes, 26) % 0x4000, height: twoLow(bytes, 28) % 0x4000 }
  if (!isAscii(bytes, 12, 'VP8L')) return null
  // Fourteen bits each, one behind the other.
  const bits = twoLow(bytes, 21) + twoLow(bytes, 23) * 0x10000
  return { width: 1 + (bits % 0x4000), height: 1 + (Math.floor(bits / 0x4000) % 0x4000) }
}

function startsWith(bytes: Uint8Array, at: number, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[at + index] === byte)
}

function isAscii(bytes: Uint8Array, at: number, text: string): boolean {
  return text.split('').every((letter, index) => bytes[at + index] === letter.codePointAt(0))
}

const one = (bytes: Uint8Array, at: number): number => bytes[at] ?? 0
const two = (bytes: Uint8Array, at: number): number => one(bytes, at) * 0x100 + one(bytes, at + 1)
const four = (bytes: Uint8Array, at: number): number => two(bytes, at) * 0x10000 + two(bytes, at + 2)
const twoLow = (bytes: Uint8Array, at: number): number => one(bytes, at) + one(bytes, at + 1) * 0x100
const threeLow = (bytes: Uint8Array, at: number): number => twoLow(bytes, at) + one(bytes, at + 2) * 0x10000
