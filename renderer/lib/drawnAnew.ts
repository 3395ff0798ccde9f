import { FILE_BYTES_MAX, PHOTO_BYTES_MAX, PHOTO_SIDE_MAX } from '#domain/people/photo.ts'
import { canBeDecoded, type Picture, pictureIn, sizeToKeep } from '#domain/people/picture.ts'
import { ShopError } from './shop.ts'

const QUALITIES = [0.85, 0.6, 0.4] as const

type Most = { readonly width: number; readonly height: number; readonly bytes: number }

const PHOTO: Most = { width: PHOTO_SIDE_MAX, height: PHOTO_SIDE_MAX, bytes: PHOTO_BYTES_MAX }

/**
 * A chosen picture as it is kept: turned as the camera held it, no larger than needed, and without what the camera told
 * of place and time. @throws ShopError photo-unreadable, photo-too-large
 */
export async function drawnAnew(file: Blob, most: Most = PHOTO): Promise<Uint8Array> {
  if (file.size > FILE_BYTES_MAX) throw new ShopError({ code: 'photo-too-large' })
  const bytes = new Uint8Array(await file.arrayBuffer())
  const picture = pictureIn(bytes)
  if (picture === null) throw new ShopError({ code: 'photo-unreadable' })
  if (!canBeDecoded(picture)) throw new ShopError({ code: 'photo-too-large' })
  const image = await decoded(bytes, picture)
  try {
    return await asJpeg(image, most)
  } finally {
    image.close()
  }
}

async function decoded(bytes: Uint8Array<ArrayBuffer>, { mime }: Picture): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(new Blob([bytes], { type: mime }), { imageOrientation: 'from-image' })
  } catch {
    throw new ShopError({ code: 'photo-unreadable' })
  }
}

async function asJpeg(image: ImageBitmap, most: Most): Promise<Uint8Array> {
  const { width, height } = sizeToKeep(image.width, image.height, most)
  const canvas = new OffscreenCanvas(width, height)
  const pen = canvas.getContext('2d', { alpha: false })
  if (pen === null) throw new Error('a canvas without a pen')
  // What is clear in a drawing stands on paper.
  pen.fillStyle = 'white'
  pen.fillRect(0, 0, width, height)
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(image, 0, 0, width, height)
  for (const quality of QUALITIES) {
    const jpeg = await canvas.convertToBlob({ type: 'image/jpeg', quality })
    if (jpeg.size <= most.bytes) return new Uint8Array(await jpeg.arrayBuffer())
  }
  throw new ShopError({ code: 'photo-too-large' })
}
