/**
 * contextBridge between the preload's isolated world and the page's own world, which share the DOM and nothing else.
 * The same end stands in both worlds. They speak by events on a node that is in no document, so the page never
 * holds it; `detail` is structured-cloned from world to world at once, so functions go as numbers.
 * Runs in the page by its own text: it uses nothing from outside itself, and takes every function it needs before
 * the page's first script, so that a page which overwrites them neither sees nor breaks what passes.
 */
export type BridgeEnd = { expose: (name: string, api: unknown) => void }

type Packed = unknown

export function makeBridge(node: EventTarget, mine: string, theirs: string): BridgeEnd {
  const uncurry = <A extends unknown[], R>(fn: (...args: A) => R): ((self: unknown, ...args: A) => R) =>
    Function.prototype.call.bind(fn) as (self: unknown, ...args: A) => R
  const { defineProperty, freeze, isFrozen, setPrototypeOf, keys } = Object
  const { apply, ownKeys, get: read } = Reflect
  const { isArray } = Array
  const isView = ArrayBuffer.isView
  const asText = String
  const RealPromise = Promise
  const RealError = Error
  const RealEvent = CustomEvent
  const RealWeakMap = WeakMap
  const detail = Object.getOwnPropertyDescriptor(CustomEvent.prototype, 'detail') ?? {}
  const detailOf = uncurry(read(detail, 'get') as () => unknown)
  const dispatch = uncurry(read(EventTarget.prototype, 'dispatchEvent'))
  const listen = uncurry(read(EventTarget.prototype, 'addEventListener'))
  const isInstance = uncurry(read(Function.prototype, Symbol.hasInstance) as (value: unknown) => boolean)
  const then = uncurry(
    read(Promise.prototype, 'then') as (ok: (v: unknown) => void, bad: (e: unknown) => void) => unknown,
  )
  const getNumber = uncurry(read(WeakMap.prototype, 'get') as (key: object) => unknown)
  const setNumber = uncurry(read(WeakMap.prototype, 'set') as (key: object, value: unknown) => unknown)
  const cloneable = [Date, RegExp, Map, Set, ArrayBuffer, Blob, ImageBitmap, ImageData, Number, String, Boolean, BigInt]

  // Tables without a prototype: a setter planted on Object.prototype is not asked.
  const table = <T>(): Record<string, T> => setPrototypeOf({}, null) as Record<string, T>
  const list = (): unknown[] => setPrototypeOf([], null) as unknown[]
  const functions = table<(...args: unknown[]) => unknown>()
  const proxies = table<unknown>()
  const promises = table<{ resolve: (value: unknown) => void; reject: (error: unknown) => void }>()
  const numbers: object = new RealWeakMap<object, number>()
  const origins: object = new RealWeakMap<object, string>()
  let next = 1
  let reply: unknown[] | undefined

  function send(message: unknown[]): void {
    dispatch(node, new RealEvent(theirs, setPrototypeOf({ detail: message }, null) as CustomEventInit))
  }
  function tagged(...parts: unknown[]): unknown[] {
    return setPrototypeOf(parts, null) as unknown[]
  }

  function pack(value: unknown, depth: number): Packed {
    if (depth > 1000)
      throw new RealError(
        'Electron contextBridge recursion depth exceeded.  Nested objects deeper than 1000 are not supported.',
      )
    if (typeof value === 'function') return packFunction(value as (...args: unknown[]) => unknown)
    if (typeof value === 'symbol') return undefined
    if (typeof value !== 'object' || value === null) return value
    if (isInstance(RealPromise, value)) return packPromise(value)
    if (isInstance(RealError, value)) return tagged('e', asText(read(value, 'message')))
    if (isArray(value)) {
      const out = tagged('a')
      for (let i = 0; i < value.length; i++) out[i + 1] = pack(value[i], depth + 1)
      return out
    }
    if (isCloneable(value)) return tagged('c', value)
    const out = tagged('o')
    const names = keys(value)
    for (let i = 0; i < names.length; i++) {
      const name = names[i] as string
      out[2 * i + 1] = name
      out[2 * i + 2] = pack((value as Record<string, unknown>)[name], depth + 1)
    }
    return out
  }

  function isCloneable(value: object): boolean {
    if (isView(value)) return true
    for (let i = 0; i < cloneable.length; i++) if (isInstance(cloneable[i], value)) return true
    return false
  }

  function packFunction(fn: (...args: unknown[]) => unknown): Packed {
    const origin = getNumber(origins, fn)
    if (origin !== undefined) return tagged('y', origin)
    let id = getNumber(numbers, fn)
    if (id === undefined) {
      id = next++
      setNumber(numbers, fn, id)
      functions[`${id as number}`] = fn
    }
    return tagged('f', id)
  }

  function packPromise(promise: object): Packed {
    const id = next++
    const settle = (ok: boolean) => (value: unknown) => {
      try {
        send(tagged('settle', `${id}`, ok, pack(value, 0)))
      } catch (error) {
        send(tagged('settle', `${id}`, false, pack(error, 0)))
      }
    }
    then(promise, settle(true), settle(false))
    return tagged('w', id)
  }

  function unpack(packed: Packed): unknown {
    if (!isArray(packed)) return packed
    const tag = packed[0] as string
    const first = packed[1] as unknown
    if (tag === 'c') return first
    if (tag === 'e') return new RealError(first as string)
    if (tag === 'f') return proxyOf(`${first as number}`)
    if (tag === 'y') return functions[first as string]
    if (tag === 'w') {
      return new RealPromise((resolve, reject) => {
        promises[`${first as number}`] = setPrototypeOf({ resolve, reject }, null) as {
          resolve: typeof resolve
          reject: typeof reject
        }
      })
    }
    return unpackParts(tag, packed)
  }

  function unpackParts(tag: string, packed: unknown[]): unknown {
    const out = tag === 'a' ? [] : {}
    const step = tag === 'a' ? 1 : 2
    for (let i = 1; i < packed.length; i += step) {
      const key = tag === 'a' ? i - 1 : (packed[i] as string)
      const value = unpack(packed[tag === 'a' ? i : i + 1])
      const own = setPrototypeOf(
        { value, writable: true, enumerable: true, configurable: true },
        null,
      ) as PropertyDescriptor
      defineProperty(out, key, own)
    }
    return out
  }

  /** The same function of the other world is the same proxy here, so that a listener can be taken off again. */
  function proxyOf(id: string): unknown {
    const known = proxies[id]
    if (known) return known
    const proxy = (...args: unknown[]): unknown => callOther(id, args)
    proxies[id] = proxy
    setNumber(origins, proxy, id)
    return proxy
  }

  function callOther(id: string, args: unknown[]): unknown {
    const packed = list()
    for (let i = 0; i < args.length; i++) packed[i] = pack(args[i], 0)
    const outer = reply
    reply = undefined
    send(tagged('call', id, packed))
    const answer = reply as unknown[] | undefined
    reply = outer
    if (!answer) throw new RealError('An object could not be cloned.')
    if (answer[1] === true) return unpack(answer[2])
    throw unpack(answer[2])
  }

  function run(id: string, packed: unknown[]): void {
    let answer: unknown[]
    try {
      const args: unknown[] = []
      for (let i = 0; i < packed.length; i++) {
        defineProperty(
          args,
          i,
          setPrototypeOf(
            { value: unpack(packed[i]), writable: true, enumerable: true, configurable: true },
            null,
          ) as PropertyDescriptor,
        )
      }
      const fn = functions[id]
      if (!fn) throw new RealError('The function is gone.')
      answer = tagged('reply', true, pack(apply(fn, undefined, args), 0))
    } catch (error) {
      answer = tagged('reply', false, isInstance(RealError, error) ? pack(error, 0) : tagged('e', asText(error)))
    }
    send(answer)
  }

  function settled(id: string, ok: boolean, packed: Packed): void {
    const waiting = promises[id]
    delete promises[id]
    if (waiting) (ok ? waiting.resolve : waiting.reject)(unpack(packed))
  }

  function freezeDeep(value: unknown): void {
    if (
      (typeof value !== 'object' && typeof value !== 'function') ||
      value === null ||
      isView(value) ||
      isFrozen(value)
    )
      return
    freeze(value)
    const names = ownKeys(value)
    for (let i = 0; i < names.length; i++) freezeDeep(read(value, names[i] as string))
  }

  function exposed(name: string, packed: Packed): void {
    const value = unpack(packed)
    freezeDeep(value)
    defineProperty(
      globalThis,
      name,
      setPrototypeOf({ value, enumerable: true, writable: false, configurable: false }, null) as PropertyDescriptor,
    )
  }

  listen(node, mine, (event) => {
    const message = detailOf(event)
    if (!isArray(message)) return
    // No destructuring here: it would ask the page's Array.prototype[Symbol.iterator].
    const kind = message[0] as string
    const first = message[1] as string
    const second = message[2] as unknown
    const third = message[3] as unknown
    if (kind === 'reply') reply = message
    else if (kind === 'call') run(first, second as unknown[])
    else if (kind === 'settle') settled(first, second === true, third)
    else if (kind === 'expose') exposed(first, second)
  })

  return { expose: (name, api) => send(tagged('expose', name, pack(api, 0))) }
}
