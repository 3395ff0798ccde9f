/** Numbers that look random and are the same every time (mulberry32). */
export function randomOf(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

const PAGE = 4_096
const SECTOR = 512

/** A file as a bad disk, a pulled stick or a half-done copy leaves it. */
export type Damage = { readonly name: string; readonly bytes: Buffer }

type Kind = { readonly name: string; readonly spoil: (bytes: Buffer, random: (below: number) => number) => Buffer }

const pageOf = (bytes: Buffer, random: (below: number) => number): number => random(bytes.length / PAGE) * PAGE

const KINDS: readonly Kind[] = [
  {
    name: 'one bit turned over',
    spoil: (bytes, random) => {
      const at = random(bytes.length)
      bytes.writeUInt8((bytes[at] ?? 0) ^ (1 << random(8)), at)
      return bytes
    },
  },
  {
    name: 'a byte of a page header turned over',
    spoil: (bytes, random) => {
      const at = Math.max(pageOf(bytes, random), PAGE) + random(12)
      bytes.writeUInt8((bytes[at] ?? 0) ^ (1 + random(255)), at)
      return bytes
    },
  },
  {
    name: 'a byte of the file header turned over',
    spoil: (bytes, random) => {
      const at = random(100)
      bytes.writeUInt8((bytes[at] ?? 0) ^ (1 + random(255)), at)
      return bytes
    },
  },
  {
    name: 'a page of zeros',
    spoil: (bytes, random) => {
      const at = pageOf(bytes, random)
      return bytes.fill(0, at, at + PAGE)
    },
  },
  {
    name: 'a sector of zeros',
    spoil: (bytes, random) => {
      const at = random(bytes.length / SECTOR) * SECTOR
      return bytes.fill(0, at, at + SECTOR)
    },
  },
  {
    name: 'a sector of noise',
    spoil: (bytes, random) => {
      const at = random(bytes.length / SECTOR) * SECTOR
      for (let each = at; each < at + SECTOR; each += 1) bytes.writeUInt8(random(256), each)
      return bytes
    },
  },
  {
    name: 'a page in the place of another',
    spoil: (bytes, random) => {
      const from = pageOf(bytes, random)
      bytes.copy(bytes, pageOf(bytes, random), from, from + PAGE)
      return bytes
    },
  },
  { name: 'cut off', spoil: (bytes, random) => bytes.subarray(0, random(bytes.length)) },
  { name: 'cut off at a page', spoil: (bytes, random) => bytes.subarray(0, pageOf(bytes, random)) },
]

/** The damage of this number to a copy of `sound`. */
export function damage(sound: Buffer, number: number): Damage {
  const kind = KINDS[number % KINDS.length]
  if (kind === undefined) throw new Error('a remainder is an index')
  return { name: kind.name, bytes: kind.spoil(Buffer.from(sound), randomOf(number)) }
}

/** One page of the file destroyed whole: of zeros for an even number, of noise for an odd one. */
export function destroyPage(sound: Buffer, number: number): Damage {
  const random = randomOf(number)
  const bytes = Buffer.from(sound)
  const at = pageOf(bytes, random)
  for (let each = at; each < at + PAGE; each += 1) bytes.writeUInt8(number % 2 === 0 ? 0 : random(256), each)
  return { name: `page ${at / PAGE + 1} destroyed`, bytes }
}
