import type { Page } from '@playwright/test'

/** A file as the system's dialog hands it to a page. */
export type PictureFile = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }

// Exif of one entry: how the camera was held. II, 42, one entry of the first list: 0x0112, SHORT, one value.
const turned = (orientation: number): Buffer =>
  Buffer.concat([
    Buffer.from('ffe1002245786966000049492a000800000001001201030001000000', 'hex'),
    Buffer.from([orientation, 0, 0, 0, 0, 0, 0, 0]),
  ])

/** A real photograph's file, drawn by the browser: red above and blue below; `orientation` 6 is a telephone held upright. */
export async function aPhotograph(page: Page, width: number, height: number, orientation = 1): Promise<PictureFile> {
  const base64 = await page.evaluate(
    ({ wide, high }) => {
      const canvas = document.createElement('canvas')
      canvas.width = wide
      canvas.height = high
      const pen = canvas.getContext('2d')
      if (pen !== null) {
        pen.fillStyle = 'firebrick'
        pen.fillRect(0, 0, wide, high)
        pen.fillStyle = 'steelblue'
        pen.fillRect(0, high / 2, wide, high / 2)
      }
      return canvas.toDataURL('image/jpeg').split(',')[1] ?? ''
    },
    { wide: width, high: height },
  )
  const jpeg = Buffer.from(base64, 'base64')
  const buffer = Buffer.concat([jpeg.subarray(0, 2), turned(orientation), jpeg.subarray(2)])
  return { name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer }
}

export const NO_PICTURE: PictureFile = {
  name: '花子.jpg',
  mimeType: 'image/jpeg',
  buffer: Buffer.from('<html><script>alert(1)</script></html>'),
}

/** Ctrl+V with pictures that were copied elsewhere, where the focus is; a table program gives text beside them. */
export async function paste(page: Page, files: PictureFile | readonly PictureFile[], text = ''): Promise<void> {
  const pictures = [files].flat().map(({ name, mimeType, buffer }) => ({
    name,
    type: mimeType,
    base64: buffer.toString('base64'),
  }))
  await page.evaluate(
    (copied) => {
      const given = new DataTransfer()
      for (const { base64, name, type } of copied.pictures) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0)
        given.items.add(new File([bytes], name, { type }))
      }
      if (copied.text !== '') given.setData('text/plain', copied.text)
      const at = document.activeElement ?? document.body
      at.dispatchEvent(new ClipboardEvent('paste', { clipboardData: given, cancelable: true, bubbles: true }))
    },
    { pictures, text },
  )
}
