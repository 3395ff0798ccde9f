/** What rows that come in change on a card: some of its own are filled in, by their place there, others are added. */
export type RowsLacking<E> = {
  readonly filled: readonly { readonly at: number; readonly now: E }[]
  readonly added: readonly E[]
}

/** `placeAmong` is -1 where a row is none of those; `filledIn` is the row that stands itself, where it lacks nothing. */
export type Uniting<E> = {
  readonly placeAmong: (all: readonly E[], coming: E) => number
  readonly filledIn: (stands: E, coming: E) => E
}

/** Rows that come in are held against those before them, too. */
export function rowsLacking<E>(
  card: readonly E[],
  coming: readonly E[],
  { placeAmong, filledIn }: Uniting<E>,
): RowsLacking<E> {
  const all = [...card]
  for (const each of coming) {
    const at = placeAmong(all, each)
    const stands = all[at]
    if (stands === undefined) all.push(each)
    else all[at] = filledIn(stands, each)
  }
  const filled = card.flatMap((was, at) => {
    const now = all[at]
    return now === undefined || now === was ? [] : [{ at, now }]
  })
  return { filled, added: all.slice(card.length) }
}

/** `stands` itself where `now` says nothing else. */
export function unlessSame<E extends object>(stands: E, now: E): E {
  return (Object.keys(now) as (keyof E)[]).every((part) => now[part] === stands[part]) ? stands : now
}
