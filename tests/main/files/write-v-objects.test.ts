import fc from 'fast-check'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { eventsOf } from '#domain/exchange/as-calendar.ts'
import { VCARD_VERSIONS, vcardOf } from '#domain/exchange/as-vcard.ts'
import type { Birthday } from '#domain/day.ts'
import type { PersonOnFile } from '#domain/exchange/on-file.ts'
import { nameOf } from '#domain/people/called.ts'
import { calendarPieces, vcardPieces } from '#main/files/write-v-objects.ts'
import { arbitraryPerson } from '../../support/arbitrary-shop.ts'
import { day } from '../../support/clock.ts'
import { aPersonOnFile } from '../../support/people-on-file.ts'

const WRITTEN = { today: day('2026-11-22'), stamp: '2026-11-22T01:02:03Z' }

function vcf(people: readonly PersonOnFile[], version: (typeof VCARD_VERSIONS)[number]): string {
  return Buffer.concat([...vcardPieces([people.map((person) => vcardOf(person, version))])]).toString()
}

function ics(people: readonly PersonOnFile[]): string {
  return Buffer.concat([...calendarPieces(people.map((person) => eventsOf(person, WRITTEN)))]).toString()
}

/** As another program reads them. */
function cardsIn(text: string): readonly ICAL.Component[] {
  const parsed = ICAL.parse(text)
  return (Array.isArray(parsed[0]) ? parsed : [parsed]).map((card: unknown[]) => new ICAL.Component(card))
}

// The reader takes an escaped backslash before a semicolon for an escaped semicolon; what is written is tested word for word.
function withoutBackslashes<T extends object>(person: T): T {
  return JSON.parse(JSON.stringify(person).replaceAll('\\\\', '/'))
}

function eventsIn(text: string): readonly ICAL.Event[] {
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((each) => new ICAL.Event(each))
}

function withBirthday(birthday: string): PersonOnFile {
  return { ...aPersonOnFile(), birthday: birthday as Birthday }
}

const values = (card: ICAL.Component | undefined, name: string) =>
  (card?.getAllProperties(name) ?? []).map((property) => property.getFirstValue())

test.each(VCARD_VERSIONS)(
  'whatever stands on a card comes back out of a vCard %s, and no line is too long',
  (version) => {
    fc.assert(
      fc.property(fc.array(arbitraryPerson, { minLength: 1, maxLength: 3 }), (people) => {
        const kept = people.map((person) => ({ ...withoutBackslashes(person), id: null }))
        const text = vcf(kept, version)
        for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        const cards = cardsIn(text)
        expect(cards).toHaveLength(kept.length)
        for (const [at, person] of kept.entries()) {
          const card = cards[at]
          expect(values(card, 'fn')).toEqual([nameOf(person)])
          expect(values(card, 'n')).toEqual([[person.familyName, person.givenName, '', '', '']])
          expect(values(card, 'tel')).toEqual(person.phones.map(({ number }) => number))
          expect(values(card, 'email')).toEqual(person.emails.map(({ address }) => address))
          expect(values(card, 'adr').map((parts) => [parts].flat().slice(2, 6))).toEqual(
            person.addresses.map(({ street, city, prefecture, postalCode }) => [street, city, prefecture, postalCode]),
          )
          expect(values(card, 'note').join('').endsWith(person.note)).toBe(true)
        }
      }),
    )
  },
)

test('names that no old telephone has seen, commas, semicolons and line breaks go through whole', () => {
  const note = '犬🐕のお話、猫; 鳥, 魚\\\n二行目: "引用"'
  const person = { ...aPersonOnFile(), familyName: '𠮷野髙﨑', givenName: '花;子,', note }
  for (const version of VCARD_VERSIONS) {
    const [card] = cardsIn(vcf([person], version))
    expect(values(card, 'n')).toEqual([['𠮷野髙﨑', '花;子,', '', '', '']])
    expect(values(card, 'note')).toEqual([note])
    expect(vcf([{ ...person, familyName: '\\', givenName: 'a;b' }], version)).toContain('\r\nN:\\\\;a\\;b;;;\r\n')
  }
})

test('what was refused goes along, as a group and at the head of the note', () => {
  const refusals = [{ scope: 'promotion', channel: 'all', since: day('2026-01-05'), howAsked: 'お電話で' }] as const
  const [card] = cardsIn(vcf([{ ...aPersonOnFile(), refusals, note: '猫がお好き' }], '4.0'))
  expect(values(card, 'categories')).toEqual(['ご案内不要'])
  expect(values(card, 'note')).toEqual(['ご案内不要（2026-01-05、お電話で）\n猫がお好き'])
})

test('a birthday without a year, or of a month alone, stands in 4.0; 3.0 says it in the note', () => {
  expect(vcf([withBirthday('--04-01')], '4.0')).toContain('\r\nBDAY:--0401\r\n')
  expect(vcf([withBirthday('--04')], '4.0')).toContain('\r\nBDAY:--04\r\n')
  expect(vcf([withBirthday('1960-04-01')], '3.0')).toMatch(/\r\nBDAY[^\r]*:1960-?04-?01\r\n/)
  const old = vcf([withBirthday('--04-01')], '3.0')
  expect(old).not.toContain('BDAY')
  expect(old).toContain('誕生日：4月1日')
})

test('a birthday comes every year, without a year too; 29 February on the last day of each February', () => {
  const daysOf = (birthday: string): readonly string[] => {
    const [event] = eventsIn(ics([withBirthday(birthday)]))
    const days = event?.iterator()
    return [days, days, days].map((each) => String(each?.next()))
  }
  expect(daysOf('1960-04-01')).toEqual(['1960-04-01', '1961-04-01', '1962-04-01'])
  expect(daysOf('--04-01')).toEqual(['2026-04-01', '2027-04-01', '2028-04-01'])
  expect(daysOf('--02-29')).toEqual(['2024-02-29', '2025-02-28', '2026-02-28'])
  expect(ics([withBirthday('--02-29')])).toContain('うるう年でない年は2月28日')
  expect(eventsIn(ics([withBirthday('--04')]))).toEqual([])
})

test('open promises stand on the day they are due; what is kept, has no day, or is of somebody who died, stands nowhere', () => {
  const promise = {
    kind: 'promise',
    text: '見本の生地, 2枚; 青',
    madeOn: day('2026-01-05'),
    keptOn: null,
    droppedOn: null,
  } as const
  const promises = [
    { ...promise, dueOn: day('2026-12-01') },
    { ...promise, dueOn: null },
    { ...promise, dueOn: day('2026-12-02'), keptOn: day('2026-11-01') },
  ]
  const events = eventsIn(ics([{ ...aPersonOnFile(), promises }]))
  expect(events.map(({ summary, startDate }) => [summary, String(startDate)])).toEqual([
    ['お約束：見本の生地, 2枚; 青（髙﨑 花子 様）', '2026-12-01'],
  ])
  expect(eventsIn(ics([{ ...aPersonOnFile(), promises, diedOn: day('2026-06-01') }]))).toEqual([])
})

test('a calendar of anybody’s days is read again, event by event', () => {
  fc.assert(
    fc.property(fc.array(arbitraryPerson, { maxLength: 3 }), (people) => {
      const kept = people.map((person) => ({ ...person, id: null }))
      const events = kept.flatMap((person) => eventsOf(person, WRITTEN))
      const text = ics(kept)
      for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      const summaries = events.map((event) => event.find(([name]) => name === 'summary')?.[3])
      expect(eventsIn(text).map(({ summary }) => summary)).toEqual(summaries)
    }),
  )
})
