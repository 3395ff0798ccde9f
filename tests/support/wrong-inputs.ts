import * as v from 'valibot'
import { IN_LINES, IN_ONE_LINE } from '#domain/exchange/shapes.ts'

// What a schema of the door promises, read from the schema itself, so that a new call is tried without a word about it.

/** A schema or one of its steps as valibot keeps it. */
type Node = {
  readonly kind: 'schema' | 'validation' | 'transformation' | 'metadata'
  readonly type: string
  readonly pipe?: readonly Node[]
  readonly entries?: Readonly<Record<string, Node>>
  readonly item?: Node
  readonly wrapped?: Node
  readonly options?: readonly unknown[]
  readonly literal?: unknown
  readonly key?: Node
  readonly value?: Node
  readonly requirement?: unknown
}

type Kind = 'null' | 'undefined' | 'string' | 'number' | 'boolean' | 'list' | 'object' | 'bytes'

export type Wrong = { readonly what: string; readonly value: unknown }

/** One of these fits wherever a schema wants a text, a number or something of its own making. */
const SAMPLES: readonly unknown[] = [
  '髙﨑',
  '01890000-0000-7000-8000-000000000000',
  '2026-11-21',
  '1540017',
  '1234567890123456',
  'first-visit-thanks',
  'hagaki-address',
  'own-1',
  '03-0000-0012',
  'hanaya@example.jp',
  1,
  12,
  2026,
  new Uint8Array([0xff, 0xd8, 0xff]),
]

const cyclic: Record<string, unknown> = {}
cyclic['self'] = cyclic

class Somebody {
  readonly name = '髙﨑'
}

/** By what a schema may want; what nobody wants has no kind. */
const VALUES: readonly { readonly what: string; readonly kind: Kind | null; readonly value: unknown }[] = [
  { what: 'null', kind: 'null', value: null },
  { what: 'undefined', kind: 'undefined', value: undefined },
  { what: 'a number', kind: 'number', value: 7 },
  { what: 'a text', kind: 'string', value: 'no such thing' },
  { what: 'true', kind: 'boolean', value: true },
  { what: 'a list', kind: 'list', value: [] },
  { what: 'a list of lists', kind: 'list', value: [[[]]] },
  { what: 'an object', kind: 'object', value: {} },
  { what: 'a false list', kind: null, value: { length: 1, 0: '髙﨑' } },
  { what: 'bytes', kind: 'bytes', value: new Uint8Array(3) },
  { what: 'NaN', kind: null, value: NaN },
  { what: 'Infinity', kind: null, value: Infinity },
  { what: 'a BigInt', kind: null, value: 7n },
  { what: 'a Map', kind: null, value: new Map([['id', 1]]) },
  { what: 'a Set', kind: null, value: new Set(['id']) },
  { what: 'a Date', kind: null, value: new Date(0) },
  { what: 'a pattern', kind: null, value: /x/ },
  { what: 'an error', kind: null, value: new Error('髙﨑') },
  { what: 'a boxed text', kind: null, value: Object('髙﨑') },
  { what: 'a function', kind: null, value: () => 'called' },
  { what: 'a symbol', kind: null, value: Symbol('id') },
  { what: 'an instance', kind: null, value: new Somebody() },
  { what: 'a circle', kind: null, value: cyclic },
]

/** What the schema lets pass. @throws Error where none of the samples is of its kind: one more belongs to them */
export function rightFor(schema: v.GenericSchema): unknown {
  return right(schema)
}

/** The same, where every text that anybody may write as they like is what `typed` makes of its greatest length. */
export function typedFor(schema: v.GenericSchema, typed: (most: number) => string): unknown {
  return right(schema, typed)
}

/** Where such texts stand in it, as a.b.c. */
export function freeTextsOf(schema: v.GenericSchema): readonly string[] {
  const mark = '自由に'
  const found = (value: unknown, path: string): readonly string[] => {
    if (value === mark) return [path]
    if (typeof value !== 'object' || value === null) return []
    return Object.entries(value).flatMap(([name, each]) => found(each, path === '' ? name : `${path}.${name}`))
  }
  return found(
    right(schema, () => mark),
    '',
  )
}

/** One wrong thing at a time, at every place of what would be right. */
export function wrongsFor(schema: v.GenericSchema): readonly Wrong[] {
  return wrongs(schema)
}

/** The last of a pipe says what the value is; what stands before it only looks on. */
function shapeOf(node: Node): Node {
  return stepsOf(node).findLast(({ kind }) => kind === 'schema') ?? node
}

/** Of a pipe within a pipe too. */
function stepsOf({ pipe = [] }: Node): readonly Node[] {
  return pipe.flatMap((step) => (step.pipe === undefined ? [step] : stepsOf(step)))
}

type Typed = ((most: number) => string) | undefined

function right(node: Node, typed?: Typed): unknown {
  const shape = shapeOf(node)
  const { entries, item, wrapped, options, key, value } = shape
  const inside = (of: Node): unknown => right(of, typed)
  if (entries !== undefined) return Object.fromEntries(Object.entries(entries).map(([name, of]) => [name, inside(of)]))
  if (item !== undefined) return [inside(item)]
  if (wrapped !== undefined) return inside(wrapped)
  if (key !== undefined && value !== undefined) return { [String(right(key))]: inside(value) }
  if (shape.type === 'picklist') return options?.[0]
  if (options !== undefined) return inside(options[0] as Node)
  if (shape.type === 'literal') return shape.literal
  if (shape.type === 'boolean') return true
  return (isFree(node) ? typed?.(Number(requirement(node, 'max_length'))) : undefined) ?? sampleFor(node)
}

/** Any words at all, in a line or in lines. */
function isFree(node: Node): boolean {
  return stepsOf(node).some(({ requirement: asked }) => asked === IN_ONE_LINE || asked === IN_LINES)
}

function sampleFor(node: Node): unknown {
  const sample = SAMPLES.find((each) => v.safeParse(node as unknown as v.GenericSchema, each).success)
  if (sample === undefined) throw new Error(`no sample for a ${shapeOf(node).type}`)
  return sample
}

function wrongs(node: Node): readonly Wrong[] {
  const wanted = kindsOf(node)
  return [...VALUES.filter(({ kind }) => kind === null || !wanted.has(kind)), ...ofItsKind(node)]
}

/** Of all kinds that would do here. */
function kindsOf(node: Node): ReadonlySet<Kind> {
  const { type, wrapped, options } = shapeOf(node)
  if (type === 'nullable' && wrapped !== undefined) return new Set([...kindsOf(wrapped), 'null'])
  if (type === 'optional' && wrapped !== undefined) return new Set([...kindsOf(wrapped), 'undefined'])
  if (wrapped !== undefined) return kindsOf(wrapped)
  if (isEither(type)) return new Set(options?.flatMap((each) => Array.from(kindsOf(each as Node))))
  return new Set([kindOf(right(node))])
}

function isEither(type: string): boolean {
  return type === 'union' || type === 'variant'
}

function kindOf(value: unknown): Kind {
  if (Array.isArray(value)) return 'list'
  if (value instanceof Uint8Array) return 'bytes'
  if (typeof value === 'string') return 'string'
  if (typeof value === 'number') return 'number'
  return typeof value === 'boolean' ? 'boolean' : 'object'
}

/** What looks right from afar. */
function ofItsKind(node: Node): readonly Wrong[] {
  const { type, entries, item, wrapped, options, key, value } = shapeOf(node)
  if (entries !== undefined) return ofObject(entries)
  if (item !== undefined) return ofList(node, item)
  if (wrapped !== undefined) return ofItsKind(wrapped)
  if (key !== undefined && value !== undefined) return ofRecord(String(right(key)), value)
  if (type === 'picklist' || type === 'literal') return [{ what: 'none of the list', value: 'no such thing' }]
  if (options !== undefined) return options.flatMap((each) => ofItsKind(each as Node))
  if (type === 'number') return ofNumber(node)
  return typeof right(node) === 'string' ? ofText(node) : []
}

function ofObject(entries: Readonly<Record<string, Node>>): readonly Wrong[] {
  const whole = Object.fromEntries(Object.entries(entries).map(([name, of]) => [name, right(of)]))
  const inside = Object.entries(entries).flatMap(([name, of]) => within(name, of, whole))
  const missing = Object.entries(entries).flatMap(([name, of]) => {
    const { [name]: _, ...rest } = whole
    return of.type.endsWith('optional') || !(name in whole) ? [] : [{ what: `${name} missing`, value: rest }]
  })
  return [...inside, ...missing, ...tooMany(whole)]
}

function ofRecord(name: string, of: Node): readonly Wrong[] {
  const whole = { [name]: right(of) }
  return [...within(name, of, whole), ...tooMany(whole)]
}

function within(name: string, of: Node, whole: object): readonly Wrong[] {
  return wrongs(of).map(({ what, value }) => ({ what: `${name}: ${what}`, value: { ...whole, [name]: value } }))
}

function tooMany(whole: object): readonly Wrong[] {
  return EXTRA.map((name) => ({ what: `${name} too many`, value: withOwn(whole, name) }))
}

const EXTRA = ['isAdmin', '__proto__', 'constructor', 'prototype', 'toString', '0', '']

/** As JSON makes it: `__proto__` is a key like others and no prototype. */
function withOwn(whole: object, name: string): object {
  return Object.defineProperty({ ...whole }, name, { value: { isAdmin: true }, enumerable: true })
}

function ofList(node: Node, item: Node): readonly Wrong[] {
  const one = right(item)
  const most = Number(requirement(node, 'max_length'))
  if (!Number.isInteger(most)) throw new Error('a list without an end')
  const inside = wrongs(item).map(({ what, value }) => ({ what: `in a list: ${what}`, value: [value] }))
  return [
    ...inside,
    { what: 'one too many in a list', value: Array.from({ length: most + 1 }, () => one) },
    { what: 'a list of objects', value: [{ 0: one }] },
    { what: 'a list in a list', value: [[one]] },
  ]
}

function ofNumber(node: Node): readonly Wrong[] {
  const broken = requirement(node, 'integer') === undefined && requirement(node, 'safe_integer') === undefined
  const numbers = [-(2 ** 53), 2 ** 53, Number.MAX_VALUE, ...(broken ? [] : [1.5])]
  return [
    ...numbers.map((value) => ({ what: `${value}`, value })),
    { what: '-Infinity', value: -Infinity },
    { what: 'a number as text', value: '7' },
  ]
}

const FAR_TOO_LONG = 50_000

function ofText(node: Node): readonly Wrong[] {
  const most = Number(requirement(node, 'max_length') ?? FAR_TOO_LONG)
  const sample = String(right(node))
  return [
    { what: 'too long', value: sample.padEnd(most + 1, sample || 'x') },
    { what: 'a NUL', value: `${sample}\0` },
    { what: 'a NUL within', value: `${sample}\0${sample}` },
    { what: 'half of a pair', value: `${sample}\uD842` },
    { what: 'the other half', value: `\uDFB7${sample}` },
  ]
}

/** What a step of the pipe asks, such as the length at most. */
function requirement(node: Node, type: string): unknown {
  return stepsOf(node).find((step) => step.type === type)?.requirement
}
