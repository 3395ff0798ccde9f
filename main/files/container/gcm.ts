import { createCipheriv, createDecipheriv } from 'node:crypto'

// AES-256-GCM (NIST SP 800-38D), for the chunks of a copy and for the key that a sheet wraps.

const CIPHER = 'aes-256-gcm'

export const TAG_BYTES = 16

/** `nonce`: 12 bytes, never twice under one key. `bound`: what is not encrypted and yet may not be another. */
export type Sealing = { readonly key: Uint8Array; readonly nonce: Uint8Array; readonly bound: Uint8Array }

/** Encrypted, with its tag behind it. */
export function sealed({ key, nonce, bound }: Sealing, plain: Uint8Array): Buffer {
  const cipher = createCipheriv(CIPHER, key, nonce)
  cipher.setAAD(bound)
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** Null where key, nonce, what is bound or what was encrypted is another. */
export function opened({ key, nonce, bound }: Sealing, bytes: Buffer): Buffer | null {
  if (bytes.length < TAG_BYTES) return null
  const decipher = createDecipheriv(CIPHER, key, nonce)
  decipher.setAAD(bound)
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES))
  const plain = decipher.update(bytes.subarray(0, -TAG_BYTES))
  try {
    decipher.final()
    return plain
  } catch {
    return null
  }
}
