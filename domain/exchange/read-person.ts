import { CADENCE_MAX, LINE_MAX, NAME_MAX, SHORT_MAX, TEXT_MAX } from './caps.ts'
import type { Cells } from './cells.ts'
import { CHANNEL_CODES, KNOWN_CODES } from './code-words.ts'
import { LineReader } from './line-reader.ts'
import { readNames } from './names.ts'
import type { PersonOnFile } from './on-file.ts'
import { readLists } from './read-lists.ts'
import type { Read, ReadHow } from './read.ts'
import { readTags } from './tags.ts'
import { birthdayCell, codeCell, dayOnly, isMarked } from './typed-cells.ts'

/** A line of people as it will stand on a card. */
export function readPerson(cells: Cells, how: ReadHow): Read<PersonOnFile> {
  const line = new LineReader(cells, how)
  return line.read(personIn(line))
}

function personIn(line: LineReader): PersonOnFile {
  const names = readNames(line)
  const { birthday, remark } = birthdayCell(line)
  return {
    id: line.id,
    number: line.line('number', SHORT_MAX) || null,
    ...names,
    title: line.line('title', NAME_MAX),
    known: codeCell(line, 'known', KNOWN_CODES, line.how.known),
    birthday,
    dear: isMarked(line, 'dear'),
    likes: line.text('likes'),
    caution: line.text('caution'),
    usual: line.text('usual'),
    note: noteWith(line, remark),
    lineName: line.line('line-name', NAME_MAX),
    preferredChannel: codeCell(line, 'preferred-channel', CHANNEL_CODES, null),
    cadenceDays: cadenceIn(line),
    introducerName: line.line('introducer', NAME_MAX),
    tags: readTags(line),
    addedOn: dayOnly(line, 'added-on'),
    movedOn: dayOnly(line, 'moved-on'),
    quietUntil: dayOnly(line, 'quiet-until'),
    quietWhy: line.line('quiet-why', LINE_MAX),
    diedOn: dayOnly(line, 'died-on'),
    deathHeardFrom: line.line('death-heard-from', LINE_MAX),
    ...readLists(line, names.familyName),
  }
}

/** Whole days; 30, 30日. */
function cadenceIn(line: LineReader): number | null {
  const cell = line.line('cadence-days')
  if (cell === '') return null
  const days = Number(cell.normalize('NFKC').replace(/日$/u, ''))
  if (Number.isInteger(days) && days >= 1 && days <= CADENCE_MAX) return days
  line.reject('value-unknown', 'cadence-days')
  return null
}

/** What only the note can hold stands there as it was written. */
function noteWith(line: LineReader, remark: string): string {
  const note = [line.text('note'), remark].filter((part) => part !== '').join('\n')
  return line.checked('note', note, TEXT_MAX)
}
