import { CHUNK_BYTES, encodeHeader, type Header } from '#main/files/container/header.ts'
import { TAG_BYTES } from '#main/files/container/gcm.ts'
import { damage, type Damage, randomOf } from './damages.ts'

type Random = (below: number) => number

/** A locked copy taken apart: everything before the first chunk, what its header says, and its chunks. */
export type Locked = { readonly head: Buffer; readonly header: Header; readonly chunks: readonly Buffer[] }

const SEALED_BYTES = CHUNK_BYTES + TAG_BYTES
const LENGTH_AT = 8

/** `head` as readHeader() gives it. */
export function takenApart(
  bytes: Buffer,
  { raw: head, header }: { readonly raw: Buffer; readonly header: Header },
): Locked {
  const chunks: Buffer[] = []
  for (let at = head.length; at < bytes.length; at += SEALED_BYTES) chunks.push(bytes.subarray(at, at + SEALED_BYTES))
  return { head, header, chunks }
}

type Kind = { readonly name: string; readonly spoil: (sound: Locked, other: Locked, random: Random) => Buffer }

const together = (head: Buffer, chunks: readonly Buffer[]): Buffer => Buffer.concat([head, ...chunks])
const chunkOf = ({ chunks }: Locked, random: Random): number => random(chunks.length)
const saying = ({ header, chunks }: Locked, lie: Partial<Header>): Buffer =>
  together(encodeHeader({ ...header, ...lie }), chunks)

/** Another byte in the place of one between `from` and `to`. */
function hit(bytes: Buffer, [from, to]: readonly [number, number], random: Random): Buffer {
  const at = from + random(to - from)
  const hurt = Buffer.from(bytes)
  hurt.writeUInt8(hurt.readUInt8(at) ^ (1 + random(255)), at)
  return hurt
}

/** A word of a record whose letters are hexadecimal digits, with one of them another. */
function otherHex(text: string, random: Random): string {
  const at = random(text.length)
  const digit = ((Number.parseInt(text.charAt(at), 16) + 1 + random(15)) % 16).toString(16)
  return text.slice(0, at) + digit + text.slice(at + 1)
}

function oneSlot(sound: Locked, random: Random, change: (slot: Header['slots'][number]) => object): Buffer {
  const hurt = random(sound.header.slots.length)
  return saying(sound, {
    slots: sound.header.slots.map((slot, at) => (at === hurt ? Object.assign({}, slot, change(slot)) : slot)),
  })
}

/** What only a locked copy can suffer; whoever does it may know the format, but not the key. */
const KINDS: readonly Kind[] = [
  {
    name: 'a byte of the header',
    spoil: ({ head, chunks }, _, random) => together(hit(head, [LENGTH_AT + 4, head.length], random), chunks),
  },
  {
    name: 'a byte of the length of the header',
    spoil: ({ head, chunks }, _, random) => together(hit(head, [LENGTH_AT, LENGTH_AT + 4], random), chunks),
  },
  {
    name: 'a digit of the header',
    spoil: ({ head, chunks }, _, random) => {
      const digits = [...head.entries()].filter(([at, byte]) => at > LENGTH_AT + 4 && byte >= 0x30 && byte <= 0x39)
      const [at, byte] = digits[random(digits.length)] ?? [0, 0]
      const hurt = Buffer.from(head)
      hurt.writeUInt8(0x30 + ((byte - 0x30 + 1 + random(9)) % 10), at)
      return together(hurt, chunks)
    },
  },
  {
    name: 'other counts',
    spoil: (sound, _, random) => saying(sound, { people: sound.header.people + 1 + random(100), visits: random(100) }),
  },
  {
    name: 'a younger copy',
    spoil: (sound, _, random) => saying(sound, { sequence: sound.header.sequence + 1 + random(9) }),
  },
  {
    name: 'another length of what is inside',
    spoil: (sound, _, random) => saying(sound, { bytes: random(2) === 0 ? random(sound.header.bytes) : 2 ** 40 }),
  },
  {
    name: 'the wrapped key',
    spoil: (sound, _, random) => oneSlot(sound, random, ({ key }) => ({ key: otherHex(key, random) })),
  },
  {
    name: 'the salt of a slot',
    spoil: (sound, _, random) => oneSlot(sound, random, ({ salt }) => ({ salt: otherHex(salt, random) })),
  },
  {
    name: 'more work than it took',
    spoil: (sound, _, random) =>
      oneSlot(sound, random, () => ({ scrypt: { N: 2 ** (2 + random(20)), r: 8, p: 1 + random(8) } })),
  },
  {
    name: 'slots in another order',
    spoil: (sound) => saying(sound, { slots: sound.header.slots.toReversed() }),
  },
  {
    name: 'the salt of the file',
    spoil: (sound, _, random) => saying(sound, { salt: otherHex(sound.header.salt, random) }),
  },
  {
    name: 'the nonce of the file',
    spoil: (sound, _, random) => saying(sound, { nonce: otherHex(sound.header.nonce, random) }),
  },
  {
    name: 'a tag',
    spoil: (sound, _, random) => {
      const hurt = chunkOf(sound, random)
      const spoiled = (chunk: Buffer): Buffer => hit(chunk, [chunk.length - TAG_BYTES, chunk.length], random)
      return together(
        sound.head,
        sound.chunks.map((chunk, at) => (at === hurt ? spoiled(chunk) : chunk)),
      )
    },
  },
  {
    name: 'two chunks in each other’s place',
    spoil: ({ head, chunks }, _, random) => {
      const first = random(chunks.length - 1)
      const second = first + 1 + random(chunks.length - first - 1)
      const swapped = chunks.with(first, chunks[second] ?? head).with(second, chunks[first] ?? head)
      return together(head, swapped)
    },
  },
  {
    name: 'a chunk twice',
    spoil: (sound, _, random) => {
      const at = chunkOf(sound, random)
      return together(sound.head, sound.chunks.toSpliced(at, 0, ...sound.chunks.slice(at, at + 1)))
    },
  },
  {
    name: 'a chunk less',
    spoil: (sound, _, random) => together(sound.head, sound.chunks.toSpliced(chunkOf(sound, random), 1)),
  },
  {
    name: 'a chunk of another copy of the same shop',
    spoil: (sound, other, random) => {
      const at = chunkOf(sound, random)
      return together(sound.head, sound.chunks.with(at, other.chunks[at] ?? sound.head))
    },
  },
  { name: 'an older header on it', spoil: ({ chunks }, other) => together(other.head, chunks) },
  {
    name: 'an older copy’s salt and nonce',
    spoil: (sound, { header: { salt, nonce } }) => saying(sound, { salt, nonce }),
  },
  {
    name: 'cut at the end of a chunk',
    spoil: (sound, _, random) => together(sound.head, sound.chunks.slice(0, chunkOf(sound, random))),
  },
  {
    name: 'bytes behind it',
    spoil: ({ head, chunks }, _, random) =>
      together(head, [...chunks, Buffer.alloc(1 + random(2 * SEALED_BYTES), random(256))]),
  },
]

/**
 * The damage of this number to a locked copy: in turn as a bad disk leaves any file, and as only a locked copy can suffer.
 * `other`: an older locked copy of the same shop, under the same key, with as many chunks at least.
 */
export function lockedDamage(sound: Locked, other: Locked, number: number): Damage {
  const half = Math.floor(number / 2)
  if (number % 2 === 0) return damage(together(sound.head, sound.chunks), half)
  const kind = KINDS[half % KINDS.length]
  if (kind === undefined) throw new Error('a remainder is an index')
  return { name: kind.name, bytes: kind.spoil(sound, other, randomOf(number)) }
}
