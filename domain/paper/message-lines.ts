import { never } from '#domain/never.ts'
import { closingIn, openedBy } from '#domain/letters/opening.ts'
import { FOR_ORGANISATIONS } from '#domain/people/called.ts'
import type { MessageLine, MessageSheet } from './document.ts'

/** How a line stands: indented as a paragraph, at the margin, at the end of its line, by itself with air, or as air. */
export type Standing = 'paragraph' | 'flush' | 'closing' | 'personal' | 'air'

/** `kept`: never parted between two lines. */
export type Part = { readonly text: string; readonly kept: boolean }

export type SetLine = { readonly parts: readonly Part[]; readonly stands: Standing }

// さい。 alone in a line looks forgotten, so the last four signs go together.
const TAIL = /[ぁ-ヺー、。」]{4}$/

// Also 連名 and ご家族様; of a long name the last signs at least.
const CALLED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Latin}々ー]\p{M}*[ 　]?様/u

// Longer than this a name would leave a hole at the end of the line before it.
const KEPT_AT_MOST = 14

/** The lines of a message as they are set, without empty ones at either end. */
export function setLines({ lines, who, indent }: Pick<MessageSheet, 'lines' | 'who' | 'indent'>): readonly SetLine[] {
  const calls = waysToCall(who)
  const set = lines.map((line): SetLine => ({
    parts: partsOf(line.text, calls),
    stands: standingOf(line, calls, indent),
  }))
  const first = set.findIndex(({ stands }) => stands !== 'air')
  const last = set.findLastIndex(({ stands }) => stands !== 'air')
  return first < 0 ? [] : set.slice(first, last + 1)
}

function standingOf({ text, kind }: MessageLine, calls: readonly string[], indent: boolean): Standing {
  if (text.trim() === '') return 'air'
  switch (kind) {
    case 'personal':
      return 'personal'
    case 'text':
      // 頭語 stands at the margin, 結語 at the end of a line of its own.
      if (closingIn(text) !== null) return 'closing'
      // Who typed a full-width space has indented already; who is called by name is not indented.
      if (!indent) return 'flush'
      return text.startsWith('　') || openedBy(text) !== null || calls.includes(text.trim()) ? 'flush' : 'paragraph'
    default:
      return never(kind, 'a line without its place')
  }
}

/** A name parted between two lines, or a line that begins with 様, is rude. */
function partsOf(text: string, calls: readonly string[]): readonly Part[] {
  const parts: Part[] = []
  let rest = text
  for (let found = firstIn(rest, calls); found !== null; found = firstIn(rest, calls)) {
    parts.push(before(rest, found.at), { text: found.call, kept: true })
    rest = rest.slice(found.at + found.call.length)
  }
  const tail = TAIL.exec(rest)
  const ends = tail === null ? [{ text: rest, kept: false }] : [before(rest, tail.index), { text: tail[0], kept: true }]
  return [...parts, ...ends].filter((part) => part.text !== '')
}

function before(text: string, at: number): Part {
  return { text: text.slice(0, at), kept: false }
}

function firstIn(text: string, calls: readonly string[]): { readonly at: number; readonly call: string } | null {
  const called = CALLED.exec(text)
  const found = calls.map((call) => ({ at: text.indexOf(call), call })).filter(({ at }) => at >= 0)
  if (called !== null) found.push({ at: called.index, call: called[0] })
  return found.toSorted((a, b) => a.at - b.at || b.call.length - a.call.length)[0] ?? null
}

/** 髙﨑 花子 様 → with and without the given name, and with any or no space between. */
function waysToCall(who: string): readonly string[] {
  const parts = who.split(' ')
  const honorific = parts.pop() ?? ''
  const [family = ''] = parts
  if (family === '') return []
  // 御中 stands on envelopes alone: spoken to, a company is 様.
  const spoken = honorific === FOR_ORGANISATIONS ? [honorific, '様'] : [honorific]
  const names = ['', ' ', '　'].flatMap((space) => [parts.join(space), family])
  const all = names.flatMap((name) =>
    ['', ' ', '　'].flatMap((space) => spoken.map((each) => `${name}${space}${each}`)),
  )
  return [...new Set(all)].filter((call) => Array.from(call).length <= KEPT_AT_MOST)
}
