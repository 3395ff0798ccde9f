import { childrenOf, kindOf, type PageKind, rowsOn } from './btree-page.ts'
import type { PageFile } from './page-file.ts'
import type { Value } from './record.ts'
import { fits, type Shape } from './shape.ts'

/** Where the rows of each table and the entries of each index stand, as far as that can still be told. */
export type Trees = {
  readonly leaves: ReadonlyMap<string, readonly number[]>
  /** The pages of an index, by its name; a table without keys of its own is one. */
  readonly indexes: ReadonlyMap<string, readonly number[]>
  /** Names of what is not there whole. */
  readonly broken: ReadonlySet<string>
}

type Node = { readonly kind: PageKind; readonly children: readonly number[] }

/** Every page of a tree, by its number, and what the file says of where each table and index begins. */
export type Forest = {
  readonly nodes: ReadonlyMap<number, Node>
  readonly roots: ReadonlyMap<string, number>
  /** Pages that say it. */
  readonly schema: ReadonlySet<number>
}

/** `told` hears of each page, and may throw to break off. */
export function forestIn(file: PageFile, told: () => void): Forest {
  const nodes = new Map<number, Node>()
  for (let number = 1; number <= file.count; number += 1) {
    told()
    const page = file.page(number)
    const kind = page === null ? null : kindOf(page, number)
    if (page !== null && kind !== null) nodes.set(number, { kind, children: childrenOf(page, number) })
  }
  return { nodes, ...schemaIn(file, nodes) }
}

export function treesOf(file: PageFile, { nodes, roots, schema }: Forest, shapes: readonly Shape[]): Trees {
  const seen = new Set(schema)
  const tables = new Set(shapes.map(({ table }) => table))
  const broken = new Set([...tables].filter((table) => !roots.has(table)))
  const leaves = new Map<string, readonly number[]>()
  const indexes = new Map<string, readonly number[]>()
  for (const [name, root] of roots) {
    const walked = walk(nodes, root, seen)
    if (!walked.isWhole) broken.add(name)
    if (tables.has(name)) leaves.set(name, walked.leaves)
    else indexes.set(name, walked.pages)
  }
  const lacking = shapes.filter(({ table }) => broken.has(table))
  for (const group of strayGroups(nodes, seen)) {
    const owner = ownerOf(file, group, lacking)
    if (owner !== null) leaves.set(owner, [...(leaves.get(owner) ?? []), ...group])
  }
  return { leaves, indexes, broken }
}

/** Rows of the schema are known by their shape, so that a destroyed first page hides none of them. */
function schemaIn(file: PageFile, nodes: Forest['nodes']): Omit<Forest, 'nodes'> {
  const roots = new Map<string, number>()
  const schema = new Set<number>()
  for (const [number, { kind }] of nodes) {
    const page = kind === 'table-leaf' ? file.page(number) : null
    if (page === null) continue
    for (const row of rowsOn(file, page, number)) {
      const made = row === null ? null : rootOf(row.values)
      // Every other table begins its rows with its key: one row tells.
      if (made === null) break
      schema.add(number)
      if (made.root > 0) roots.set(made.name, made.root)
    }
  }
  return { roots, schema }
}

/** Null where this is no row of the schema. A trigger begins nowhere. */
function rootOf(values: readonly Value[]): { readonly name: string; readonly root: number } | null {
  const [type, name, , root] = values
  const isRow = values.length === 5 && typeof type === 'string' && typeof name === 'string' && typeof root === 'number'
  return isRow && MADE.has(type) ? { name, root } : null
}

const MADE: ReadonlySet<string> = new Set(['table', 'index', 'trigger'])

type Walked = { readonly pages: readonly number[]; readonly leaves: readonly number[]; readonly isWhole: boolean }

/** Goes down from a root; a page belongs to whoever comes to it first. */
function walk(nodes: Forest['nodes'], root: number, seen: Set<number>): Walked {
  const pages: number[] = []
  const leaves: number[] = []
  let isWhole = true
  const family = nodes.get(root)?.kind.slice(0, 5)
  const ahead = [root]
  for (let number = ahead.pop(); number !== undefined; number = ahead.pop()) {
    const node = nodes.get(number)
    if (node === undefined || !node.kind.startsWith(family ?? '-') || seen.has(number)) {
      isWhole = false
      continue
    }
    seen.add(number)
    pages.push(number)
    if (node.kind === 'table-leaf') leaves.push(number)
    for (const child of node.children) ahead.push(child)
  }
  return { pages, leaves, isWhole }
}

/** Pages of rows that no root leads to, each with those that stand under the same branch. */
function strayGroups(nodes: Forest['nodes'], seen: Set<number>): readonly (readonly number[])[] {
  const strays = [...nodes].filter(([number, { kind }]) => kind.startsWith('table') && !seen.has(number))
  const below = new Set(strays.flatMap(([, { children }]) => children))
  const tops = strays.map(([number]) => number).filter((number) => !below.has(number))
  return tops.map((top) => walk(nodes, top, seen).leaves)
}

const ENOUGH_ROWS = 50

/** The one table that lacks pages and that these rows fit; null where several would do. */
function ownerOf(file: PageFile, group: readonly number[], lacking: readonly Shape[]): string | null {
  let left = lacking
  let rows = 0
  for (const number of group) {
    const page = file.page(number)
    if (page === null) continue
    for (const row of rowsOn(file, page, number)) {
      if (row === null) continue
      left = left.filter((shape) => fits(shape, row.values))
      // What the shop is stands among the settings and nowhere else; what else they hold might be a group's.
      if (row.values[1] === 'shop') left = left.filter(({ table }) => table === 'settings')
      rows += 1
    }
    if (rows >= ENOUGH_ROWS) break
  }
  return rows > 0 && left.length === 1 ? (left[0]?.table ?? null) : null
}
