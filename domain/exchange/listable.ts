import type { Listable } from '#domain/people/list-line.ts'
import type { PersonOnFile } from './on-file.ts'

/** What the line of the list of somebody new is made of; a test holds it against the rows read back. */
export function listable(person: PersonOnFile): Listable {
  const { phones, addresses, tags, relatives, emails, notes, recipients } = person
  const own = [
    person.note,
    person.likes,
    person.caution,
    person.usual,
    person.lineName,
    person.department,
    person.title,
  ]
  return {
    kind: person.kind,
    familyName: person.familyName,
    givenName: person.givenName,
    familyKana: person.familyKana,
    givenKana: person.givenKana,
    company: person.company,
    companyKana: person.companyKana,
    number: person.number,
    phone: lines(phones.map(({ number }) => number)),
    address: lines(
      addresses.flatMap((at) => [at.prefecture + at.city + at.street + at.building, at.careOf, at.postalCode]),
    ),
    tag: lines([...new Set(tags)]),
    note: lines([
      ...own,
      ...relatives.flatMap(({ familyName, givenName, kana, note }) => [familyName + givenName, kana, note]),
      ...recipients.flatMap(({ name, kana }) => [name, kana]),
      ...emails.map(({ address }) => address),
      ...notes.map(({ text }) => text),
    ]),
  }
}

/** Each line of a value is one of its own. */
function lines(values: readonly string[]): readonly string[] {
  return values.join('\n').split('\n')
}
