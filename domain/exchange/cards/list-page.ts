import { escaped, type Html, hrefTo, markup, PAGE_END, pageStart } from './html.ts'
import { CARD_WORDS, type CardsStyle, dayInWords } from './words.ts'

/** A line of the list; `path` leads to the card. */
export type ListedCard = {
  readonly path: readonly string[]
  readonly name: string
  readonly kana: string
  readonly town: string
  readonly phone: string
}

/** Everyone in the order in which they are handed over, line by line: the list of a large shop is never one text. */
export function* listPage(
  shopName: string,
  people: readonly ListedCard[],
  { language, today }: CardsStyle,
): Generator<Html, void> {
  const words = CARD_WORDS[language]
  const title = `${shopName}　${words.list}`
  const count = `${people.length}${words.people}　${words.madeOn} ${dayInWords(today, language)}`
  yield pageStart(language, title)
  yield markup`<h1>${escaped(title)}</h1>
<p class="soft">${escaped(count)}</p>
<table><tbody>
`
  for (const one of people) yield line(one)
  yield markup`</tbody></table>${PAGE_END}`
}

function line({ path, name, kana, town, phone }: ListedCard): Html {
  const cells = [kana, town, phone].map((text) => markup`<td>${escaped(text)}</td>`)
  return markup`<tr><td><a href="${hrefTo(...path)}">${escaped(name)}</a></td>${cells}</tr>
`
}
