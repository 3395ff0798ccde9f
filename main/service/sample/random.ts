/** Seeded chance: the same seed and stream give the same draws on every machine. */
export class Random {
  #a: number
  #b: number
  #c: number
  #count = 1

  /** `stream` tells persons of one seed apart, so that each is the same whatever the number of the others. */
  constructor(seed: number, stream: number) {
    this.#a = seed | 0
    this.#b = Math.floor(seed / 2 ** 32) | 0
    this.#c = stream | 0
    // sfc32 needs a dozen rounds before near seeds have parted.
    for (let round = 0; round < 12; round += 1) this.#bits()
  }

  /** sfc32 (Chris Doty-Humphrey, PractRand): 32 bits, period above 2^32. */
  #bits(): number {
    const sum = (this.#a + this.#b + this.#count) | 0
    this.#count = (this.#count + 1) | 0
    this.#a = this.#b ^ (this.#b >>> 9)
    this.#b = (this.#c + (this.#c << 3)) | 0
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0
    return sum >>> 0
  }

  /** 0 ≤ x < 1 */
  unit(): number {
    return this.#bits() / 2 ** 32
  }

  /** A whole number, both ends possible. */
  between(least: number, most: number): number {
    return least + Math.floor(this.unit() * (most - least + 1))
  }

  chance(probability: number): boolean {
    return this.unit() < probability
  }

  pick<T>(from: readonly T[]): T {
    const picked = from[Math.floor(this.unit() * from.length)]
    if (picked === undefined) throw new Error('nothing to pick from')
    return picked
  }

  /** The first of a list comes oftenest, as with family names: about 1/(rank + 8). */
  pickByRank<T>(from: readonly T[]): T {
    const share = Math.log((from.length + 8) / 8)
    const rank = Math.floor(8 * Math.exp(this.unit() * share) - 8)
    return from[Math.min(rank, from.length - 1)] ?? this.pick(from)
  }

  /** Around 1, log-normal: for gaps and amounts, which are never negative and sometimes long. */
  spread(sigma: number): number {
    const radius = Math.sqrt(-2 * Math.log(1 - this.unit()))
    return Math.exp(sigma * radius * Math.cos(2 * Math.PI * this.unit()))
  }

  hex(digits: number): string {
    let text = ''
    while (text.length < digits) text += this.#bits().toString(16).padStart(8, '0')
    return text.slice(0, digits)
  }
}
