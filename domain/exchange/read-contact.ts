import { LINE_MAX } from './caps.ts'
import type { Cells } from './cells.ts'
import { CHANNEL_CODES, type Codes, DIRECTION_CODES, REASON_CODES, RECEIPT_CODES } from './code-words.ts'
import type { Field } from './fields.ts'
import { LineReader } from './line-reader.ts'
import type { ContactOnFile } from './on-file.ts'
import type { Read, ReadHow } from './read.ts'
import { codeCell, dayNeeded, isMarked, timeCell } from './typed-cells.ts'
import { readWhose } from './whose.ts'

/** A line of contacts as it will stand among these. */
export function readContact(cells: Cells, how: ReadHow): Read<ContactOnFile> {
  const line = new LineReader(cells, how)
  return line.read(contactIn(line))
}

function contactIn(line: LineReader): ContactOnFile {
  const whose = readWhose(line)
  const { day, time } = dayNeeded(line)
  if (day > line.how.today) line.reject('day-ahead', 'day')
  return {
    whose,
    day,
    time: timeCell(line, 'time') ?? time,
    channel: codeNeeded(line, 'channel', CHANNEL_CODES, 'letter'),
    direction: codeNeeded(line, 'direction', DIRECTION_CODES, 'from-us'),
    subject: line.line('subject', LINE_MAX),
    body: line.text('body'),
    reason: codeCell(line, 'reason', REASON_CODES, null),
    receipt: codeCell(line, 'receipt', RECEIPT_CODES, null),
    sells: isMarked(line, 'sells'),
  }
}

/** Nobody guesses how, or who began: a line without it is rejected, and `stead` stands in its place. */
function codeNeeded<T extends string>(line: LineReader, field: Field, codes: Codes<T>, stead: T): T {
  if (line.line(field) === '') line.reject('value-unknown', field)
  return codeCell(line, field, codes, stead)
}
