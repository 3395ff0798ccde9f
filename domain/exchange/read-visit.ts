import { chargeTyped } from '#domain/timeline/visits.ts'
import type { SaleStatus } from '#domain/timeline/visits.ts'
import type { Day } from '#domain/day.ts'
import { readAmount } from './amounts.ts'
import { LINE_MAX } from './caps.ts'
import type { Cells } from './cells.ts'
import { CHARGE_CODES, STATUS_CODES } from './code-words.ts'
import { LineReader } from './line-reader.ts'
import { DELIVERIES, readList } from './lists.ts'
import type { VisitOnFile } from './on-file.ts'
import type { Read, ReadHow } from './read.ts'
import { dayNeeded, timeCell } from './typed-cells.ts'
import { codeCell } from './typed-cells.ts'
import { readWhose } from './whose.ts'

/** A line of visits as it will stand among these. */
export function readVisit(cells: Cells, how: ReadHow): Read<VisitOnFile> {
  const line = new LineReader(cells, how)
  return line.read(visitIn(line))
}

function visitIn(line: LineReader): VisitOnFile {
  const whose = readWhose(line)
  const { day, time } = dayNeeded(line)
  const amount = amountCell(line)
  return {
    whose,
    day,
    time: timeCell(line, 'time') ?? time,
    amount,
    item: line.line('item', LINE_MAX),
    status: statusOn(line, day),
    charge: codeCell(line, 'charge', CHARGE_CODES, chargeTyped('paid', amount)),
    deliveries: readList(line, DELIVERIES) ?? [],
  }
}

/** An empty amount is unknown, not zero. */
function amountCell(line: LineReader): number | null {
  const cell = line.line('amount')
  if (cell === '') return null
  const amount = readAmount(cell)
  if (amount === null) line.reject('amount-impossible', 'amount')
  return amount
}

/** What lies ahead is booked; what is said to have been already cannot lie there. */
function statusOn(line: LineReader, day: Day): SaleStatus {
  const isAhead = day > line.how.today
  const status = codeCell(line, 'status', STATUS_CODES, isAhead ? 'booked' : 'done')
  if (isAhead && (status === 'done' || status === 'no-show')) line.reject('day-ahead', 'day')
  return status
}
