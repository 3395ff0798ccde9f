import * as v from 'valibot'
import type { Api, Call } from '#contract/api.ts'
import { inputs } from '#contract/inputs.ts'
import type { Failure, Result } from '#contract/result.ts'

// A page of ours never sends more than a long list of ids; the bytes of a photo have a cap of their own in its schema.
export const MESSAGE_MAX_BYTES = 1_000_000
// Far deeper than any input.
const DEEPEST = 30

/** What `check` makes of a message: a call by name with the input its schema promises, or why not. */
export type Checked = { [C in Call]: { readonly ok: true; readonly name: C; readonly input: Api[C]['in'] } }[Call]

/** The door: name, size and schema, once. After it, inputs are trusted. */
export function check(name: string, message: unknown): Checked | { readonly ok: false; readonly error: Failure } {
  if (!isCall(name)) return { ok: false, error: { code: 'unknown-call' } }
  const written = withoutBytes(name, message)
  if (!fits(written)) return { ok: false, error: { code: 'too-large' } }
  // Every input is an object; the schemas alone would take an empty list for an empty one.
  if (Array.isArray(message) || !isPlain(written)) return { ok: false, error: { code: 'bad-input' } }
  const parsed = v.safeParse(inputs[name], message, { abortEarly: true })
  if (parsed.success) return { ok: true, name, input: parsed.output } as Checked
  const field = v.getDotPath(parsed.issues[0])
  return { ok: false, error: field === null ? { code: 'bad-input' } : { code: 'bad-input', field } }
}

export function failed(error: Failure): Result<never> {
  return { ok: false, error }
}

function isCall(name: string): name is Call {
  return Object.hasOwn(inputs, name)
}

/** Bytes have no JSON form that is worth writing; how many they may be, their schema says. */
function withoutBytes(name: Call, message: unknown): unknown {
  if ((name !== 'photos:add' && name !== 'look:picture') || typeof message !== 'object' || message === null)
    return message
  const { bytes, ...rest } = message as { readonly bytes?: unknown }
  return bytes instanceof Uint8Array ? rest : message
}

/** The wire carries JSON values; anything that has no JSON form is refused with what is too large. */
function fits(message: unknown): boolean {
  try {
    const text = JSON.stringify(message)
    return text !== undefined && text.length <= MESSAGE_MAX_BYTES
  } catch {
    return false
  }
}

/**
 * Lists and plain objects alone: a Map or a Date has no keys, and the schemas would take it for an empty object. Nor a
 * key of prototypes, which they would overlook.
 */
function isPlain(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return true
  if (depth === DEEPEST) return false
  const inside = (each: unknown): boolean => isPlain(each, depth + 1)
  if (Array.isArray(value)) return value.every(inside)
  return (
    Object.getPrototypeOf(value) === Object.prototype &&
    Object.keys(value).every((key) => !(key in Object.prototype || key === 'prototype')) &&
    Object.values(value).every(inside)
  )
}
