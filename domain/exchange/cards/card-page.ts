import type { Day } from '#domain/day.ts'
import { calledBy, inFull, spaced } from '#domain/people/called.ts'
import { addressInOneLine } from '#domain/people/postal-address.ts'
import type { NewYearCards } from '#domain/letters/new-year.ts'
import type { ContactEntry, SaleEntry, TimelineEntry } from '#domain/timeline/entry.ts'
import { jointName } from '../joint-names.ts'
import type { PersonOnFile } from '../on-file.ts'
import { escaped, type Html, hrefTo, markup, NOTHING, page } from './html.ts'
import {
  CARD_WORDS,
  type CardLanguage,
  type CardsStyle,
  type CardWords,
  dayInWords,
  occasionInWords,
  yenInWords,
} from './words.ts'

/** お届け先; `day` null where nothing was sent there yet. */
export type DeliveryOnFile = {
  readonly number: string | null
  readonly customer: string
  readonly name: string
  readonly honorific: string
  readonly relation: string
  readonly phone: string
  readonly address: Parameters<typeof addressInOneLine>[0]
  readonly day: string | null
  readonly occasion: string
  readonly nameOnCard: string
  readonly cardText: string
}

/** All that is kept of a person but what is locked. `photos` by the names of their files in the folder beside. */
export type WholeCard = {
  readonly person: PersonOnFile
  readonly household: readonly string[]
  readonly introduced: readonly string[]
  readonly deliveries: readonly DeliveryOnFile[]
  /** The newest year first. */
  readonly newYear: readonly NewYearCards[]
  /** Newest first. */
  readonly timeline: readonly TimelineEntry[]
  readonly photos: readonly { readonly path: readonly string[]; readonly caption: string }[]
}

type In = { readonly words: CardWords; readonly language: CardLanguage }

/** One person on a page of its own, readable and printable with no program; `list` leads to the page of all. */
export function cardPage(card: WholeCard, { language, today }: CardsStyle, list: readonly string[]): string {
  const words = CARD_WORDS[language]
  const inside: In = { words, language }
  const { person } = card
  const { kana } = calledBy(person)
  return page(
    language,
    inFull(person),
    markup`<nav><a href="${hrefTo(...list)}">${escaped(words.backToList)}</a></nav>
<header>
<p class="soft">${escaped(kana)}</p>
<h1>${escaped(inFull(person))}</h1>
${states(person, inside)}
</header>
${facts(card, inside)}
${listsOf(card, inside).map(([title, lines]) => part(title, lines))}
${pictures(card, words)}
${history(card.timeline, inside)}
<footer><p class="soft">${escaped(`${words.madeOn}　${dayInWords(today, language)}`)}</p></footer>`,
  )
}

type Lists = readonly (readonly [title: string, lines: readonly string[]])[]

function listsOf({ person, deliveries, newYear }: WholeCard, inside: In): Lists {
  const { words, language } = inside
  const { relatives, specialDays, bereavements, promises, notes } = person
  return [
    [words.family, relatives.map((one) => relative(one, inside))],
    [words.specialDays, specialDays.map(({ label, day }) => spaced(label, dayInWords(day, language)))],
    [words.bereavements, bereavements.map((one) => bereavement(one, person, inside))],
    [words.promises, promises.map((one) => promise(one, inside))],
    [words.deliveries, deliveries.map((one) => delivery(one, inside))],
    [words.newYear, newYear.map((one) => newYearCards(one, inside))],
    [words.notes, notes.map(({ day, text }) => `${dayInWords(day, language)}　${text}`)],
  ]
}

/** What speaks against writing to this person, before anything else. */
function states(person: PersonOnFile, { words, language }: In): Html {
  const on = (what: string, day: Day | null): string => (day === null ? '' : `${what}　${dayInWords(day, language)}`)
  const lines = [
    more(on(words.died, person.diedOn), [said(words.heardFrom, person.deathHeardFrom)], words),
    ...person.refusals.map(({ scope, channel, since, howAsked }) =>
      more(
        words[scope],
        [channel === 'all' ? words.allWays : words.channels[channel], dayInWords(since, language), howAsked],
        words,
      ),
    ),
    more(on(words.quiet, person.quietUntil), [person.quietWhy], words),
    on(words.moved, person.movedOn),
    ...person.addresses.flatMap(({ returnedOn, refusedOn }) => [
      on(words.returned, returnedOn),
      on(words.refusedMail, refusedOn),
    ]),
  ].filter((line) => line !== '')
  return lines.length === 0
    ? NOTHING
    : markup`<ul class="states" aria-label="${escaped(words.refusals)}">
        ${lines.map((line) => markup`<li>${escaped(line)}</li>`)}
      </ul>`
}

function facts({ person, household, introduced }: WholeCard, { words, language }: In): Html {
  const rows: readonly (readonly [string, readonly string[]])[] = [
    [words.number, [person.number ?? '']],
    [words.company, [spaced(person.company, person.department)]],
    [words.title, [person.title]],
    [words.phones, person.phones.map(({ number, note }) => more(number, [note], words))],
    [words.emails, person.emails.map(({ address }) => address)],
    [words.line, [person.lineName]],
    [words.addresses, person.addresses.map((each) => place(each, words))],
    [words.birthday, [person.birthday === null ? '' : dayInWords(person.birthday, language)]],
    [words.household, [household.join(words.between)]],
    [words.tags, [person.tags.join(words.between)]],
    [words.likes, [person.likes]],
    [words.caution, [person.caution]],
    [words.usual, [person.usual]],
    [words.note, [person.note]],
    [words.introducer, [person.introducerName]],
    [words.introduced, [introduced.join(words.between)]],
    [words.preferred, [person.preferredChannel === null ? '' : words.channels[person.preferredChannel]]],
    [words.cadence, [person.cadenceDays === null ? '' : String(person.cadenceDays)]],
    [words.knownSince, [spaced(words.known[person.known], person.dear ? words.dear : '')]],
    [words.addedOn, [person.addedOn === null ? '' : dayInWords(person.addedOn, language)]],
  ]
  const told = rows.map(([name, texts]) => [name, texts.filter((text) => text !== '')] as const)
  return markup`<dl>
    ${told.flatMap(([name, texts]) =>
      texts.length === 0
        ? []
        : [
            markup`<dt>${escaped(name)}</dt>
              <dd>${texts.map((text) => markup`<p class="text">${escaped(text)}</p>`)}</dd> `,
          ],
    )}
  </dl>`
}

function place(address: PersonOnFile['addresses'][number], words: CardWords): string {
  const careOf = address.careOf === '' ? '' : `${address.careOf}${words.careOf}`
  return more(spaced(addressInOneLine(address), careOf), [words.places[address.kind]], words)
}

function relative(one: PersonOnFile['relatives'][number], { words, language }: In): string {
  const born = one.birthday === null ? '' : `${words.birthday} ${dayInWords(one.birthday, language)}`
  const died = one.diedOn === null ? '' : `${words.died} ${dayInWords(one.diedOn, language)}`
  return more(jointName(one), [one.relation, one.species, one.onCard ? words.onCard : '', born, died, one.note], words)
}

const WHO = { self: 'self', family: 'ofFamily', pet: 'ofPet' } as const

function bereavement(
  { who, relative: at, diedOn, heardFrom, mourningUntil }: PersonOnFile['bereavements'][number],
  { relatives }: PersonOnFile,
  { words, language }: In,
): string {
  const whose = at === null ? undefined : relatives[at]
  const until = mourningUntil === null ? '' : `${words.mourning} ${dayInWords(mourningUntil, language)}`
  const name = whose === undefined ? '' : jointName(whose)
  return more(words[WHO[who]], [name, dayInWords(diedOn, language), until, said(words.heardFrom, heardFrom)], words)
}

function promise(
  { text, dueOn, keptOn, droppedOn }: PersonOnFile['promises'][number],
  { words, language }: In,
): string {
  const due = dueOn === null ? '' : `${words.due} ${dayInWords(dueOn, language)}`
  const kept = keptOn === null ? '' : `${words.kept} ${dayInWords(keptOn, language)}`
  const dropped = droppedOn === null ? '' : `${words.dropped} ${dayInWords(droppedOn, language)}`
  return more(text, [due, kept, dropped, keptOn === null && droppedOn === null ? words.open : ''], words)
}

function delivery(one: DeliveryOnFile, { words, language }: In): string {
  const on = one.day === null ? '' : `${words.deliveredOn} ${dayInWords(one.day, language)}`
  const where = spaced(addressInOneLine(one.address), one.phone)
  const card = [said(words.cardName, one.nameOnCard), said(words.cardText, one.cardText)]
  return more(
    one.name + one.honorific,
    [one.relation, where, on, occasionInWords(one.occasion, language), ...card],
    words,
  )
}

function newYearCards(
  { year, sentOn, receivedOn, isMourning, isReturned }: NewYearCards,
  { words, language }: In,
): string {
  const on = (what: string, day: Day | null): string => (day === null ? '' : `${what} ${dayInWords(day, language)}`)
  const told = [on(words.sent, sentOn), on(words.received, receivedOn)]
  return more(String(year), [...told, isMourning ? words.mourning : '', isReturned ? words.cameBack : ''], words)
}

function pictures({ photos }: WholeCard, words: CardWords): Html {
  if (photos.length === 0) return NOTHING
  return markup`<h2>${escaped(words.photos)}</h2>
    <div class="photos">
      ${photos.map(
        ({ path, caption }) =>
          markup`<figure>
            <a href="${hrefTo(...path)}"
              ><img src="${hrefTo(...path)}" alt="${escaped(caption === '' ? words.photos : caption)}"
            /></a>
            <figcaption>${escaped(caption)}</figcaption>
          </figure>`,
      )}
    </div>`
}

function history(timeline: readonly TimelineEntry[], inside: In): Html {
  const rows = timeline.flatMap((entry) =>
    entry.kind === 'sale' ? [sale(entry, inside)] : entry.kind === 'contact' ? [contact(entry, inside)] : [],
  )
  if (rows.length === 0) return NOTHING
  const { words } = inside
  return markup`<h2>${escaped(words.history)}</h2>
    <table>
      <thead>
        <tr>
          <th>${escaped(words.day)}</th>
          <th>${escaped(words.what)}</th>
          <th class="yen">${escaped(words.amount)}</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>`
}

function sale(entry: SaleEntry, { words, language }: In): Html {
  const { status, charge, item, amount } = entry
  const yen = amount === null ? '' : yenInWords(amount, language)
  return row(entry, more(item, [words.statuses[status], words.charges[charge]], words), yen, language)
}

function contact(entry: ContactEntry, { words, language }: In): Html {
  const { channel, direction, subject, body, receipt } = entry
  const how = [words.directions[direction], receipt === null ? '' : words.receipts[receipt]]
  const head = spaced(more(words.channels[channel], how, words), subject)
  return row(entry, body === '' ? head : `${head}\n${body}`, '', language)
}

function row({ day, time }: SaleEntry | ContactEntry, text: string, yen: string, language: CardLanguage): Html {
  return markup`<tr>
    <td>${escaped(spaced(dayInWords(day, language), time ?? ''))}</td>
    <td class="text">${escaped(text)}</td>
    <td class="yen">${escaped(yen)}</td>
  </tr> `
}

/** A heading with its lines, or nothing at all. */
function part(title: string, lines: readonly string[]): Html {
  if (lines.length === 0) return NOTHING
  return markup`<h2>${escaped(title)}</h2>
    <ul>
      ${lines.map((line) => markup`<li class="text">${escaped(line)}</li> `)}
    </ul>`
}

function said(what: string, words: string): string {
  return words === '' ? '' : `${what} ${words}`
}

/** 花子様（妻、連名）; '' where there is nothing to say it of. */
function more(what: string, others: readonly string[], { between }: CardWords): string {
  const told = others.filter((each) => each !== '')
  if (what === '') return told.join(between)
  return told.length === 0
    ? what
    : between === '、'
      ? `${what}（${told.join(between)}）`
      : `${what} (${told.join(between)})`
}
