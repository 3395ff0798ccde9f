/**
 * contextBridge between the preload's isolated world and the page's own world, which share the DOM and nothing else.
 * The same end stands in both worlds. They speak by events on a node that is in no document, so the page never
 * holds it; `detail` is structured-cloned from world to world at once, so functions go as numbers.
 * Runs in the page by its own text: it uses nothing from outside itself, and takes every function it needs before
 * the page's first script, so that a page which overwrites them neither sees nor breaks what passes.
 */
type Packed = unknown
type Tell = (...args: unknown[]) => unknown
type Waiting = { resolve: (value: unknown) => void; reject: (error: unknown) => void }

export class BridgeEnd {
  private readonly node: EventTarget
  private readonly mine: string
  private readonly theirs: string
  private readonly defineProperty = Object.defineProperty
  private readonly freeze = Object.freeze
  private readonly isFrozen = Object.isFrozen
  private readonly setPrototypeOf = Object.setPrototypeOf
  private readonly keys = Object.keys
  private readonly apply = Reflect.apply
  private readonly ownKeys = Reflect.ownKeys
  private readonly read = Reflect.get
  private readonly isArray = Array.isArray
  private readonly isView = Reflect.get(ArrayBuffer, 'isView')
  private readonly asText = String
  private readonly RealPromise = Promise
  private readonly RealError = Error
  private readonly RealEvent = CustomEvent
  private readonly dispatch = this.uncurry(Reflect.get(EventTarget.prototype, 'dispatchEvent'))
  private readonly isInstance = this.uncurry(
    Reflect.get(Function.prototype, Symbol.hasInstance) as (value: unknown) => boolean,
  )
  private readonly whenSettled = this.uncurry(
    Reflect.get(Promise.prototype, 'then') as (ok: (v: unknown) => void, bad: (e: unknown) => void) => unknown,
  )
  private readonly getNumber = this.uncurry(Reflect.get(WeakMap.prototype, 'get') as (key: object) => unknown)
  private readonly setNumber = this.uncurry(
    Reflect.get(WeakMap.prototype, 'set') as (key: object, value: unknown) => unknown,
  )
  private readonly detailOf = this.uncurry(this.detailGetter())
  private readonly cloneable = [
    Date,
    RegExp,
    Map,
    Set,
    ArrayBuffer,
    Blob,
    ImageBitmap,
    ImageData,
    Number,
    String,
    Boolean,
    BigInt,
  ]

  // Tables without a prototype: a setter planted on Object.prototype is not asked.
  private readonly functions = Object.setPrototypeOf({}, null) as Record<string, Tell>
  private readonly proxies = Object.setPrototypeOf({}, null) as Record<string, Tell>
  private readonly promises = Object.setPrototypeOf({}, null) as Record<string, Waiting>
  private readonly numbers = new WeakMap<object, number>()
  private readonly origins = new WeakMap<object, string>()
  private next = 1
  private reply: unknown[] | undefined = undefined

  constructor(node: EventTarget, mine: string, theirs: string) {
    this.node = node
    this.theirs = theirs
    this.mine = mine
  }

  open(): this {
    this.node.addEventListener(this.mine, (event) => this.hear(this.detailOf(event)))
    return this
  }

  expose(name: string, api: unknown): void {
    this.send(this.tagged('expose', name, this.pack(api, 0)))
  }

  private uncurry<A extends unknown[], R>(fn: (...args: A) => R): (self: unknown, ...args: A) => R {
    return Function.prototype.call.bind(fn) as (self: unknown, ...args: A) => R
  }

  private detailGetter(): () => unknown {
    return Reflect.get(Object.getOwnPropertyDescriptor(CustomEvent.prototype, 'detail') ?? {}, 'get') as () => unknown
  }

  private hear(message: unknown): void {
    if (!this.isArray(message)) return
    // No destructuring here: it would ask the page's Array.prototype[Symbol.iterator].
    const kind = message[0] as string
    const first = message[1] as string
    const second = message[2] as unknown
    const third = message[3] as unknown
    if (kind === 'reply') this.reply = message
    else if (kind === 'call') this.run(first, second as unknown[])
    else if (kind === 'settle') this.settled(first, second === true, third)
    else if (kind === 'expose') this.exposed(first, second)
  }

  private send(message: unknown[]): void {
    this.dispatch(
      this.node,
      new this.RealEvent(this.theirs, this.setPrototypeOf({ detail: message }, null) as CustomEventInit),
    )
  }
  /** Past any setter of a prototype. */
  private put(holder: object, key: PropertyKey, value: unknown): void {
    const own = { value, writable: true, enumerable: true, configurable: true }
    this.defineProperty(holder, key, this.setPrototypeOf(own, null) as PropertyDescriptor)
  }
  private tagged(...parts: unknown[]): unknown[] {
    return this.setPrototypeOf(parts, null) as unknown[]
  }

  private pack(value: unknown, depth: number): Packed {
    if (depth > 1000)
      throw new this.RealError(
        'Electron contextBridge recursion depth exceeded.  Nested objects deeper than 1000 are not supported.',
      )
    if (typeof value === 'function') return this.packFunction(value as (...args: unknown[]) => unknown)
    if (typeof value === 'symbol') return undefined
    if (typeof value !== 'object' || value === null) return value
    if (this.isInstance(this.RealPromise, value)) return this.packPromise(value)
    if (this.isInstance(this.RealError, value)) return this.tagged('e', this.asText(this.read(value, 'message')))
    if (this.isArray(value)) {
      const out = this.tagged('a')
      for (let i = 0; i < value.length; i++) out[i + 1] = this.pack(value[i], depth + 1)
      return out
    }
    if (this.isCloneable(value)) return this.tagged('c', value)
    const out = this.tagged('o')
    const names = this.keys(value)
    for (let i = 0; i < names.length; i++) {
      const name = names[i] as string
      out[2 * i + 1] = name
      out[2 * i + 2] = this.pack((value as Record<string, unknown>)[name], depth + 1)
    }
    return out
  }

  private isCloneable(value: object): boolean {
    if (this.isView(value)) return true
    for (let i = 0; i < this.cloneable.length; i++) if (this.isInstance(this.cloneable[i], value)) return true
    return false
  }

  private packFunction(fn: (...args: unknown[]) => unknown): Packed {
    const origin = this.getNumber(this.origins, fn)
    if (origin !== undefined) return this.tagged('y', origin)
    let id = this.getNumber(this.numbers, fn)
    if (id === undefined) {
      id = this.next++
      this.setNumber(this.numbers, fn, id)
      this.functions[`${id as number}`] = fn
    }
    return this.tagged('f', id)
  }

  private packPromise(promise: object): Packed {
    const id = this.next++
    const settle = (ok: boolean) => (value: unknown) => {
      try {
        this.send(this.tagged('settle', `${id}`, ok, this.pack(value, 0)))
      } catch (error) {
        this.send(this.tagged('settle', `${id}`, false, this.pack(error, 0)))
      }
    }
    this.whenSettled(promise, settle(true), settle(false))
    return this.tagged('w', id)
  }

  private unpack(packed: Packed): unknown {
    if (!this.isArray(packed)) return packed
    const tag = packed[0] as string
    const first = packed[1] as unknown
    if (tag === 'c') return first
    if (tag === 'e') return new this.RealError(first as string)
    if (tag === 'f') return this.proxyOf(`${first as number}`)
    if (tag === 'y') return this.functions[first as string]
    if (tag === 'w') {
      return new this.RealPromise((resolve, reject) => {
        this.promises[`${first as number}`] = this.setPrototypeOf({ resolve, reject }, null) as Waiting
      })
    }
    return this.unpackParts(tag, packed)
  }

  private unpackParts(tag: string, packed: unknown[]): unknown {
    const out = tag === 'a' ? [] : {}
    const step = tag === 'a' ? 1 : 2
    for (let i = 1; i < packed.length; i += step) {
      const key = tag === 'a' ? i - 1 : (packed[i] as string)
      const value = this.unpack(packed[tag === 'a' ? i : i + 1])
      this.put(out, key, value)
    }
    return out
  }

  /** The same function of the other world is the same proxy here, so that a listener can be taken off again. */
  private proxyOf(id: string): unknown {
    const known = this.proxies[id]
    if (known) return known
    const proxy = (...args: unknown[]): unknown => this.callOther(id, args)
    this.proxies[id] = proxy
    this.setNumber(this.origins, proxy, id)
    return proxy
  }

  private callOther(id: string, args: unknown[]): unknown {
    const packed = this.tagged()
    for (let i = 0; i < args.length; i++) packed[i] = this.pack(args[i], 0)
    const outer = this.reply
    this.reply = undefined
    this.send(this.tagged('call', id, packed))
    const answer = this.reply as unknown[] | undefined
    this.reply = outer
    if (!answer) throw new this.RealError('An object could not be cloned.')
    if (answer[1] === true) return this.unpack(answer[2])
    throw this.unpack(answer[2])
  }

  private run(id: string, packed: unknown[]): void {
    let answer: unknown[]
    try {
      const args: unknown[] = []
      for (let i = 0; i < packed.length; i++) {
        this.put(args, i, this.unpack(packed[i]))
      }
      const fn = this.functions[id]
      if (!fn) throw new this.RealError('The function is gone.')
      answer = this.tagged('reply', true, this.pack(this.apply(fn, undefined, args), 0))
    } catch (error) {
      answer = this.tagged(
        'reply',
        false,
        this.isInstance(this.RealError, error) ? this.pack(error, 0) : this.tagged('e', this.asText(error)),
      )
    }
    this.send(answer)
  }

  private settled(id: string, ok: boolean, packed: Packed): void {
    const waiting = this.promises[id]
    delete this.promises[id]
    if (waiting) (ok ? waiting.resolve : waiting.reject)(this.unpack(packed))
  }

  private freezeDeep(value: unknown): void {
    if (
      (typeof value !== 'object' && typeof value !== 'function') ||
      value === null ||
      this.isView(value) ||
      this.isFrozen(value)
    )
      return
    this.freeze(value)
    const names = this.ownKeys(value)
    for (let i = 0; i < names.length; i++) this.freezeDeep(this.read(value, names[i] as string))
  }

  private exposed(name: string, packed: Packed): void {
    const value = this.unpack(packed)
    this.freezeDeep(value)
    this.defineProperty(
      globalThis,
      name,
      this.setPrototypeOf(
        { value, enumerable: true, writable: false, configurable: false },
        null,
      ) as PropertyDescriptor,
    )
  }
}
