import { makeWire } from '../page/wire.ts'

export const wire = makeWire({
  encode: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
  decode: (text) => {
    // Not the pooled Buffer itself: its ArrayBuffer would be larger than the value.
    const bytes = Buffer.from(text, 'base64')
    const own = new Uint8Array(bytes.length)
    own.set(bytes)
    return own
  },
})
