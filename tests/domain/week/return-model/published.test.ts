import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { asDay, dayNumber } from '#domain/day.ts'
import { fitPublished } from '#domain/week/return-model/fit.ts'
import { historiesOf, type History } from '#domain/week/return-model/histories.ts'
import { historyOfDays } from './histories-arbitrary.ts'

// CDNOW_sample.txt as Fader and Hardie give it away: id in the master data, id in the sample, day, CDs, dollars.
const FILE = process.env['CDNOW_SAMPLE']
const END_OF_CALIBRATION = '19970930'

test.skipIf(FILE === undefined)('the published BG/NBD estimates come out of the CDNOW sample', () => {
  const histories = historiesOf(historiesIn(readFileSync(FILE ?? '', 'utf8')))
  expect(histories.n).toBe(2357)
  const { parameters, penalised } = fitPublished(histories)
  expect(parameters.r).toBeCloseTo(0.243, 3)
  expect(parameters.alpha).toBeCloseTo(4.414, 2)
  expect(parameters.a).toBeCloseTo(0.793, 2)
  expect(parameters.b).toBeCloseTo(2.426, 2)
  expect(penalised).toBeCloseTo(-9582.4, 1)
})

function historiesIn(text: string): readonly History[] {
  const days = new Map<string, number[]>()
  for (const line of text.split('\n')) {
    const [, customer, day] = line.trim().split(/\s+/)
    if (customer === undefined || day === undefined || day > END_OF_CALIBRATION) continue
    days.set(customer, [...(days.get(customer) ?? []), numberOf(day)])
  }
  return [...days.values()].map((each) => historyOfDays(each, numberOf(END_OF_CALIBRATION)))
}

function numberOf(compact: string): number {
  const day = asDay(compact.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3'))
  if (day === null) throw new Error(`no day: ${compact}`)
  return dayNumber(day)
}
