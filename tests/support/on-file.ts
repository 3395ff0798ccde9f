import type { ContactOnFile, PersonOnFile, VisitOnFile } from '#domain/exchange/on-file.ts'
import { contactsOnFile, newest, visitsOnFile } from '#main/store/entries-on-file.ts'
import { peopleOnFile } from '#main/store/on-file.ts'
import type { Session } from '#main/store/session.ts'

export type OnFile = {
  readonly people: readonly PersonOnFile[]
  readonly visits: readonly VisitOnFile[]
  readonly contacts: readonly ContactOnFile[]
}

/** All that an export of this shop holds. */
export function onFile({ db }: Pick<Session, 'db'>, until = newest(db)): OnFile {
  return {
    people: [...peopleOnFile(db, until.people)].flat(),
    visits: [...visitsOnFile(db, until)].flat(),
    contacts: [...contactsOnFile(db, until)].flat(),
  }
}

export function countsOf({ people, visits, contacts }: OnFile): Readonly<Record<keyof OnFile, number>> {
  return { people: people.length, visits: visits.length, contacts: contacts.length }
}
