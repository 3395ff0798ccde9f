import { resolve } from 'node:path'
import { asDay, type Day } from '#domain/day.ts'
import type { Id } from '#domain/people/customer.ts'
import { openLiveShop, type LiveShop, type Told } from '../shop/life.ts'
import type { Session } from '#main/store/session.ts'
import { pathsOf } from '../shop/paths.ts'
import { need, WrongWords, type Words } from './words.ts'

/** One word of the command line: what it may be told, and what it answers (JSON). */
export type Command = {
  readonly names: readonly string[]
  /** Options without a value. */
  readonly flags?: readonly string[]
  run(words: Words): Promise<unknown>
}

/** Nobody listens on a command line; what fails is thrown. */
export const NOBODY: Told = {
  changed: () => undefined,
  dayChanged: () => undefined,
  clockChanged: () => undefined,
  working: () => undefined,
  failed: (_doing, error) => {
    throw error
  },
}

/** The file that --db names. @throws WrongWords */
export function databaseOf(words: Words): string {
  return resolve(need(words, 'db'))
}

/** The day that --today names, or null. @throws WrongWords */
export function todayOf(words: Words): Day | null {
  const text = words['today']
  if (text === undefined) return null
  const day = asDay(text)
  if (day === null) throw new WrongWords('--today takes a day as YYYY-MM-DD')
  return day
}

/** Opens the shop of --db, works with it and closes it, whatever happens. @throws Refusal shop-*, disk-* */
export async function withShop<T>(words: Words, work: (session: Session) => T | Promise<T>): Promise<T> {
  const today = todayOf(words)
  const shop: LiveShop = openLiveShop(pathsOf(databaseOf(words)), NOBODY)
  try {
    return await work(today === null ? shop.session : { ...shop.session, today: () => today })
  } finally {
    shop.close()
  }
}

/** A person named on the command line. @throws WrongWords */
export function idOf(text: string): Id {
  if (!/^[0-9a-f-]{36}$/.test(text)) throw new WrongWords(`not an id: ${text}`)
  return text as Id
}
