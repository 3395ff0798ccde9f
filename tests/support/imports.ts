import { query } from '#main/store/db.ts'
import { undoImport } from '#main/service/imports/undo.ts'
import { checkShop } from '#main/service/check.ts'
import { expect } from 'vitest'
import type { OnDuplicate, Rejection } from '#domain/exchange/import.ts'
import type { ContactOnFile, PersonOnFile, SentOnFile, VisitOnFile, Whose } from '#domain/exchange/on-file.ts'
import type { Content } from '#domain/exchange/table.ts'
import type { Id } from '#domain/people/customer.ts'
import { takeContacts, takeVisits } from '#main/service/imports/entries.ts'
import type { Taker } from '#main/service/imports/judging.ts'
import { personRead } from '#main/service/imports/lines.ts'
import { takePeople } from '#main/service/imports/people.ts'
import { runThrough } from '#main/service/run-through.ts'
import type { WriteDb } from '#main/store/db.ts'
import { rowsInto } from '#main/store/import-rows.ts'
import { countImport, insertImport } from '#main/store/imports.ts'
import type { Session } from '#main/store/session.ts'
import { type ToRefresh, writeInSteps } from '#main/store/write.ts'
import { day } from './clock.ts'
import { aPersonOnFile as somebodyOnFile, aRecipient } from './people-on-file.ts'

// Lines as they are once a file was read, taken in without one.

export function aPersonOnFile(some: Partial<PersonOnFile> = {}): PersonOnFile {
  const hajime = { familyName: '𠮷野', givenName: '一', familyKana: 'ヨシノ', givenKana: 'ハジメ' }
  return somebodyOnFile({ ...hajime, known: 'known-before', ...some })
}

export const NOBODY_SAID: Whose = { id: null, number: null, name: '', phone: '' }

export function aVisitOnFile(whose: Partial<Whose>, on: string, some: Partial<VisitOnFile> = {}): VisitOnFile {
  return {
    whose: { ...NOBODY_SAID, ...whose },
    day: day(on),
    time: null,
    amount: 5_000,
    item: 'カット',
    status: 'done',
    charge: 'paid',
    deliveries: [],
    ...some,
  }
}

export function aDeliveryOnFile(some: Partial<SentOnFile> = {}): SentOnFile {
  const words = { nameOnCard: '髙﨑 花子', cardText: 'お誕生日\nおめでとう', remindNextYear: true }
  return { recipient: aRecipient(), day: day('2026-11-25'), occasion: 'birthday', ...words, ...some }
}

export function aContactOnFile(whose: Partial<Whose>, on: string, some: Partial<ContactOnFile> = {}): ContactOnFile {
  return {
    whose: { ...NOBODY_SAID, ...whose },
    day: day(on),
    time: null,
    channel: 'phone',
    direction: 'from-them',
    subject: '',
    body: 'お休みの日のお尋ね',
    reason: null,
    receipt: null,
    sells: false,
    ...some,
  }
}

/** What came of each line, in order. */
export type TakenIn = { readonly id: Id; readonly fates: readonly (OnDuplicate | 'added' | 'merged' | Rejection)[] }

export function takePeopleIn(session: Session, people: readonly PersonOnFile[], choice: OnDuplicate = 'add'): TakenIn {
  return takenIn(session, 'people', people.map(personRead), choice, (db, importKey, toRefresh) =>
    takePeople(rowsInto(db, importKey), () => session.newId(), session.today(), toRefresh),
  )
}

export function takeVisitsIn(session: Session, visits: readonly VisitOnFile[], choice: OnDuplicate = 'skip'): TakenIn {
  return takenIn(session, 'visits', visits, choice, (db, importKey, { alsoRefresh }) =>
    takeVisits({ db, importKey, alsoRefresh }),
  )
}

export function takeContactsIn(
  session: Session,
  contacts: readonly ContactOnFile[],
  choice: OnDuplicate = 'skip',
): TakenIn {
  return takenIn(session, 'contacts', contacts, choice, (db, importKey, { alsoRefresh }) =>
    takeContacts({ db, importKey, alsoRefresh }),
  )
}

function takenIn<T, Found>(
  session: Session,
  content: Content,
  lines: readonly T[],
  choice: OnDuplicate,
  takerOf: (
    db: WriteDb,
    importKey: number,
    toRefresh: ToRefresh,
  ) => Generator<never, Taker<T, Found>> | Generator<unknown, Taker<T, Found>>,
): TakenIn {
  return runThrough(
    writeInSteps(session, 'imported', function* (db, change, toRefresh) {
      yield* []
      const id = session.newId()
      const made = { id, at: session.now(), fileName: 'x.csv', content, format: 'other', encoding: 'utf-8' } as const
      const importKey = insertImport(db, change, made)
      const taker = runThrough(takerOf(db, importKey, toRefresh))
      const fates = lines.map((value, at) => {
        const judged = taker.judge(value)
        if (judged.kind === 'rejected') return judged.reason
        const fate = taker.take(value, at + 2, judged.found, judged.kind === 'likely' ? choice : 'add')
        return fate.kind === 'rejected' ? fate.reason : fate.kind
      })
      taker.end()
      const count = (kind: string): number => fates.filter((fate) => fate === kind).length
      const [added, merged, skipped] = [count('added'), count('merged'), count('skipped')]
      const rejected = lines.length - added - merged - skipped
      countImport(db, importKey, { rows: lines.length, added, merged, skipped, rejected })
      return { id, fates: fates as TakenIn['fates'] }
    }),
  )
}

const NAMED = query<{ id: Id }>('SELECT id FROM customers WHERE family_name = ? ORDER BY key', ['id'])

/** The first of that family name. */
export function idOf(session: Session, familyName: string): Id {
  const [found] = session.db.many(NAMED, [familyName])
  if (found === undefined) throw new Error(`nobody is called ${familyName}`)
  return found.id
}

/** Takes a whole import out again. */
export const undone = (session: Session, id: Id) => runThrough(undoImport(session, { id }))

export function expectSound(session: Session): void {
  expect(checkShop(session)).toMatchObject({ integrity: 'ok', foreignKeys: 'ok', derived: 'ok' })
}
