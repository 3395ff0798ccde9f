import fc from 'fast-check'
import type { ContactOnFile, PersonOnFile, SentOnFile, VisitOnFile, Whose } from '#domain/exchange/on-file.ts'
import { addDays, type Birthday, type Day } from '#domain/day.ts'
import { ADDRESS_KINDS } from '#domain/people/card.ts'
import type { Id } from '#domain/people/customer.ts'
import { CHANNELS, RECEIPTS } from '#domain/timeline/contact.ts'
import { REASONS } from '#domain/week/week.ts'
import type { RecipientTyped } from '#domain/timeline/delivery.ts'
import type { Charge, SaleStatus } from '#domain/timeline/visits.ts'
import { day } from '../../support/clock.ts'
import { aRelative as aRelativeOnFile } from '../../support/people-on-file.ts'

export const TODAY = day('2026-11-20')

// What a CSV, a split or a fold may stumble over.
const NASTY = [
  '𠮷野',
  '髙﨑',
  'か\u3099',
  'ｶﾞ',
  '葛\u{E0100}',
  '"',
  '""',
  "'",
  ',',
  ';',
  '；',
  '、',
  ':::',
  ' ::: ',
  '・',
  '様',
  '花子様;太郎様',
  '御中',
  '先生',
  '=1+1',
  '-',
  '−',
  '+81',
  '@',
  '〒',
  '（株）',
  '株式会社',
  ' ',
  '　',
  '\\',
  '<b>',
  '[]',
  '{"a":1}',
  '[{"number":"1","note":""}]',
  '0',
  '9012345678',
  '12345',
  '1-Apr',
  '2026-04-01',
  '昭和54年',
  '○',
  '不要',
  'なし',
  'N/A',
  '* x',
  '1979',
  '群馬県高崎市1-2',
  '(自宅)',
  '090(奥様)',
  'ー',
]
const NASTY_TEXT = [...NASTY, '\n', '\n\n']

const tidy = (max: number, pieces: readonly string[]): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme', maxLength: 5 })), { maxLength: 4 })
    .map((parts) => parts.join('').replace(/[^\P{Cc}\n]|[\p{Zl}\p{Zp}]/gu, ''))
    .map((text) => cut(text, max).trim())

/** As the forms take it: trimmed, in one line, no longer than `max`. */
export const aLine = (max: number): fc.Arbitrary<string> =>
  fc.oneof({ weight: 1, arbitrary: fc.constant('') }, { weight: 3, arbitrary: tidy(max, NASTY) })
const filled = (max: number): fc.Arbitrary<string> => aLine(max).map((text) => text || '花子')
const aText = tidy(4_000, NASTY_TEXT)

const aDay: fc.Arbitrary<Day> = fc.integer({ min: -40_000, max: 0 }).map((away) => addDays(TODAY, away))
const anyDay: fc.Arbitrary<Day> = fc.integer({ min: -40_000, max: 5_000 }).map((away) => addDays(TODAY, away))
const dayOrNull = fc.option(anyDay)
const birthday = fc.oneof(
  aDay.map((each) => each as string as Birthday),
  anyDay.map((each) => `--${each.slice(5)}` as Birthday),
  anyDay.map((each) => `--${each.slice(5, 7)}` as Birthday),
)
export const anId: fc.Arbitrary<Id> = fc
  .stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  .map((text) => text as Id)
const number = fc.option(filled(40))

const few = <T>(each: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(each, { maxLength: 3 })

const aPhone = fc.record({
  number: fc.oneof(
    fc.constantFrom('090-0000-1234', '03-0000-0000', '9012345678', '0312345678', '+81 90 0000 1234'),
    filled(40),
  ),
  note: fc.oneof(fc.constant(''), aLine(200)),
})
const anAddress = fc.record({
  kind: fc.constantFrom(...ADDRESS_KINDS),
  postalCode: fc.oneof(fc.constant(''), fc.stringMatching(/^\d{7}$/)),
  prefecture: fc.oneof(fc.constantFrom('', '群馬県'), aLine(200)),
  city: fc.oneof(fc.constantFrom('', '高崎市中尾町', '群馬県高崎市'), aLine(200)),
  street: fc.oneof(fc.constantFrom('', '1-2-3'), aLine(200)),
  building: aLine(200),
  careOf: aLine(200),
  returnedOn: dayOrNull,
  refusedOn: dayOrNull,
})
const aRelative = fc.record({
  kind: fc.constantFrom('person', 'pet'),
  familyName: aLine(100),
  givenName: filled(100),
  kana: aLine(100),
  honorific: fc.oneof(fc.constantFrom('様', 'ちゃん', ''), aLine(20)),
  relation: aLine(40),
  species: aLine(40),
  birthday: fc.option(birthday),
  onCard: fc.boolean(),
  note: aLine(200),
  diedOn: dayOrNull,
})
const aRecipient: fc.Arbitrary<RecipientTyped> = fc.record({
  name: filled(100),
  kana: aLine(100),
  honorific: aLine(20),
  relation: aLine(40),
  phone: aLine(40),
  postalCode: fc.constantFrom('', '3700001'),
  prefecture: aLine(200),
  city: aLine(200),
  street: aLine(200),
  building: aLine(200),
  careOf: aLine(200),
})
const aDelivery: fc.Arbitrary<SentOnFile> = fc.record({
  recipient: aRecipient,
  day: dayOrNull,
  occasion: fc.oneof(fc.constantFrom('', 'offering'), aLine(40)),
  nameOnCard: aLine(200),
  cardText: aText,
  remindNextYear: fc.boolean(),
})
const plainRelative = filled(20).map((givenName) => aRelativeOnFile(givenName))
const aRefusal = fc.record({
  scope: fc.constantFrom('promotion', 'everything'),
  channel: fc.constantFrom(...CHANNELS, 'all'),
  since: anyDay,
  howAsked: fc.oneof(fc.constant(''), aLine(200)),
})
const ofRelative = (count: number): fc.Arbitrary<number | null> =>
  count === 0 ? fc.constant(null) : fc.option(fc.nat({ max: count - 1 }))

/** A person as a shop may hold one, whatever was typed. */
export const aPerson: fc.Arbitrary<PersonOnFile> = few(fc.oneof(aRelative, plainRelative)).chain((relatives) =>
  fc
    .record({
      id: anId,
      number,
      kind: fc.constantFrom('person', 'organisation'),
      familyName: aLine(100),
      givenName: filled(100),
      familyKana: aLine(100),
      givenKana: aLine(100),
      honorific: fc.oneof(fc.constantFrom('様', '御中', ''), aLine(20)),
      title: aLine(100),
      company: aLine(100),
      companyKana: aLine(100),
      department: aLine(100),
      known: fc.constantFrom('first-timer', 'known-before'),
      birthday: fc.option(birthday),
      dear: fc.boolean(),
      likes: aText,
      caution: aText,
      usual: aText,
      note: aText,
      lineName: aLine(100),
      preferredChannel: fc.option(fc.constantFrom(...CHANNELS)),
      cadenceDays: fc.option(fc.integer({ min: 1, max: 1000 })),
      introducerName: aLine(100),
      phones: few(aPhone),
      emails: few(filled(200).map((address) => ({ address }))),
      addresses: few(anAddress),
      relatives: fc.constant(relatives),
      tags: fc.uniqueArray(filled(40), { maxLength: 4 }),
      addedOn: dayOrNull,
      movedOn: dayOrNull,
      quietUntil: dayOrNull,
      quietWhy: aLine(200),
      diedOn: dayOrNull,
      deathHeardFrom: aLine(200),
      refusals: few(aRefusal),
      bereavements: few(
        fc.record({
          who: fc.constantFrom('self', 'family', 'pet'),
          relative: ofRelative(relatives.length),
          diedOn: anyDay,
          heardFrom: aLine(200),
          mourningUntil: dayOrNull,
        }),
      ),
      specialDays: few(
        fc.record({ relative: ofRelative(relatives.length), label: aLine(200), day: birthday, remind: fc.boolean() }),
      ),
      promises: few(
        fc.record({
          kind: fc.constantFrom('promise', 'task'),
          text: filled(200),
          madeOn: anyDay,
          dueOn: dayOrNull,
          keptOn: dayOrNull,
          droppedOn: dayOrNull,
        }),
      ),
      households: fc.array(
        fc.record({ id: anId.filter((id) => id !== null), name: aLine(100), cardEach: fc.boolean(), place: fc.nat(9) }),
        { maxLength: 1 },
      ),
      recipients: few(aRecipient),
      notes: few(
        fc.record({
          kind: fc.constantFrom('note', 'honest'),
          source: fc.option(fc.constant('told')),
          day: anyDay,
          text: aText,
        }),
      ),
    })
    .map((person) => person as PersonOnFile),
)

const whose: fc.Arbitrary<Whose> = fc.record({ id: anId, number, name: aLine(200), phone: aLine(40) })
const time = fc.option(
  fc.tuple(fc.nat({ max: 23 }), fc.nat({ max: 59 })).map(([hour, minute]) => `${two(hour)}:${two(minute)}`),
)

export const aVisit: fc.Arbitrary<VisitOnFile> = fc
  .tuple(anyDay, fc.constantFrom<SaleStatus>('done', 'cancelled', 'no-show', 'booked'))
  .chain(([on, status]) =>
    fc.record({
      whose,
      day: fc.constant(on),
      time,
      amount: fc.option(fc.integer({ min: -100_000_000, max: 100_000_000 })),
      item: aLine(200),
      // What has been cannot lie ahead.
      status: fc.constant(on > TODAY && status !== 'cancelled' ? 'booked' : status),
      charge: fc.constantFrom<Charge>('paid', 'free', 'ticket', 'subscription', 'later'),
      deliveries: few(aDelivery),
    }),
  )

export const aContact: fc.Arbitrary<ContactOnFile> = fc.record({
  whose,
  day: aDay,
  time,
  channel: fc.constantFrom(...CHANNELS),
  direction: fc.constantFrom('from-them', 'from-us'),
  subject: aLine(200),
  body: aText,
  reason: fc.option(fc.constantFrom(...REASONS)),
  receipt: fc.option(fc.constantFrom(...RECEIPTS)),
  sells: fc.boolean(),
})

function two(value: number): string {
  return String(value).padStart(2, '0')
}

/** No surrogate is parted from its other half. */
function cut(text: string, max: number): string {
  return Array.from(text).reduce(
    (kept, character) => (kept.length + character.length > max ? kept : kept + character),
    '',
  )
}
