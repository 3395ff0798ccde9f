import { describe, expect, test } from 'vitest'
import { likelyPairs, type Pair } from '#domain/people/duplicates/pairs.ts'
import { type Comparable, signsOf } from '#domain/people/duplicates/signs.ts'
import { doubledPeople, type Planted } from '../../../support/doubled-people.ts'
import { KINDS } from '../../../support/second-card.ts'

function pairsAmong(people: readonly Comparable[]): readonly Pair[] {
  const finding = likelyPairs(people.map(signsOf))
  for (;;) {
    const step = finding.next()
    if (step.done === true) return step.value
  }
}

const SEEDS = [1, 7, 20_261, 31_415, 271_828, 8_675_309] as const

function share(part: number, whole: number): number {
  return Math.round((part / whole) * 10_000) / 10_000
}

function nameOf({ one, other }: Pick<Pair, 'one' | 'other'>): string {
  return `${one} ${other}`
}

describe('who stands twice in a list of 10,000, of whom 800 do', () => {
  test.each(SEEDS)('nearly all are found, and hardly anybody else, seed %i', (seed) => {
    const { people, planted } = doubledPeople(seed)
    const found = new Set(pairsAmong(people).map(nameOf))
    const hit = (some: readonly Planted[]): number => some.filter((pair) => found.has(nameOf(pair))).length
    const recall = share(hit(planted), planted.length)
    const precision = share(hit(planted), found.size)
    const ofKind = KINDS.map((kind) => [kind, hit(planted.filter((pair) => pair.kind === kind))])
    console.log(JSON.stringify({ seed, recall, precision, ofKind: Object.fromEntries(ofKind) }))
    expect(recall).toBeGreaterThanOrEqual(0.97)
    expect(precision).toBeGreaterThanOrEqual(0.95)
  })
})
