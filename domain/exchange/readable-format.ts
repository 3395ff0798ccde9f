import type { Day } from '#domain/day.ts'
import { spaced } from '#domain/people/called.ts'
import { addressInOneLine } from '#domain/people/postal-address.ts'
import type { PostalAddress } from '#domain/people/customer.ts'
import { occasionInWords } from './cards/words.ts'
import { CHANNEL_CODES } from './code-words.ts'
import { jointName } from './joint-names.ts'
import { DELIVERIES, LISTS } from './lists.ts'
import type { Field } from './fields.ts'
import type { SentOnFile, PersonOnFile, VisitOnFile } from './on-file.ts'
import { OWN_COLUMNS, personCells, visitCells } from './own-format.ts'
import type { Content } from './table.ts'

// エクセルで見る用: the columns of our own CSV, but each list in words where that has it as the program's own text.
// A household is left out: it has hardly ever a name, and who else lives there stands on lines of their own.

type ListColumn = { readonly header: string; readonly words: (person: PersonOnFile) => readonly string[] }

const LIST_FIELDS: ReadonlySet<Field> = new Set([...Object.values(LISTS), DELIVERIES].map(({ field }) => field))

const PLAIN = { people: plain('people'), visits: plain('visits') }

/** Places of the columns that hold no list. */
function plain(content: Content): readonly number[] {
  return OWN_COLUMNS[content].flatMap(({ field }, at) => (LIST_FIELDS.has(field) ? [] : [at]))
}

const IN_WORDS: readonly ListColumn[] = [
  { header: '電話の覚え書き', words: ({ phones }) => phones.map(phone) },
  { header: 'ほかの住所', words: ({ addresses }) => addresses.slice(1).map(place) },
  { header: 'お便りの戻り', words: ({ addresses }) => addresses.flatMap(returned) },
  { header: 'ご家族・ペット', words: ({ relatives }) => relatives.map(relative) },
  { header: 'お申し出', words: ({ refusals }) => refusals.map(refusal) },
  { header: 'ご不幸', words: ({ bereavements, relatives }) => bereavements.map((one) => bereavement(one, relatives)) },
  { header: '記念の日', words: ({ specialDays }) => specialDays.map(({ label, day }) => spaced(label, day)) },
  { header: 'お約束', words: ({ promises }) => promises.map(promise) },
  { header: 'メモの記録', words: ({ notes }) => notes.map(({ day, text }) => spaced(day, text)) },
  { header: 'お届け先', words: ({ recipients }) => recipients.map(recipient) },
]

const BETWEEN = ' ／ '

export const READABLE_HEADERS: readonly string[] = [...plainHeaders('people'), ...IN_WORDS.map(({ header }) => header)]

export const READABLE_VISIT_HEADERS: readonly string[] = [...plainHeaders('visits'), 'お届け先']

function plainHeaders(content: keyof typeof PLAIN): readonly string[] {
  return PLAIN[content].map((at) => OWN_COLUMNS[content][at]?.header ?? '')
}

/** One text a column of READABLE_HEADERS. */
export function readableCells(person: PersonOnFile): readonly string[] {
  const own = personCells(person)
  return [...PLAIN.people.map((at) => own[at] ?? ''), ...IN_WORDS.map(({ words }) => together(words(person)))]
}

/** One text a column of READABLE_VISIT_HEADERS. */
export function readableVisitCells(visit: VisitOnFile): readonly string[] {
  const own = visitCells(visit)
  return [...PLAIN.visits.map((at) => own[at] ?? ''), together(visit.deliveries.map(sent))]
}

function together(words: readonly string[]): string {
  return words.filter((word) => word !== '').join(BETWEEN)
}

/** The plain columns hold the numbers alone. */
function phone({ number, note }: PersonOnFile['phones'][number]): string {
  return note === '' ? '' : withMore(number, [note])
}

function place(address: PostalAddress): string {
  return spaced(addressInOneLine(address), address.careOf === '' ? '' : `${address.careOf}様方`)
}

function returned({ returnedOn, refusedOn }: PersonOnFile['addresses'][number]): readonly string[] {
  return [on('宛先不明で戻りました', returnedOn), on('受け取りを断られました', refusedOn)]
}

function relative(one: PersonOnFile['relatives'][number]): string {
  const { relation, species, birthday, note, diedOn } = one
  return withMore(jointName(one), [relation, species, birthday ?? '', on('ご逝去', diedOn), note])
}

/** ご案内不要, 一切ご連絡しない */
export function refusedWords({ scope }: Pick<Refusal, 'scope'>): string {
  return scope === 'everything' ? '一切ご連絡しない' : 'ご案内不要'
}

/** Everything that speaks against writing to this person, each in a line. */
export function stateWords(person: PersonOnFile): readonly string[] {
  const { refusals, quietUntil, quietWhy, movedOn, diedOn, addresses } = person
  const quiet = quietUntil === null ? '' : withMore(`今はそっとしておく（${quietUntil}まで）`, [quietWhy])
  return [
    on('ご逝去', diedOn),
    ...refusals.map(refusal),
    quiet,
    on('転居（新住所はまだ）', movedOn),
    ...addresses.flatMap(returned),
  ].filter((line) => line !== '')
}

type Refusal = PersonOnFile['refusals'][number]

function refusal({ scope, channel, since, howAsked }: Refusal): string {
  return withMore(refusedWords({ scope }), [channel === 'all' ? '' : CHANNEL_CODES.word(channel), since, howAsked])
}

const WHO = { self: 'ご本人', family: 'ご家族', pet: 'ペット' } as const

function bereavement(
  { who, relative: at, diedOn, heardFrom, mourningUntil }: PersonOnFile['bereavements'][number],
  relatives: PersonOnFile['relatives'],
): string {
  const whose = at === null ? undefined : relatives[at]
  const until = mourningUntil === null ? '' : `喪中 ${mourningUntil}まで`
  return withMore(WHO[who], [whose === undefined ? '' : jointName(whose), diedOn, until, heardFrom])
}

function promise({ text, dueOn, keptOn, droppedOn }: PersonOnFile['promises'][number]): string {
  const due = dueOn === null ? '' : `${dueOn}まで`
  return withMore(text, [due, on('済みました', keptOn), on('取りやめました', droppedOn)])
}

function recipient(one: PersonOnFile['recipients'][number]): string {
  return withMore(one.name + one.honorific, [one.relation, place(one), one.phone])
}

function sent({ recipient: to, day, occasion, nameOnCard, cardText }: SentOnFile): string {
  const said = [place(to), day ?? '', occasionInWords(occasion, 'ja'), nameOnCard, cardText]
  return withMore(to.name + to.honorific, said)
}

function on(what: string, day: Day | null): string {
  return day === null ? '' : `${what} ${day}`
}

function withMore(what: string, more: readonly string[]): string {
  const said = more.filter((each) => each !== '')
  return said.length === 0 ? what : `${what}（${said.join('、')}）`
}
