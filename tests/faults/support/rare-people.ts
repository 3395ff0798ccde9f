import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { query, type ReadDb } from '#main/store/db.ts'
import type { Session } from '#main/store/session.ts'
import { aContact, aCustomer, AN_ADDRESS, aSale, edited } from '../../support/builders.ts'

// People each of whom has a character and a telephone number that nobody else has, so that one hit is one too many.

/** Of the rare characters of Unicode's second plane, one to each person. */
const FIRST_CHARACTER = 0x24000

const characterOf = (n: number): string => String.fromCodePoint(FIRST_CHARACTER + n)
const phoneOf = (n: number): string => `0908${String(n).padStart(7, '7')}`

/** The persons 1 to `count`, on whose cards stand visits, contacts and edits, so that the journal knows them too. */
export function addRarePeople(session: Session, count: number): void {
  for (let n = 1; n <= count; n += 1) {
    const own = characterOf(n)
    const person = aCustomer(session, {
      number: String(n),
      familyName: `${own}${own}`,
      phone: phoneOf(n),
      address: { ...AN_ADDRESS, building: `${own}荘` },
    })
    aSale(session, person.key, '2026-01-10', { item: `${own}の花束` })
    aContact(session, person.key, '2026-02-12', { body: `${own}様より` })
    edited(session, person, { note: `${own}がお好き` })
  }
}

/** Names of the files in a folder and its folders in which any of the persons 1 to `last` is found, by character or number. */
export function filesWith(folder: string, last: number): readonly string[] {
  const words = Array.from({ length: last }, (_, at) => [characterOf(at + 1), phoneOf(at + 1)])
    .flat()
    .map((word) => Buffer.from(word))
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => {
      const bytes = readFileSync(file)
      return words.some((word) => bytes.includes(word))
    })
    .map((file) => basename(file))
}

const COUNTS = query<{ there: number; erased: number }>(
  'SELECT (SELECT count(*) FROM customers) AS there, (SELECT count(*) FROM tombstones) AS erased',
  ['there', 'erased'],
)

/** How many people stand in the file, and how many were erased for good. */
export function countPeople(db: ReadDb): { readonly there: number; readonly erased: number } {
  return db.one(COUNTS) ?? { there: 0, erased: 0 }
}
