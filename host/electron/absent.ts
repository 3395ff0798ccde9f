/** Any part of Electron that the host does not have says so, loudly, where it is used. */

const SILENT = new Set<PropertyKey>(['then', 'toJSON', 'constructor', 'asymmetricMatch', 'nodeType', '$$typeof'])

function refuse(name: string): never {
  throw new Error(`not in the host: ${name}`)
}

/** The same object, with every member that it lacks throwing. Methods are bound to the object itself. */
export function orAbsent<T extends object>(name: string, there: T): T {
  const bound = new Map<PropertyKey, unknown>()
  return new Proxy(there, {
    get(target, key) {
      if (!(key in target)) return typeof key === 'symbol' || SILENT.has(key) ? undefined : refuse(`${name}.${key}`)
      const value: unknown = Reflect.get(target, key, target)
      if (typeof value !== 'function' || key === 'constructor') return value
      if (!bound.has(key)) bound.set(key, value.bind(target))
      return bound.get(key)
    },
    set: (target, key, value) => Reflect.set(target, key, value, target),
  })
}

function Stub(): void {}

/** A whole class or module of Electron that is not here: it may be imported, but not used. */
export function absent(name: string): unknown {
  return new Proxy(Stub, {
    get: (_target, key) => (typeof key === 'symbol' || SILENT.has(key) ? undefined : refuse(`electron.${name}.${key}`)),
    apply: () => refuse(`electron.${name}`),
    construct: () => refuse(`electron.${name}`),
  })
}
