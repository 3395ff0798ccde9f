import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Id } from '#domain/people/customer.ts'
import { copiesToShip, knownCopies } from '#main/service/backups.ts'
import { eraseCustomer } from '#main/service/erase.ts'
import { keepBackupPlace } from '#main/service/places.ts'
import { ship, type Shipment } from '#main/files/ship.ts'
import { closeShop, createShop } from '#main/store/open.ts'
import { readCopy } from '#main/store/copy-facts.ts'
import { Refusal } from '#main/store/refusal.ts'
import type { Session } from '#main/store/session.ts'
import { aCustomer } from '../../support/builders.ts'
import { Clock } from '../../support/clock.ts'
import { openTestDb, testFolder } from '../../support/db.ts'
import { refusalOf } from '../../support/refusal.ts'
import { pathsIn, sessionOf, TEST_SHOP } from '../../support/session.ts'
import { aCopy, aCopyHere, aPlaceOf, aStick, namesIn, quietly } from './kit.ts'

const nameOf = (sequence: number): string => `otsukiai-${String(sequence).padStart(6, '0')}-2026-11-20.backup`

/** A verified copy that waits to be brought to a stick. */
async function aShipment(): Promise<Shipment> {
  const db = openTestDb()
  aCustomer(db.session)
  aPlaceOf(db.session)
  await aCopyHere(db.session)
  const waiting = copiesToShip(db.session)[0]
  if (waiting === undefined) throw new Error('a stick was chosen')
  const { from, bytes, sha256, place, file, shop } = waiting
  return { from, bytes, sha256, place, file, shop, sign: null }
}

describe('bringing a copy to a stick', () => {
  test('puts it there whole under its name, and nothing else', async () => {
    const shipment = await aShipment()
    const told: number[] = []
    expect(ship(shipment, (bytes) => told.push(bytes))).toBe(nameOf(1))
    expect(namesIn(shipment.place)).toEqual([nameOf(1)])
    expect(readFileSync(join(shipment.place, nameOf(1))).equals(readFileSync(shipment.from))).toBe(true)
    expect(told.at(-1)).toBe(shipment.bytes * 2)
    // Brought before a kill and not noted: it is the same one.
    expect(ship(shipment, quietly)).toBe(nameOf(1))
    expect(namesIn(shipment.place)).toEqual([nameOf(1)])
  })

  test('overwrites nothing: a stranger’s file, or a folder, of the same name stays', async () => {
    const shipment = await aShipment()
    writeFileSync(join(shipment.place, nameOf(1)), 'of another shop')
    mkdirSync(join(shipment.place, 'otsukiai-000001-2026-11-20-2.backup'))
    expect(ship(shipment, quietly)).toBe('otsukiai-000001-2026-11-20-3.backup')
    expect(readFileSync(join(shipment.place, nameOf(1)), 'utf8')).toBe('of another shop')
  })

  test('sweeps what an earlier try of this shop left half done, and no other file', async () => {
    const shipment = await aShipment()
    const half = `${nameOf(7)}.${shipment.shop.slice(-12)}.part`
    const theirs = [`${nameOf(7)}.00000000beef.part`, '写真.part', '年賀状.csv']
    for (const name of [half, ...theirs]) writeFileSync(join(shipment.place, name), 'x')
    ship(shipment, quietly)
    expect(namesIn(shipment.place)).toEqual([nameOf(1), ...theirs].toSorted())
  })

  test('broken off, leaves nothing there', async () => {
    const shipment = await aShipment()
    for (const stopAt of [1, 2]) {
      let chunks = 0
      const stop = (): void => {
        chunks += 1
        if (chunks === stopAt) throw new Refusal('cancelled')
      }
      expect(refusalOf(() => ship(shipment, stop))).toBe('cancelled')
      expect(namesIn(shipment.place)).toEqual([])
    }
  })

  test('brings no copy that has changed since it was verified', async () => {
    const shipment = await aShipment()
    const bytes = readFileSync(shipment.from)
    bytes.writeUInt8((bytes[5_000] ?? 0) ^ 1, 5_000)
    chmodSync(shipment.from, 0o600)
    writeFileSync(shipment.from, bytes)
    expect(refusalOf(() => ship(shipment, quietly))).toBe('copy-not-verified')
    expect(namesIn(shipment.place)).toEqual([])
  })
})

describe('a place that', () => {
  test('is not there, or is a file, is missing', async () => {
    const shipment = await aShipment()
    rmSync(shipment.place, { recursive: true })
    expect(refusalOf(() => ship(shipment, quietly))).toBe('place-missing')
    writeFileSync(shipment.place, '')
    expect(refusalOf(() => ship(shipment, quietly))).toBe('place-missing')
    expect(refusalOf(() => ship({ ...shipment, place: join(shipment.place, 'below') }, quietly))).toBe('place-missing')
  })
})

function anotherShop(): Session {
  const shop = createShop(pathsIn(testFolder()), { ...TEST_SHOP, id: '019a0000-0000-7000-9000-000000000002' as Id })
  onTestFinished(() => closeShop(shop.connection))
  return sessionOf(shop, new Clock())
}

describe('generations', () => {
  test('stay three here and fourteen in the place, the newest by number', async () => {
    const db = openTestDb()
    const stick = aPlaceOf(db.session)
    for (let n = 1; n <= 16; n += 1) {
      // A clock that runs backwards changes nothing.
      db.clock.pass(-1)
      await aCopy(db.session)
    }
    const numbers = (folder: string): number[] => namesIn(folder).map((name) => Number(name.slice(9, 15)))
    expect(numbers(join(db.folder, 'backups'))).toEqual([14, 15, 16])
    expect(numbers(stick)).toEqual(Array.from({ length: 14 }, (_, at) => at + 3))
    expect(knownCopies(db.session).copies).toHaveLength(17)
  })

  test('are thinned only after a new one lies verified in the same place', async () => {
    const db = openTestDb()
    const stick = aPlaceOf(db.session)
    for (let n = 1; n <= 14; n += 1) await aCopy(db.session)
    const before = namesIn(stick)
    // The stick is out for a while.
    for (let n = 1; n <= 5; n += 1) await aCopyHere(db.session)
    expect(namesIn(stick)).toEqual(before)
  })

  test('never take what is not this shop’s own: other files, another shop’s copies, copies put there by hand', async () => {
    const db = openTestDb()
    const stick = aPlaceOf(db.session)
    const strange = ['メモ.txt', nameOf(900_000), 'before-restore-000001-2026-01-01.backup']
    for (const name of strange) writeFileSync(join(stick, name), 'not ours')
    for (let n = 1; n <= 17; n += 1) await aCopy(db.session)
    expect(namesIn(stick).filter((name) => strange.includes(name))).toEqual(strange.toSorted())
  })

  test('of two shops on one stick are told apart', async () => {
    const first = openTestDb()
    const stick = aPlaceOf(first.session)
    const second = anotherShop()
    keepBackupPlace(second, { path: stick })
    // Each names a copy without seeing the other's, as with a stick that was not in.
    for (let n = 1; n <= 15; n += 1) {
      await aCopy(first.session)
      await aCopy(second)
    }
    const owners = namesIn(stick).map((name) => readCopy(join(stick, name)).shop.id)
    expect(Object.values(Object.groupBy(owners, (id) => id)).map((own) => own?.length)).toEqual([14, 14])
  })

  test('under the same letter of another stick are left alone', async () => {
    const db = openTestDb()
    const stick = aPlaceOf(db.session)
    for (let n = 1; n <= 14; n += 1) await aCopy(db.session)
    const elsewhere = anotherShop()
    keepBackupPlace(elsewhere, { path: aStick() })
    await aCopyHere(elsewhere)
    const theirs = readFileSync(copiesToShip(elsewhere)[0]?.from ?? '')
    writeFileSync(join(stick, nameOf(1)), theirs)
    await aCopy(db.session)
    expect(readFileSync(join(stick, nameOf(1))).equals(theirs)).toBe(true)
  })
})

test('an erasure names every copy that still holds the person', async () => {
  const db = openTestDb()
  const person = aCustomer(db.session)
  aPlaceOf(db.session)
  await aCopy(db.session)
  db.clock.pass(1)
  await aCopyHere(db.session)
  expect(eraseCustomer(db.session, person.id).olderCopies).toEqual([
    nameOf(1),
    'otsukiai-000002-2026-11-21.backup',
    `USB「青」/${nameOf(1)}`,
  ])
})
