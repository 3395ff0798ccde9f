/**
 * What structured clone carries, as text: the driver's pipe to a page takes strings only.
 * The class runs in Node and, by its own text, in the page: it may use nothing from outside itself.
 * Every compound value takes the next number as it is met, so that cycles and shared parts survive.
 */
export type Base64 = { encode: (bytes: Uint8Array) => string; decode: (text: string) => Uint8Array<ArrayBuffer> }

export class Wire {
  private readonly base64: Base64
  private readonly views = [Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array]
  private readonly wideViews = [Float32Array, Float64Array, BigInt64Array, BigUint64Array]
  private readonly viewNames = new Set([...this.views, ...this.wideViews].map((view) => view.name))
  private readonly errors = [Error, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError]
  private readonly boxes = new Set(['Number', 'String', 'Boolean', 'BigInt'])

  constructor(base64: Base64) {
    this.base64 = base64
  }

  encode(value: unknown): string {
    return JSON.stringify(this.pack(value, new Map()))
  }
  decode(text: string): unknown {
    return this.unpack(JSON.parse(text), [])
  }

  private tagOf(value: object): string {
    return Object.prototype.toString.call(value).slice(8, -1)
  }
  private refuse(): never {
    throw new Error('An object could not be cloned.')
  }

  private pack(value: unknown, seen: Map<object, number>): unknown {
    if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value
    if (typeof value === 'number') {
      return Number.isFinite(value) && !Object.is(value, -0)
        ? value
        : ['n', Object.is(value, -0) ? '-0' : String(value)]
    }
    if (value === undefined) return ['u']
    if (typeof value === 'bigint') return ['i', String(value)]
    if (typeof value !== 'object') return this.refuse()
    const known = seen.get(value)
    if (known !== undefined) return ['r', known]
    seen.set(value, seen.size)
    return this.packObject(value, seen)
  }

  private packObject(value: object, seen: Map<object, number>): unknown {
    if (Array.isArray(value)) {
      const items: unknown[] = ['a']
      for (let i = 0; i < value.length; i++) items.push(i in value ? this.pack(value[i], seen) : ['h'])
      return items
    }
    if (value instanceof Date) return ['d', Number.isNaN(value.getTime()) ? null : value.getTime()]
    if (value instanceof Map) {
      const items: unknown[] = ['m']
      for (const [key, item] of value) items.push(this.pack(key, seen), this.pack(item, seen))
      return items
    }
    if (value instanceof Set) return ['s', ...Array.from(value, (item) => this.pack(item, seen))]
    if (value instanceof Error) return this.packError(value, seen)
    if (value instanceof RegExp) return ['x', value.source, value.flags]
    if (value instanceof ArrayBuffer) return ['b', this.base64.encode(new Uint8Array(value))]
    if (ArrayBuffer.isView(value)) return this.packView(value)
    if (this.boxes.has(this.tagOf(value))) return ['w', this.pack(value.valueOf(), seen)]
    return this.packPlain(value, seen)
  }

  /** Only the part a view shows: a small Buffer must not drag its whole pool along. */
  private packView(view: ArrayBufferView): unknown {
    const name = this.tagOf(view)
    if (name !== 'DataView' && !this.viewNames.has(name)) return this.refuse()
    return ['v', name, this.base64.encode(new Uint8Array(view.buffer, view.byteOffset, view.byteLength))]
  }

  private packError(error: Error, seen: Map<object, number>): unknown {
    const name = this.errors.some((known) => known.name === error.name) ? error.name : 'Error'
    const cause = 'cause' in error ? [this.pack(error.cause, seen)] : []
    return ['e', name, error.message, error.stack ?? '', ...cause]
  }

  private packPlain(value: object, seen: Map<object, number>): unknown {
    // After structured clone only plain objects are left; a Blob or a file handle is none.
    const proto: unknown = Object.getPrototypeOf(value)
    if (proto !== null && proto !== Object.prototype) return this.refuse()
    const items: unknown[] = ['o']
    for (const [key, item] of Object.entries(value)) items.push(key, this.pack(item, seen))
    return items
  }

  private unpack(packed: unknown, made: unknown[]): unknown {
    if (!Array.isArray(packed)) return packed
    const [tag, first] = packed as [string, unknown]
    if (tag === 'u') return undefined
    if (tag === 'n') return Number(first)
    if (tag === 'i') return BigInt(String(first))
    if (tag === 'r') return made[Number(first)]
    return this.unpackObject(tag, packed, made)
  }

  private unpackObject(tag: string, packed: unknown[], made: unknown[]): unknown {
    if (tag === 'a') return this.unpackArray(packed, made)
    if (tag === 'o') return this.unpackPlain(packed, made)
    if (tag === 'm') {
      const map = this.keep(new Map<unknown, unknown>(), made)
      for (let i = 1; i < packed.length; i += 2) {
        const key = this.unpack(packed[i], made)
        map.set(key, this.unpack(packed[i + 1], made))
      }
      return map
    }
    if (tag === 's') {
      const set = this.keep(new Set<unknown>(), made)
      for (let i = 1; i < packed.length; i++) set.add(this.unpack(packed[i], made))
      return set
    }
    if (tag === 'e') return this.unpackError(packed, made)
    return this.unpackLeaf(tag, packed, made)
  }

  private unpackLeaf(tag: string, packed: unknown[], made: unknown[]): unknown {
    const [, first, second] = packed
    if (tag === 'd') return this.keep(new Date(typeof first === 'number' ? first : Number.NaN), made)
    if (tag === 'x') return this.keep(new RegExp(String(first), String(second)), made)
    if (tag === 'b') return this.keep(this.base64.decode(String(first)).buffer, made)
    if (tag === 'w') {
      const place = made.push(null) - 1
      return (made[place] = Object(this.unpack(first, made)) as unknown)
    }
    if (tag === 'v') return this.keep(this.unpackView(String(first), this.base64.decode(String(second)).buffer), made)
    throw new Error('An object could not be read from the wire.')
  }

  private unpackView(name: string, buffer: ArrayBuffer): unknown {
    if (name === 'DataView') return new DataView(buffer)
    for (const view of [...this.views, ...this.wideViews]) if (view.name === name) return new view(buffer)
    throw new Error(`An unknown kind of bytes: ${name}`)
  }

  private unpackArray(packed: unknown[], made: unknown[]): unknown {
    const list = this.keep<unknown[]>([], made)
    list.length = packed.length - 1
    for (let i = 1; i < packed.length; i++) {
      const item = packed[i]
      const isHole = Array.isArray(item) && item[0] === 'h'
      if (!isHole) list[i - 1] = this.unpack(item, made)
    }
    return list
  }

  private unpackPlain(packed: unknown[], made: unknown[]): unknown {
    const out = this.keep<Record<string, unknown>>({}, made)
    for (let i = 1; i < packed.length; i += 2) {
      const key = String(packed[i])
      const value = this.unpack(packed[i + 1], made)
      // A key named __proto__ stays a key.
      if (key === '__proto__')
        Object.defineProperty(out, key, { value, enumerable: true, writable: true, configurable: true })
      else out[key] = value
    }
    return out
  }

  private unpackError(packed: unknown[], made: unknown[]): unknown {
    const [, name, message, stack] = packed
    const make = this.errors.find((known) => known.name === name) ?? Error
    const error = this.keep(new make(String(message)), made)
    Object.defineProperty(error, 'stack', { value: stack, writable: true, configurable: true })
    if (packed.length > 4) error.cause = this.unpack(packed[4], made)
    return error
  }

  private keep<T>(value: T, made: unknown[]): T {
    made.push(value)
    return value
  }
}
