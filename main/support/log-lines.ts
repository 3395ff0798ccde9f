import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { LOG_NAMES } from '../log.ts'

// The log is written without names (main/log.ts). What leaves the PC is looked at once more, field by field: a line that was
// put there by another version, or by anything else, brings nothing along but what has the form of code.

/** Of each file the newest part: enough for a long list of faults, short enough to be read by its owner. */
const MOST_BYTES = 20_000

const DOING = /^[a-z][a-z0-9:. -]{0,60}$/
const KIND = /^[A-Za-z]{1,40}$/
const CODE = /^[A-Z][A-Z0-9_]{0,60}$/
/** at save (thread-Ab1_.js:10:5), at async Promise.all (index 0), at node:internal/process/task_queues:105:5 */
const PLACE =
  /^at (?:[\w$.<>#]+ ){0,3}(?:\((?:[\w$.-]+:\d+:\d+|node:[\w/]+:\d+:\d+|index \d+|<anonymous>)\)|(?:node:)?[\w$./-]+:\d+:\d+)$/

/** The faults that were noted, by file, the oldest first. */
export function logLines(folder: string): readonly string[] {
  return LOG_NAMES.flatMap((file) => {
    const lines = tailOf(join(folder, 'logs', file))
      .split('\n')
      .flatMap((line) => codeOf(line))
    return lines.length === 0 ? [] : [`${file}:`].concat(lines)
  })
}

function tailOf(path: string): string {
  try {
    const size = statSync(path).size
    const length = Math.min(size, MOST_BYTES)
    const bytes = Buffer.alloc(length)
    const file = openSync(path, 'r')
    try {
      readSync(file, bytes, 0, length, size - length)
    } finally {
      closeSync(file)
    }
    return bytes.toString('utf8')
  } catch {
    return ''
  }
}

/** Nothing where it is no line of the log, as is the first one of a part. */
function codeOf(line: string): readonly string[] {
  const { time, doing, kind, code, at } = fieldsOf(line)
  if (typeof time !== 'number' || !Number.isSafeInteger(time)) return []
  const places = Array.isArray(at) ? at.filter((place): place is string => fits(place, PLACE)) : []
  const named = [fits(doing, DOING) ? doing : '?', fits(kind, KIND) ? kind : '?', fits(code, CODE) ? code : '']
  return [`  ${momentOf(time)} ${named.join(' ').trim()}`].concat(places.map((place) => `    ${place}`))
}

/** A time that no clock shows is none. */
function momentOf(time: number): string {
  const moment = new Date(time)
  return Number.isNaN(moment.getTime()) ? '?' : moment.toISOString()
}

function fits(value: unknown, form: RegExp): value is string {
  return typeof value === 'string' && form.test(value)
}

function fieldsOf(line: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}
