import type { Birthday, Day } from '#domain/day.ts'
import { type DayRead, readBirthday, readDay, readTime, timeOfFraction } from './dates.ts'
import type { Field } from './fields.ts'
import { type LineReader, orNothing } from './line-reader.ts'
import { type Codes, yesOrNo } from './code-words.ts'

/** A birthday as it can be kept, and what of it is only told in the note. */
export type BirthdayCell = { readonly birthday: Birthday | null; readonly remark: string }

/** A day of the column, with the time beside it; null where it is empty, or the line is rejected. */
export function dayCell(line: LineReader, field: Field): Pick<DayRead & { kind: 'day' }, 'day' | 'time'> | null {
  const cell = orNothing(line.line(field))
  const read = readDay(cell)
  if (read.kind === 'none') return null
  const isTaken = read.kind === 'day' && (!read.isSerial || repairsSerial(line, cell, momentCell(read)))
  if (!isTaken) line.reject('date-impossible', field)
  return read.kind === 'day' ? read : null
}

/** The day of a visit or contact; a line without one is rejected, and today stands in its place. */
export function dayNeeded(line: LineReader): { readonly day: Day; readonly time: string | null } {
  const cell = dayCell(line, 'day')
  if (cell === null) line.reject('day-missing', 'day')
  return cell ?? { day: line.how.today, time: null }
}

export function dayOnly(line: LineReader, field: Field): Day | null {
  return dayCell(line, field)?.day ?? null
}

/** The time of its own column; null where it is empty. */
export function timeCell(line: LineReader, field: Field): string | null {
  const cell = orNothing(line.line(field))
  if (cell === '') return null
  const fraction = timeOfFraction(cell)
  if (fraction !== null && repairsSerial(line, cell, fraction)) return fraction
  const time = readTime(cell)
  if (time === null) line.reject('date-impossible', field)
  return time
}

/** As a cell of ours says it. */
export function momentCell({ day, time }: { readonly day: Day; readonly time: string | null }): string {
  return time === null ? day : `${day} ${time}`
}

export function birthdayCell(line: LineReader): BirthdayCell {
  const cell = orNothing(line.line('birthday'))
  const read = readBirthday(cell, line.how.today)
  if (read.kind === 'none') return { birthday: null, remark: '' }
  if (read.kind === 'birthday' && (!read.isSerial || repairsSerial(line, cell, read.birthday))) {
    return { birthday: read.birthday, remark: '' }
  }
  if (read.kind === 'year-only') {
    const remark = `誕生日：${cell}`
    if (line.repairs({ kind: 'year-only', was: cell, becomes: read.birthday ?? remark })) {
      return { birthday: read.birthday, remark }
    }
  }
  line.reject('date-impossible', 'birthday')
  return { birthday: null, remark: '' }
}

/** The code of a word; `empty` where nothing is written. An unknown word rejects the line. */
export function codeCell<T extends string, E>(line: LineReader, field: Field, codes: Codes<T>, empty: E): T | E {
  const cell = line.line(field)
  if (cell === '') return empty
  const code = codes.read(cell)
  if (code === null) line.reject('value-unknown', field)
  return code ?? empty
}

/** ○, はい, yes; empty is no. Another word rejects the line. */
export function isMarked(line: LineReader, field: Field): boolean {
  const cell = line.line(field)
  const marked = cell === '' ? false : yesOrNo(cell)
  if (marked === null) line.reject('value-unknown', field)
  return marked === true
}

function repairsSerial(line: LineReader, was: string, becomes: string): boolean {
  return line.repairs({ kind: 'date-serial', was, becomes })
}
