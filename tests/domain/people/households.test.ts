import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { familiesToAsk, familyNames, homeKey, type Resident, strayedFrom } from '#domain/people/households.ts'
import { day } from '../../support/clock.ts'

const at = (street: string, building = '', city = '高崎市中尾町') => homeKey({ city, street, building })

describe('a home', () => {
  test.each([
    ['1-2-3', '', '１丁目２番３号', ''],
    ['1-2-3', '', '1ー2ー3', ''],
    ['1-2-3', 'さくらハイツ203', '1-2-3', 'サクラハイツ ２０３号室'],
    ['1-2-3', 'さくらハイツ203', '1-2-3', '203'],
    ['1-2-3', '髙﨑ビル', '1-2-3', ''],
    ['1-2-3-203', '', '1-2-3', 'さくらハイツ203'],
  ])('%s %s is %s %s', (street, building, other, otherBuilding) => {
    expect(at(street, building)).toBe(at(other, otherBuilding))
  })

  test.each([
    ['1-2-3', '', '1-2-4', ''],
    ['1-2-3', 'さくらハイツ203', '1-2-3', 'さくらハイツ204'],
    ['1-2-3', 'さくらハイツ203', '1-2-3', ''],
  ])('%s %s is not %s %s', (street, building, other, otherBuilding) => {
    expect(at(street, building)).not.toBe(at(other, otherBuilding))
  })

  test('is none where only the town is known', () => {
    expect(at('')).toBeNull()
    expect(at('  ')).toBeNull()
  })
})

const never = () => false
const live = (key: number, home = 'a', household: number | null = null): Resident => ({ key, home, household })

function apart(...pairs: readonly (readonly [number, number])[]) {
  const told = new Set(pairs.flatMap(([one, other]) => [`${one} ${other}`, `${other} ${one}`]))
  return (one: number, other: number) => told.has(`${one} ${other}`)
}

describe('who may be a family', () => {
  test('lives at one address, and is asked about once', () => {
    expect(familiesToAsk([live(3), live(1), live(2, 'b')], never)).toEqual([[1, 3]])
  })

  test('is asked no more once they are a household', () => {
    expect(familiesToAsk([live(1, 'a', 7), live(2, 'a', 7)], never)).toEqual([])
  })

  test('is asked again when one more comes to live there, with all who live there', () => {
    expect(familiesToAsk([live(1, 'a', 7), live(2, 'a', 7), live(3)], never)).toEqual([[1, 2, 3]])
  })

  test('is asked no more once the owner has told them apart', () => {
    expect(familiesToAsk([live(1), live(2)], apart([1, 2]))).toEqual([])
  })

  test('who was told apart from one of a household was so from all of it', () => {
    expect(familiesToAsk([live(1, 'a', 7), live(2, 'a', 7), live(3)], apart([2, 3]))).toEqual([])
  })

  test('two who were told apart do not keep a third from being asked about', () => {
    expect(familiesToAsk([live(1), live(2), live(3)], apart([1, 2]))).toEqual([[1, 2, 3]])
    expect(familiesToAsk([live(1), live(2), live(3)], apart([1, 2], [1, 3]))).toEqual([[2, 3]])
  })

  test('a home for the old is no family', () => {
    expect(
      familiesToAsk(
        Array.from({ length: 13 }, (_, key) => live(key + 1)),
        never,
      ),
    ).toEqual([])
  })

  test('whatever is told, nobody is in two groups, and no group is of one household or of two homes', () => {
    const residents = fc.uniqueArray(
      fc.record({
        key: fc.integer({ min: 1, max: 12 }),
        home: fc.constantFrom('a', 'b'),
        household: fc.option(fc.constantFrom(1, 2)),
      }),
      { selector: ({ key }) => key },
    )
    const pairs = fc.array(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 })))
    fc.assert(
      fc.property(residents, pairs, (people, told) => {
        const groups = familiesToAsk(people, apart(...told))
        const of = new Map(people.map((each) => [each.key, each]))
        expect(new Set(groups.flat()).size).toBe(groups.flat().length)
        for (const group of groups) {
          expect(new Set(group.map((key) => of.get(key)?.home)).size).toBe(1)
          expect(new Set(group.map((key) => of.get(key)?.household ?? -key)).size).toBeGreaterThan(1)
        }
      }),
    )
  })
})

describe('somebody seems to have left', () => {
  const here = { home: 'a', movedOn: null }
  const moved = { home: 'a', movedOn: day('2026-11-01') }

  test('who moved alone', () => {
    expect(strayedFrom(moved, [here])).toBe('moved')
    expect(strayedFrom(here, [moved])).toBeNull()
    expect(strayedFrom(moved, [moved])).toBeNull()
  })

  test('whose address reads otherwise', () => {
    expect(strayedFrom({ home: 'b', movedOn: null }, [here])).toBe('address')
    expect(strayedFrom(here, [here])).toBeNull()
  })

  test('nobody of whom, or of the others of whom, no address is known', () => {
    expect(strayedFrom({ home: null, movedOn: null }, [here])).toBeNull()
    expect(strayedFrom(here, [{ home: null, movedOn: null }])).toBeNull()
    expect(strayedFrom(here, [])).toBeNull()
  })
})

test('a household is called by the names of its families', () => {
  expect(familyNames([{ familyName: '髙﨑' }, { familyName: '𠮷野' }, { familyName: '髙﨑' }])).toBe('髙﨑・𠮷野')
  expect(familyNames([{ familyName: '' }])).toBe('')
})
