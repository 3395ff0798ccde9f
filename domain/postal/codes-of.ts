import type { PostalAddress } from '#domain/people/customer.ts'
import { fold } from '#domain/people/fold.ts'
import { type City, type Coded, codesFrom, type PostalTable } from './table.ts'

type Lines = Pick<PostalAddress, 'prefecture' | 'city' | 'street'>

/** Finds the codes that an address without one may have, the likeliest alone: none where its place is not in the table. */
export type CodeFinder = (address: Lines) => readonly Coded[]

const KANJI_NUMBERS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']
const NUMBERED = /(\d{1,2})(?=条|線)/g
const SMALL_KE = /[がけ]/g
const OAZA = /^(大字|字)/
/** 中京区寺町通御池上る上本能寺前町: streets are written before the town there. */
const STREETS_FIRST = '京都市'

/** The names of the cities are folded once for all questions. */
export function codeFinder(table: PostalTable): CodeFinder {
  const cities = table.cities.map((of) => ({ of, names: namesOf(of) }))
  return ({ prefecture, city, street }) => {
    const address = alike(prefecture + city + street)
    const begun = cities.flatMap(({ of, names }) => {
      const name = names.find((one) => address.startsWith(one))
      return name === undefined ? [] : [{ of, name }]
    })
    const longest = Math.max(...begun.map(({ name }) => name.length))
    return begun
      .filter(({ name }) => name.length === longest)
      .flatMap(({ of, name }) => codesIn(table, of, address.slice(name.length).replace(OAZA, '')))
  }
}

/** From the longest on: the prefecture may be left out, and the 郡 too. */
function namesOf({ prefecture, city }: City): readonly string[] {
  const short = city.replace(/^.+郡(?=.)/, '')
  return [prefecture + city, prefecture + short, city, short].map(alike)
}

/** The codes of the town that the rest of the address begins with; of a city with a single code, that one. */
function codesIn(table: PostalTable, of: City, rest: string): readonly Coded[] {
  const all = of.digits
    .flatMap((digits) => codesFrom(table, digits))
    .filter(({ place }) => place.city === of.city && place.prefecture === of.prefecture && place.company === '')
  const holds = of.city.startsWith(STREETS_FIRST)
    ? (town: string): boolean => rest.includes(town)
    : (town: string): boolean => rest.startsWith(town)
  const towns = all
    .filter(({ place }) => place.town !== '')
    .map((coded) => ({ coded, town: alike(coded.place.town).replace(OAZA, '') }))
    .filter(({ town }) => holds(town))
  const longest = Math.max(...towns.map(({ town }) => town.length))
  const found = towns.filter(({ town }) => town.length === longest).map(({ coded }) => coded)
  return found.length === 0 && all.length === 1 ? all : found
}

/** 霞ヶ関 is 霞が関, and 北1条 is 北一条. */
function alike(text: string): string {
  return fold(text)
    .replace(SMALL_KE, 'け')
    .replace(NUMBERED, (digits) => inKanji(Number(digits)))
}

function inKanji(number: number): string {
  const tens = Math.floor(number / 10)
  return `${tens > 1 ? (KANJI_NUMBERS[tens] ?? '') : ''}${tens > 0 ? '十' : ''}${KANJI_NUMBERS[number % 10] ?? ''}`
}
