import { Wire } from '../page/wire.ts'

export const wire = new Wire({
  encode: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
  decode: (text) => {
    // Not the pooled Buffer itself: its ArrayBuffer would be larger than the value.
    const bytes = Buffer.from(text, 'base64')
    const own = new Uint8Array(bytes.length)
    own.set(bytes)
    return own
  },
})
