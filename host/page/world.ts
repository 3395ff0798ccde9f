import type { BridgeEnd } from './bridge.ts'
import type { Base64 } from './wire.ts'

/** Like the bridge, what stands here runs in the page by its own text. */

/** The page's own world: waits once, before any script of the page, for the node that only the two ends know. */
export function startPageWorld(secret: string, Bridge: typeof BridgeEnd): void {
  addEventListener(
    secret,
    (event) => {
      const node = event instanceof MouseEvent ? event.relatedTarget : null
      if (node) new Bridge(node, 'page', 'preload').open()
    },
    { once: true },
  )
}

export function makeBase64(): Base64 {
  // Newer browsers have it built in; an installed one may be older.
  type Bytes = Uint8Array & { toBase64?: () => string }
  type Maker = typeof Uint8Array & { fromBase64?: (text: string) => Uint8Array<ArrayBuffer> }
  const { fromBase64 } = Uint8Array as Maker
  const slow = (bytes: Uint8Array): string => {
    let text = ''
    for (let i = 0; i < bytes.length; i += 0x8000) text += String.fromCharCode(...bytes.subarray(i, i + 0x8000))
    return btoa(text)
  }
  return {
    encode: (bytes: Bytes) => bytes.toBase64?.() ?? slow(bytes),
    decode: (text) => fromBase64?.(text) ?? Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)),
  }
}
