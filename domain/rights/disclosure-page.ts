import { escaped, type Html, hrefTo, markup, NOTHING, page } from '#domain/exchange/cards/html.ts'
import {
  type CardLanguage,
  type CardsStyle,
  dayInWords,
  occasionInWords,
  yenInWords,
} from '#domain/exchange/cards/words.ts'
import type { NamesToCover } from './cover-names.ts'
import { DISCLOSED_TABLES, type DisclosedTable, type ShownAs, shownColumns } from './disclosed.ts'
import { type DisclosedRow, type HeldBack, HELD_BACK, heldWith } from './held-back.ts'
import { DISCLOSURE_WORDS, type DisclosureWords } from './disclosure-words.ts'

/** All that is kept of one person, by table. `photos` by the names of their files beside the page. */
export type PersonDisclosed = {
  readonly inFull: string
  readonly tables: Readonly<Partial<Record<DisclosedTable, readonly DisclosedRow[]>>>
  readonly photos: readonly (readonly string[])[]
  readonly othersAtHome: number
  readonly introduced: number
}

export type DisclosureStyle = CardsStyle & {
  readonly shopName: string
  /** 利用目的, in the shop's words. */
  readonly purpose: string
  readonly without: readonly HeldBack[]
  readonly cover: NamesToCover
}

type In = { readonly words: DisclosureWords; readonly language: CardLanguage } & Pick<
  DisclosureStyle,
  'without' | 'cover'
>

/** ご本人にお見せする記録 on one page, readable and printable with no program. */
export function disclosurePage(person: PersonDisclosed, style: DisclosureStyle): string {
  const { language, today, shopName, purpose, without, cover } = style
  const words = DISCLOSURE_WORDS[language]
  const inside: In = { words, language, without, cover }
  return page(
    language,
    words.title,
    markup`<header>
<p class="soft">${escaped(shopName)}</p>
<h1>${escaped(words.title)}</h1>
<p>${escaped(`${person.inFull}${words.about}`)}</p>
<p class="soft">${escaped(`${words.madeOn}　${dayInWords(today, language)}`)}</p>
</header>
${part(words.purpose, [markup`<p class="text">${escaped(purpose)}</p>`])}
${DISCLOSED_TABLES.map((table) => tablePart(table, person, inside))}
${part(
  words.notHere,
  notHere(person, inside).map((line) => markup`<p>${escaped(line)}</p>`),
)}
<footer><p>${escaped(words.rights)}</p></footer>`,
  )
}

function tablePart(table: DisclosedTable, person: PersonDisclosed, inside: In): Html {
  const lines = (person.tables[table] ?? [])
    .map((row) => rowLine(table, row, inside))
    .filter((line) => line !== NOTHING)
  const beside = besideTable(table, person, inside)
  if (lines.length === 0 && beside.length === 0) return NOTHING
  const list = lines.length === 0 ? NOTHING : markup`<ul>${lines.map((line) => markup`<li>${line}</li> `)}</ul>`
  return part(inside.words.tables[table].title, [list, ...beside])
}

/** What there is to say under a table besides its rows. */
function besideTable(table: DisclosedTable, person: PersonDisclosed, { words, without }: In): readonly Html[] {
  const say = (text: string): Html => markup`<p>${escaped(text)}</p>`
  if (table === 'households' && person.othersAtHome > 0) return [say(words.othersAtHome(person.othersAtHome))]
  if (table === 'customers' && person.introduced > 0) return [say(words.introduced(person.introduced))]
  if (table === 'locked_notes' && (person.tables.locked_notes ?? []).length > 0) return [say(words.lockedWhere)]
  if (table !== 'photos' || without.includes('photos') || person.photos.length === 0) return []
  const pictures = person.photos.map((path) => markup`<figure><img src="${hrefTo(...path)}" alt=""/></figure>`)
  return [markup`<div class="photos">${pictures}</div>`, say(words.noPicture)]
}

/** Each value with its name; one that says nothing is not named. */
function rowLine(table: DisclosedTable, row: DisclosedRow, inside: In): Html {
  const labels: Readonly<Record<string, string>> = inside.words.tables[table].columns
  const told = shownColumns(table).flatMap(([column, as]) => {
    const held = heldWith(table, column, row)
    const value = held !== null && inside.without.includes(held) ? '' : inWords(row[column] ?? null, as, inside)
    return value === ''
      ? []
      : [
          markup`<span class="pair"><span class="soft">${escaped(labels[column] ?? column)}</span> ${escaped(value)}</span>`,
        ]
  })
  return told.length === 0 ? NOTHING : markup`<div class="row">${told}</div>`
}

/** '' where there is nothing to say. */
function inWords(value: DisclosedRow[string], as: ShownAs, { words, language, cover }: In): string {
  if (value === null || value === '') return ''
  if (as === 'yes') return value === 0 ? '' : words.yes
  if (as === 'hidden') return words.hidden
  if (as === 'yen') return yenInWords(Number(value), language)
  const text = String(value)
  if (as === 'day') return dayInWords(text, language)
  if (as === 'text') return cover.in(text, words.cover)
  if (as === 'occasion') return occasionInWords(text, language)
  const [how, codes] = as.split(' ')
  if (codes === undefined) return text
  const known: Readonly<Record<string, string>> = words.codes[codes as keyof typeof words.codes]
  return (how === 'codes' ? text.split(' ') : [text]).map((code) => known[code] ?? code).join('、')
}

/** What the paper leaves out, and why: the person is to know that there is more. */
function notHere({ tables }: PersonDisclosed, { words, without }: In): readonly string[] {
  const held = HELD_BACK.filter((each) => without.includes(each) && countHeld(tables, each) > 0)
  return [
    words.coveredWhy,
    words.workings,
    ...(held.length === 0 ? [] : [`${words.heldBack}：${held.map((each) => words.held[each]).join('、')}`]),
  ]
}

/** How many rows or remarks would be kept back with it. */
export function countHeld(tables: PersonDisclosed['tables'], what: HeldBack): number {
  const rows = DISCLOSED_TABLES.flatMap((table) =>
    (tables[table] ?? []).filter((row) =>
      shownColumns(table).some(([column]) => heldWith(table, column, row) === what && (row[column] ?? '') !== ''),
    ),
  )
  return rows.length
}

function part(title: string, body: readonly Html[]): Html {
  return markup`<h2>${escaped(title)}</h2>
${body}
`
}
