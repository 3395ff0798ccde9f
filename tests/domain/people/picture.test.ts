import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canBeDecoded, canBeKept, pictureIn, sizeToKeep } from '#domain/people/picture.ts'
import { PHOTO_SIDE_MAX } from '#domain/people/photo.ts'
import { aJpeg, aPng, aTelephoneJpeg, aWebp } from '../../support/pictures.ts'

describe('a picture', () => {
  test.each([
    ['JPEG', aJpeg(1600, 1200), 'image/jpeg'],
    ['JPEG of a telephone', aTelephoneJpeg(1600, 1200), 'image/jpeg'],
    ['PNG', aPng(1600, 1200), 'image/png'],
    ['WebP', aWebp(1600, 1200, 'VP8X'), 'image/webp'],
    ['WebP with losses', aWebp(1600, 1200, 'VP8 '), 'image/webp'],
    ['WebP without losses', aWebp(1600, 1200, 'VP8L'), 'image/webp'],
  ])('is known by its first bytes, and its size before it is decoded: %s', (_, bytes, mime) => {
    expect(pictureIn(bytes)).toMatchObject({ mime, width: 1600, height: 1200 })
  })

  test.each([
    ['nothing', []],
    ['a page', [0x3c, 0x68, 0x74, 0x6d, 0x6c, 0x3e]],
    ['a GIF', [0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 1, 0, 1, 0]],
    ['a JPEG that ends at once', [0xff, 0xd8, 0xff]],
    ['a PNG without its head', aPng(1, 1).slice(0, 16)],
    ['a picture of no width', aJpeg(0, 10)],
  ])('is not what %s is', (_, bytes) => {
    expect(pictureIn(Uint8Array.from(bytes))).toBeNull()
  })

  test('is refused before decoding where it would unfold to more than the memory holds', () => {
    const bomb = pictureIn(aPng(60_000, 60_000))
    const camera = pictureIn(aJpeg(8_000, 6_000))
    expect([bomb, camera].map((found) => found !== null && canBeDecoded(found))).toEqual([false, true])
  })

  test('is kept only as a JPEG of no more than 1,600 pixels that tells nothing beside itself', () => {
    const kept = [aJpeg(1600, 900), aJpeg(1601, 900), aTelephoneJpeg(), aPng(10, 10)].map(pictureIn)
    expect(kept.map((found) => found !== null && canBeKept(found))).toEqual([true, false, false, false])
  })

  test('never makes the reader throw, whatever the bytes are', () => {
    const starts = fc.constantFrom(aJpeg(), aTelephoneJpeg(), aPng(3, 4), aWebp(3, 4, 'VP8L'))
    fc.assert(
      fc.property(starts, fc.nat({ max: 40 }), fc.uint8Array({ maxLength: 60 }), (start, cut, rest) => {
        const found = pictureIn(Uint8Array.from([...start.slice(0, cut), ...rest]))
        expect(found === null || (found.width > 0 && found.height > 0)).toBe(true)
      }),
    )
  })

  test('is made as small as it may be kept, in its own shape, and never larger', () => {
    const side = fc.integer({ min: 1, max: 20_000 })
    fc.assert(
      fc.property(side, side, (width, height) => {
        const kept = sizeToKeep(width, height)
        expect(Math.max(kept.width, kept.height)).toBe(Math.min(PHOTO_SIDE_MAX, Math.max(width, height)))
        expect(Math.abs(kept.width * height - kept.height * width)).toBeLessThanOrEqual(Math.max(width, height))
      }),
    )
  })
})
