import { mkdirSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Birthday } from '#domain/day.ts'
import type { VCardVersion } from '#domain/exchange/as-vcard.ts'
import { beginCopy } from '#main/service/backups.ts'
import { saveExport } from '#main/service/exports.ts'
import { saveList } from '#main/service/kept-files.ts'
import { runThrough } from '#main/service/run-through.ts'
import { verifyCopy } from '#main/service/verify-copy.ts'
import { insertCustomer } from '#main/store/customers.ts'
import { query } from '#main/store/db.ts'
import { closeShop, createShop, openShop } from '#main/store/open.ts'
import type { Session } from '#main/store/session.ts'
import { write } from '#main/store/write.ts'
import { aNewCustomer } from '../../support/builders.ts'
import { Clock } from '../../support/clock.ts'
import { named, take } from '../../support/import-files.ts'
import { pathsIn, sessionOf, TEST_SHOP } from '../../support/session.ts'
import { doOnce } from './acts.ts'
import { BIRTHDAYS, birthdayOf } from './birthdays.ts'

// TZ=ZONE node celebrator.ts FOLDER FIRST STEP COUNT: gives so many people the birthdays of these numbers, and says as JSON
// the zone it runs in and the birthdays that were another after they were saved, went out and came in again by each kind of
// file, and were restored from a copy.

const [folder = '', first = '0', step = '1', count = '0'] = process.argv.slice(2)
/** After the last of the birthdays. */
const TODAY = '2031-01-01'

/** By name, which each file keeps. */
type Known = ReadonlyMap<string, Birthday | null>

const KNOWN = query<{ name: string; birthday: Birthday | null }>('SELECT given_name AS name, birthday FROM customers', [
  'name',
  'birthday',
])

function knownIn({ db }: Session): Known {
  return new Map(db.many(KNOWN).map(({ name, birthday }) => [name, birthday]))
}

/** What is known in another way than it should be. */
function others(wanted: Known, session: Session): readonly string[] {
  const known = knownIn(session)
  const names = [...new Set([...wanted.keys(), ...known.keys()])]
  return names
    .filter((name) => wanted.get(name) !== known.get(name))
    .map((name) => `${wanted.get(name)}: ${known.get(name)}`)
}

const clock = new Clock(TODAY)

function inNewShop<T>(name: string, act: (session: Session) => T): T {
  const shop = createShop(pathsIn(join(folder, name)), TEST_SHOP)
  try {
    return act(sessionOf(shop, clock))
  } finally {
    closeShop(shop.connection)
  }
}

function outgoing(name: string): string {
  const to = join(folder, name)
  mkdirSync(to)
  return to
}

function exported(session: Session): string {
  const to = outgoing('csv')
  const own = { kind: 'own', encoding: 'utf-8', contents: ['people'], withMark: false, who: null } as const
  return join(to, runThrough(saveExport(session, { ...own, folder: to })).files[0] ?? '')
}

function contacts(session: Session, version: VCardVersion): string {
  const to = outgoing(version)
  return join(to, runThrough(saveList(session, { kind: 'vcard', who: null, version, folder: to })).files[0] ?? '')
}

function takenIn(name: string, file: string, wanted: Known): readonly string[] {
  return inNewShop(name, (session) => {
    take(session, named(file), { onDuplicate: 'add' })
    return others(wanted, session)
  })
}

/** Copied, forgotten, and put back. */
async function restored(name: string, wanted: Known): Promise<readonly string[]> {
  const paths = pathsIn(join(folder, name))
  const shop = openShop(paths)
  const session = sessionOf(shop, clock)
  const copy = await beginCopy(session, { kind: 'manual', above: 0 })
  verifyCopy(copy, () => undefined)
  write(session, 'edited', (db) => db.run('UPDATE customers SET birthday = NULL'))
  closeShop(shop.connection)
  await doOnce(join(folder, name), 'restore', () => undefined, copy.file)
  const again = openShop(paths)
  try {
    return others(wanted, sessionOf(again, clock))
  } finally {
    closeShop(again.connection)
  }
}

const numbers = Array.from({ length: Number(count) }, (_, at) => (Number(first) + at * Number(step)) % BIRTHDAYS)
const wanted: Known = new Map(numbers.map((number) => [`花子${number}`, birthdayOf(number)]))
// The older kind has no birthday without a year: there it stands in the note.
const withYear: Known = new Map([...wanted].map(([name, day]) => [name, day?.startsWith('--') === true ? null : day]))

const { saved, files } = inNewShop('first', (session) => {
  write(session, 'saved', (db) => {
    for (const [givenName, birthday] of wanted) {
      const { phone: _phone, address: _address, ...person } = aNewCustomer({ givenName, birthday })
      insertCustomer(db, { ...person, id: session.newId(), addedOn: session.today(), importKey: null })
    }
  })
  const files = { csv: exported(session), new: contacts(session, '4.0'), old: contacts(session, '3.0') }
  return { saved: others(wanted, session), files }
})
const said = {
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  people: wanted.size,
  others: [
    ...saved,
    ...takenIn('by-csv', files.csv, wanted),
    ...takenIn('by-vcard', files.new, wanted),
    ...takenIn('by-old-vcard', files.old, withYear),
    ...(await restored('by-csv', wanted)),
  ],
}
writeSync(1, `${JSON.stringify(said)}\n`)
