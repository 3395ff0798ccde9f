import { asBirthday, asDay, type Birthday, type Day } from '#domain/day.ts'
import type { Id } from '#domain/people/customer.ts'

/** Whether a value that came from a file is what it should be, word for word. */
export type Shape<T> = (value: unknown) => value is T

/** No line breaks, no control characters and no half of a pair, so that it stays one line in lists, CSV and print. */
export const IN_ONE_LINE = /^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]*$/u
/** Line breaks and nothing else of what cannot be seen. */
export const IN_LINES = /^(?:[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]|\n)*$/u

/** An id of ours. */
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

export function isId(value: unknown): value is Id {
  return typeof value === 'string' && UUID.test(value)
}

export function words(max: number, min = 0): Shape<string> {
  return (value): value is string => isTidy(value, max) && value.length >= min && IN_ONE_LINE.test(value)
}

export function paragraphs(max: number): Shape<string> {
  return (value): value is string => isTidy(value, max) && IN_LINES.test(value)
}

export function oneOf<T extends string>(...values: readonly T[]): Shape<T> {
  return (value): value is T => values.some((each) => each === value)
}

export function orNull<T>(shape: Shape<T>): Shape<T | null> {
  return (value): value is T | null => value === null || shape(value)
}

export function flag(value: unknown): value is boolean {
  return typeof value === 'boolean'
}

/** A place in a list. */
export function place(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0
}

export function aDay(value: unknown): value is Day {
  return typeof value === 'string' && asDay(value) !== null
}

export function aBirthday(value: unknown): value is Birthday {
  return typeof value === 'string' && asBirthday(value) !== null
}

export function digits(pattern: RegExp): Shape<string> {
  return (value): value is string => typeof value === 'string' && pattern.test(value)
}

/** These keys and no others. */
export function record<T extends object>(shapes: { readonly [K in keyof T]-?: Shape<T[K]> }): Shape<T> {
  const checks = Object.entries<Shape<unknown>>(shapes)
  return (value): value is T =>
    isObject(value) &&
    Object.keys(value).length === checks.length &&
    checks.every(([key, shape]) => Object.hasOwn(value, key) && shape(value[key]))
}

/** The list that a text of JSON holds, or null where it holds none of that shape. */
export function listIn<T>(text: string, shape: Shape<T>, max: number): readonly T[] | null {
  const value = parsed(text)
  return Array.isArray(value) && value.length <= max && value.every(shape) ? value : null
}

function isTidy(value: unknown, max: number): value is string {
  return typeof value === 'string' && value.length <= max && value.trim() === value
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
