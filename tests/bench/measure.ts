import { readdirSync, readFileSync } from 'node:fs'

/** Milliseconds of an unsorted list at a share of 0…1. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5)
}

/** Of each figure by itself, over all rounds. */
export function medians<T extends Readonly<Record<keyof T, number>>>(rounds: readonly T[]): T {
  const names = Object.keys(rounds[0] ?? {}) as (keyof T)[]
  return Object.fromEntries(names.map((name) => [name, round(median(rounds.map((figures) => figures[name])))])) as T
}

/** Two decimals: more would pretend a precision that a shared machine has not. */
export function round(value: number): number {
  return Math.round(value * 100) / 100
}

/** What came of it, and how long it took. */
export async function timed<T>(act: () => T | Promise<T>): Promise<{ readonly value: T; readonly ms: number }> {
  const began = performance.now()
  const value = await act()
  return { value, ms: performance.now() - began }
}

/** Proportional memory (PSS) in MB of every process below this one: the program and its browser, not the driver. Linux only. */
export function memoryBelow(pid: number): number {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    const child = Number(name)
    if (Number.isInteger(child)) parents.set(child, parentOf(child))
  }
  const isBelow = (child: number): boolean => {
    for (let up = parents.get(child) ?? 0; up > 1; up = parents.get(up) ?? 0) if (up === pid) return true
    return false
  }
  const kilobytes = [...parents.keys()].filter(isBelow).map(pssOf)
  return kilobytes.reduce((sum, each) => sum + each, 0) / 1024
}

function parentOf(pid: number): number {
  return Number(/^PPid:\s+(\d+)/m.exec(readIfThere(`/proc/${pid}/status`))?.[1] ?? 0)
}

function pssOf(pid: number): number {
  return Number(/^Pss:\s+(\d+)/m.exec(readIfThere(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0)
}

/** A process may end while it is looked at. */
function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
