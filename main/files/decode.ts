import type { Encoding } from '#domain/exchange/table.ts'
import { never } from '#domain/never.ts'

/** Takes a file piece by piece; a byte order mark is left out. @throws TypeError at the first byte that is no text */
export type Decode = (bytes: Uint8Array, last: boolean) => string

/** Decodes strictly: nothing is ever replaced. */
export function decoderOf(encoding: Encoding): Decode {
  switch (encoding) {
    case 'utf-8':
    case 'utf-16le':
      return streaming(encoding)
    case 'utf-16be':
      return swapped(streaming('utf-16le'))
    case 'cp932':
      // Under this label the Encoding Standard decodes Windows code page 932, 髙 and ① included.
      return streaming('shift_jis')
    default:
      return never(encoding, 'an encoding')
  }
}

/** The text of the next bytes, or null where they are no text. */
export function decodes(decode: Decode, bytes: Uint8Array, last: boolean): string | null {
  try {
    return decode(bytes, last)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

function streaming(label: string): Decode {
  const decoder = new TextDecoder(label, { fatal: true })
  return (bytes, last) => decoder.decode(bytes, { stream: !last })
}

/** Node's own big-endian decoder lets half a surrogate pass, even when fatal. */
function swapped(decode: Decode): Decode {
  let odd = Buffer.alloc(0)
  return (bytes, last) => {
    const all = Buffer.concat([odd, bytes])
    const even = all.length - (all.length % 2)
    odd = Buffer.from(all.subarray(even))
    const text = decode(all.subarray(0, even).swap16(), last)
    if (last && odd.length > 0) throw new TypeError('half a character at the end')
    return text
  }
}
