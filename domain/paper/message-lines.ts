import { never } from '#domain/never.ts'
import type { MessageLine, MessageSheet } from './document.ts'

/** How a line stands: indented as a paragraph, at the margin, at the end of its line, by itself with air, or as air. */
export type Standing = 'paragraph' | 'flush' | 'closing' | 'personal' | 'air'

/** `kept`: never parted between two lines. */
export type Part = { readonly text: string; readonly kept: boolean }

export type SetLine = { readonly parts: readonly Part[]; readonly stands: Standing }

// 頭語 stands at the margin, 結語 at the end of a line of its own.
const OPENING = /^(拝啓|謹啓|前略|拝復|一筆申し上げます)/
const CLOSING = /^(敬具|謹白|謹言|敬白|草々|かしこ)$/

// Longer than this a name would leave a hole at the end of the line before it.
const KEPT_AT_MOST = 14

/** The lines of a message as they are set, without empty ones at either end. */
export function setLines({ lines, who }: Pick<MessageSheet, 'lines' | 'who'>): readonly SetLine[] {
  const calls = waysToCall(who)
  const set = lines.map((line): SetLine => ({ parts: partsOf(line.text, calls), stands: standingOf(line, calls) }))
  const first = set.findIndex(({ stands }) => stands !== 'air')
  const last = set.findLastIndex(({ stands }) => stands !== 'air')
  return first < 0 ? [] : set.slice(first, last + 1)
}

function standingOf({ text, kind }: MessageLine, calls: readonly string[]): Standing {
  if (text.trim() === '') return 'air'
  switch (kind) {
    case 'personal':
      return 'personal'
    case 'text':
      if (CLOSING.test(text.trim())) return 'closing'
      // Who typed a full-width space has indented already; who is called by name is not indented.
      return text.startsWith('　') || OPENING.test(text) || calls.includes(text.trim()) ? 'flush' : 'paragraph'
    default:
      return never(kind, 'a line without its place')
  }
}

/** A name parted between two lines, or a line that begins with 様, is rude. */
function partsOf(text: string, calls: readonly string[]): readonly Part[] {
  const parts: Part[] = []
  let rest = text
  for (let found = firstIn(rest, calls); found !== null; found = firstIn(rest, calls)) {
    if (found.at > 0) parts.push({ text: rest.slice(0, found.at), kept: false })
    parts.push({ text: found.call, kept: true })
    rest = rest.slice(found.at + found.call.length)
  }
  return rest === '' ? parts : [...parts, { text: rest, kept: false }]
}

function firstIn(text: string, calls: readonly string[]): { readonly at: number; readonly call: string } | null {
  const found = calls.map((call) => ({ at: text.indexOf(call), call })).filter(({ at }) => at >= 0)
  return found.toSorted((a, b) => a.at - b.at || b.call.length - a.call.length)[0] ?? null
}

/** 髙﨑 花子 様 → with and without the given name, and with any or no space between. */
function waysToCall(who: string): readonly string[] {
  const names = who.split(' ')
  const honorific = names.pop() ?? ''
  const [family = ''] = names
  if (family === '') return []
  const called = ['', ' ', '　'].flatMap((space) => [names.join(space), family].map((name) => [name, space] as const))
  const all = called.flatMap(([name, space]) => [`${name}${space}${honorific}`, `${name}${honorific}`])
  return [...new Set(all)].filter((call) => Array.from(call).length <= KEPT_AT_MOST)
}
