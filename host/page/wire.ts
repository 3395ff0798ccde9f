/**
 * What structured clone carries, as text: the driver's pipe to a page takes strings only.
 * The function runs in Node and, by its own text, in the page: it may use nothing from outside itself.
 * Every compound value takes the next number as it is met, so that cycles and shared parts survive.
 */
export type Base64 = { encode: (bytes: Uint8Array) => string; decode: (text: string) => Uint8Array<ArrayBuffer> }
export type Wire = { encode: (value: unknown) => string; decode: (text: string) => unknown }

export function makeWire(base64: Base64): Wire {
  const views = [Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array]
  const wideViews = [Float32Array, Float64Array, BigInt64Array, BigUint64Array]
  const viewNames = new Set([...views, ...wideViews].map((view) => view.name))
  const errors = [Error, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError]
  const boxes = new Set(['Number', 'String', 'Boolean', 'BigInt'])
  const tagOf = (value: object): string => Object.prototype.toString.call(value).slice(8, -1)
  const refuse = (): never => {
    throw new Error('An object could not be cloned.')
  }

  function pack(value: unknown, seen: Map<object, number>): unknown {
    if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value
    if (typeof value === 'number') {
      return Number.isFinite(value) && !Object.is(value, -0)
        ? value
        : ['n', Object.is(value, -0) ? '-0' : String(value)]
    }
    if (value === undefined) return ['u']
    if (typeof value === 'bigint') return ['i', String(value)]
    if (typeof value !== 'object') return refuse()
    const known = seen.get(value)
    if (known !== undefined) return ['r', known]
    seen.set(value, seen.size)
    return packObject(value, seen)
  }

  function packObject(value: object, seen: Map<object, number>): unknown {
    if (Array.isArray(value)) {
      const items: unknown[] = ['a']
      for (let i = 0; i < value.length; i++) items.push(i in value ? pack(value[i], seen) : ['h'])
      return items
    }
    if (value instanceof Date) return ['d', Number.isNaN(value.getTime()) ? null : value.getTime()]
    if (value instanceof Map) {
      return ['m', ...[...value].flatMap(([key, item]) => [pack(key, seen), pack(item, seen)])]
    }
    if (value instanceof Set) return ['s', ...[...value].map((item) => pack(item, seen))]
    if (value instanceof Error) return packError(value, seen)
    if (value instanceof RegExp) return ['x', value.source, value.flags]
    if (value instanceof ArrayBuffer) return ['b', base64.encode(new Uint8Array(value))]
    if (ArrayBuffer.isView(value)) return packView(value)
    if (boxes.has(tagOf(value))) return ['w', pack(value.valueOf(), seen)]
    return packPlain(value, seen)
  }

  /** Only the part a view shows: a small Buffer must not drag its whole pool along. */
  function packView(view: ArrayBufferView): unknown {
    const name = tagOf(view)
    if (name !== 'DataView' && !viewNames.has(name)) return refuse()
    return ['v', name, base64.encode(new Uint8Array(view.buffer, view.byteOffset, view.byteLength))]
  }

  function packError(error: Error, seen: Map<object, number>): unknown {
    const name = errors.some((known) => known.name === error.name) ? error.name : 'Error'
    const cause = 'cause' in error ? [pack(error.cause, seen)] : []
    return ['e', name, error.message, error.stack ?? '', ...cause]
  }

  function packPlain(value: object, seen: Map<object, number>): unknown {
    // After structured clone only plain objects are left; a Blob or a file handle is none.
    const proto: unknown = Object.getPrototypeOf(value)
    if (proto !== null && proto !== Object.prototype) return refuse()
    return ['o', ...Object.entries(value).flatMap(([key, item]) => [key, pack(item, seen)])]
  }

  function unpack(packed: unknown, made: unknown[]): unknown {
    if (!Array.isArray(packed)) return packed
    const [tag, first] = packed as [string, unknown]
    if (tag === 'u') return undefined
    if (tag === 'n') return Number(first)
    if (tag === 'i') return BigInt(String(first))
    if (tag === 'r') return made[Number(first)]
    return unpackObject(tag, packed, made)
  }

  function unpackObject(tag: string, packed: unknown[], made: unknown[]): unknown {
    if (tag === 'a') return unpackArray(packed, made)
    if (tag === 'o') return unpackPlain(packed, made)
    if (tag === 'm') {
      const map = keep(new Map<unknown, unknown>(), made)
      for (let i = 1; i < packed.length; i += 2) {
        const key = unpack(packed[i], made)
        map.set(key, unpack(packed[i + 1], made))
      }
      return map
    }
    if (tag === 's') {
      const set = keep(new Set<unknown>(), made)
      for (let i = 1; i < packed.length; i++) set.add(unpack(packed[i], made))
      return set
    }
    if (tag === 'e') return unpackError(packed, made)
    return unpackLeaf(tag, packed, made)
  }

  function unpackLeaf(tag: string, packed: unknown[], made: unknown[]): unknown {
    const [, first, second] = packed
    if (tag === 'd') return keep(new Date(typeof first === 'number' ? first : Number.NaN), made)
    if (tag === 'x') return keep(new RegExp(String(first), String(second)), made)
    if (tag === 'b') return keep(base64.decode(String(first)).buffer, made)
    if (tag === 'w') {
      const place = made.push(null) - 1
      return (made[place] = Object(unpack(first, made)) as unknown)
    }
    if (tag === 'v') return keep(unpackView(String(first), base64.decode(String(second)).buffer), made)
    throw new Error('An object could not be read from the wire.')
  }

  function unpackView(name: string, buffer: ArrayBuffer): unknown {
    if (name === 'DataView') return new DataView(buffer)
    for (const view of [...views, ...wideViews]) if (view.name === name) return new view(buffer)
    throw new Error(`An unknown kind of bytes: ${name}`)
  }

  function unpackArray(packed: unknown[], made: unknown[]): unknown {
    const list = keep<unknown[]>([], made)
    list.length = packed.length - 1
    for (let i = 1; i < packed.length; i++) {
      const item = packed[i]
      const isHole = Array.isArray(item) && item[0] === 'h'
      if (!isHole) list[i - 1] = unpack(item, made)
    }
    return list
  }

  function unpackPlain(packed: unknown[], made: unknown[]): unknown {
    const out = keep<Record<string, unknown>>({}, made)
    for (let i = 1; i < packed.length; i += 2) {
      const key = String(packed[i])
      const value = unpack(packed[i + 1], made)
      // A key named __proto__ stays a key.
      if (key === '__proto__')
        Object.defineProperty(out, key, { value, enumerable: true, writable: true, configurable: true })
      else out[key] = value
    }
    return out
  }

  function unpackError(packed: unknown[], made: unknown[]): unknown {
    const [, name, message, stack] = packed
    const make = errors.find((known) => known.name === name) ?? Error
    const error = keep(new make(String(message)), made)
    Object.defineProperty(error, 'stack', { value: stack, writable: true, configurable: true })
    if (packed.length > 4) error.cause = unpack(packed[4], made)
    return error
  }

  function keep<T>(value: T, made: unknown[]): T {
    made.push(value)
    return value
  }

  return {
    encode: (value) => JSON.stringify(pack(value, new Map())),
    decode: (text) => unpack(JSON.parse(text), []),
  }
}
