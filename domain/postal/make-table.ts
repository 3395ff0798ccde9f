import { fold } from '#domain/people/fold.ts'
import type { PlaceRow } from './place.ts'
import { type City, DIGITS_OF_PART, KANA_OF_PART } from './table.ts'

/** The texts of a table (table.ts) by how their lines begin, each once it is asked for. */
export type TableTexts = {
  readonly cities: readonly City[]
  readonly places: ReadonlyMap<string, () => string>
  readonly readings: ReadonlyMap<string, () => string>
}

type CityMade = Omit<City, 'digits'> & { readonly at: number; readonly digits: Set<string> }

/** Puts a table together, row by row, since some hundred thousand come one after the other. */
export class TableMaker {
  readonly #cities = new Map<string, CityMade>()
  readonly #places = new Map<string, Set<string>>()
  readonly #readings = new Map<string, Set<string>>()

  add({ code, prefecture, prefectureKana, city, cityKana, town, kana, company }: PlaceRow): void {
    const digits = code.slice(0, DIGITS_OF_PART)
    const of = this.#cityNamed(prefecture, city)
    of.digits.add(digits)
    setIn(this.#places, digits).add(lineOf([code, `${of.at}`, town, fold(kana), company]))
    if (company !== '') return
    this.#read(prefectureKana, prefecture)
    this.#read(cityKana, city)
    this.#read(kana, town)
  }

  texts(): TableTexts {
    const cities = [...this.#cities.values()].map(({ prefecture, city, digits }) => ({
      prefecture,
      city,
      digits: [...digits],
    }))
    return { cities, places: inTexts(this.#places), readings: inTexts(this.#readings) }
  }

  #cityNamed(prefecture: string, city: string): CityMade {
    const named = lineOf([prefecture, city])
    const known = this.#cities.get(named)
    if (known !== undefined) return known
    const made = { prefecture, city, at: this.#cities.size, digits: new Set<string>() }
    this.#cities.set(named, made)
    return made
  }

  #read(kana: string, name: string): void {
    const read = fold(kana)
    if (read !== '' && name !== '') setIn(this.#readings, read.slice(0, KANA_OF_PART)).add(lineOf([read, fold(name)]))
  }
}

function setIn(parts: Map<string, Set<string>>, begin: string): Set<string> {
  const found = parts.get(begin) ?? new Set()
  parts.set(begin, found)
  return found
}

function inTexts(parts: ReadonlyMap<string, ReadonlySet<string>>): ReadonlyMap<string, () => string> {
  return new Map([...parts].map(([begin, lines]) => [begin, () => [...lines].join('\n')]))
}

function lineOf(cells: readonly string[]): string {
  return cells.map((cell) => cell.replaceAll(/[\t\n\r]/g, ' ')).join('\t')
}
