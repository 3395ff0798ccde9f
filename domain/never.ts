/** Ends a `switch` over a union: a forgotten case then fails to compile, and a forged value fails loudly. */
export function never(value: never, what: string): never {
  throw new Error(`${what}: ${JSON.stringify(value)}`)
}
