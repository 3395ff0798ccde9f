import { expect, test } from 'vitest'
import { reliabilityPage, type Reported, writeReliability } from '../../scripts/reliability.ts'

const LINES: readonly Reported[] = [
  { fault: 'kill -9 while saving', times: 300, seed: 4, found: '0 lost' },
  { fault: 'kill -9 while restoring', times: 900, seed: 4, found: '0 half done' },
  { fault: 'power cut while saving', times: 2000, seed: 0, found: '0 lost' },
  { fault: 'the same, the disk not waited for (control)', times: 2000, seed: 0, found: 'lost in 1,400 cuts' },
]

test('the page names each fault with its number, seed and finding, and counts kills and cuts without the control', () => {
  const page = reliabilityPage(LINES, 14)
  for (const { fault, times, seed, found } of LINES) {
    expect(page).toContain(`| ${fault} | ${times.toLocaleString('en')} | ${seed} | ${found} |`)
  }
  expect(page).toContain('1,200 kills and 2,000 power cuts in all')
  expect(page).toContain('in 14 minutes')
})

test('nothing is written where no test reported anything', () => {
  expect(() => writeReliability('/nowhere/faults.jsonl', 1)).toThrow('no fault test reported anything')
})
