import { LIKELY_FROM, type Likeness } from './reasons.ts'
import { likenessOf } from './score.ts'
import type { Signs } from './signs.ts'

/** Two of a list, by their places in it. */
export type Pair = Likeness & { readonly one: number; readonly other: number }

/** What more share than this (a telephone typed for whoever has none, a first of January) speaks of nobody; of one house, only namesakes are compared. */
const MANY = 60

/** People to a step: some milliseconds. */
const STEP = 500

/**
 * Everyone who may stand twice in the list, best first. Only those are compared who have something in common by which a
 * person is reached, or a birthday: without it no pair could be likely. Yields how many were compared with the rest.
 */
export function* likelyPairs(all: readonly Signs[]): Generator<number, readonly Pair[]> {
  const people = withoutCommonSigns(all)
  const blocks = blocksOf(people)
  const found = new Map<number, Pair>()
  for (const [at, block] of blocks.entries()) {
    for (const among of block.length > MANY ? namesakesIn(people, block) : [block]) compareAll(people, among, found)
    if (at % STEP === STEP - 1) yield at / blocks.length
  }
  return [...found.values()].toSorted((a, b) => b.score - a.score || a.one - b.one || a.other - b.other)
}

function withoutCommonSigns(people: readonly Signs[]): readonly Signs[] {
  const counts = new Map<string, number>()
  for (const signs of people) for (const sign of ownSigns(signs)) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  const isRare = (sign: string): boolean => (counts.get(sign) ?? 0) <= MANY
  return people.map((signs) => {
    if (ownSigns(signs).every(isRare)) return signs
    const { phones, emails, birthday } = signs
    return {
      ...signs,
      phones: phones.filter(isRare),
      emails: emails.filter(isRare),
      birthday: birthday !== null && isRare(birthday) ? birthday : null,
    }
  })
}

/** By which one person is reached or told; a birthday only where the year is known, else hundreds share it. */
function ownSigns({ phones, emails, birthday }: Signs): readonly string[] {
  return [...phones, ...emails, ...(birthday === null || birthday.startsWith('--') ? [] : [birthday])]
}

/** Places of those who share a sign, two at least. */
function blocksOf(people: readonly Signs[]): readonly (readonly number[])[] {
  const bySign = new Map<string, number[]>()
  for (const [place, signs] of people.entries()) {
    for (const sign of new Set(blockSigns(signs))) put(bySign, sign, place)
  }
  return [...bySign.values()].filter((block) => block.length > 1)
}

function blockSigns(signs: Signs): readonly string[] {
  return [...ownSigns(signs), ...signs.homes.map(({ place }) => `〒${place}`)]
}

/** Of many in one house, those of one name. */
function namesakesIn(people: readonly Signs[], block: readonly number[]): readonly (readonly number[])[] {
  const byName = new Map<string, number[]>()
  for (const place of block) {
    const signs = people[place]
    if (signs === undefined) continue
    for (const name of new Set([signs.whole, signs.reading])) if (name !== '') put(byName, name, place)
  }
  return [...byName.values()].filter((some) => some.length > 1)
}

function compareAll(people: readonly Signs[], among: readonly number[], found: Map<number, Pair>): void {
  for (const [at, one] of among.entries()) {
    for (let next = at + 1; next < among.length; next += 1) compare(people, one, among[next] ?? one, found)
  }
}

function compare(people: readonly Signs[], one: number, other: number, found: Map<number, Pair>): void {
  const [here, there] = [people[one], people[other]]
  if (here === undefined || there === undefined || one === other) return
  const likeness = likenessOf(here, there)
  if (likeness === null || likeness.score < LIKELY_FROM) return
  const [first, second] = one < other ? [one, other] : [other, one]
  found.set(first * people.length + second, { ...likeness, one: first, other: second })
}

function put(among: Map<string, number[]>, sign: string, place: number): void {
  const others = among.get(sign)
  if (others === undefined) among.set(sign, [place])
  else others.push(place)
}
