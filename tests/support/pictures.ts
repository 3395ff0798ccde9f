// Heads of pictures, as cameras and hostile files write them; no picture follows.

const jpegPart = (marker: number, body: readonly number[]): readonly number[] => [
  0xff,
  marker,
  (body.length + 2) >> 8,
  (body.length + 2) % 256,
  ...body,
]

const frame = (width: number, height: number): readonly number[] =>
  jpegPart(0xc0, [8, height >> 8, height % 256, width >> 8, width % 256, 3])

const JFIF = jpegPart(0xe0, [0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0])
const EXIF = jpegPart(0xe1, [0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d])

const padded = (bytes: readonly number[]): Uint8Array => Uint8Array.from([...bytes, ...Array<number>(16).fill(0)])

/** As the page's canvas writes it. */
export const aJpeg = (width = 640, height = 480): Uint8Array =>
  padded([0xff, 0xd8, ...JFIF, ...frame(width, height), 0xff, 0xda, 0, 8])

/** As a telephone writes it, with where it was taken. */
export const aTelephoneJpeg = (width = 640, height = 480): Uint8Array =>
  padded([0xff, 0xd8, ...EXIF, ...frame(width, height), 0xff, 0xda, 0, 8])

const four = (n: number): readonly number[] => [n >>> 24, (n >> 16) % 256, (n >> 8) % 256, n % 256]

export const aPng = (width: number, height: number): Uint8Array =>
  padded([
    0x89,
    0x50,
    0x4e,
    0x47,
    13,
    10,
    0x1a,
    10,
    0,
    0,
    0,
    13,
    0x49,
    0x48,
    0x44,
    0x52,
    ...four(width),
    ...four(height),
  ])

const text = (letters: string): readonly number[] => Array.from(letters, (letter) => letter.codePointAt(0) ?? 0)
const low = (n: number, bytes: number): readonly number[] =>
  Array.from({ length: bytes }, (_, at) => Math.floor(n / 256 ** at) % 256)

export const aWebp = (width: number, height: number, how: 'VP8X' | 'VP8 ' | 'VP8L'): Uint8Array => {
  const size = {
    VP8X: [0, 0, 0, 0, ...low(width - 1, 3), ...low(height - 1, 3)],
    'VP8 ': [0, 0, 0, 0x9d, 0x01, 0x2a, ...low(width, 2), ...low(height, 2)],
    VP8L: [0x2f, ...low(width - 1 + (height - 1) * 0x4000, 4)],
  }[how]
  return padded([...text('RIFF'), 0, 0, 0, 0, ...text('WEBP'), ...text(how), 0, 0, 0, 0, ...size])
}
