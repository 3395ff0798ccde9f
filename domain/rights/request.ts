import type { Day } from '#domain/day.ts'
import type { Id } from '#domain/people/customer.ts'
import type { RowKey } from '#domain/timeline/entry.ts'

/** 開示・訂正・利用停止・消去: what somebody may ask about their own record (個人情報保護法 33 to 35). */
export const REQUEST_KINDS = ['disclose', 'correct', 'stop', 'erase'] as const

export type RequestKind = (typeof REQUEST_KINDS)[number]

/** How it reached the shop. */
export const CAME_BY = ['in-shop', 'phone', 'letter', 'mail', 'other'] as const

export type CameBy = (typeof CAME_BY)[number]

/** What the shop answered, as the owner says it. withdrawn: the person took it back, or it was written down by mistake. */
export const ANSWERS = ['met', 'partly', 'declined', 'withdrawn'] as const

/** erased: nothing is left to answer about, since the person's record is gone. */
export type Answer = (typeof ANSWERS)[number] | 'erased'

export type Answered = { readonly on: Day; readonly answer: Answer }

/** `answered` is null while it waits. `cameBy` null: nobody asked, the shop did it of itself. */
export type RequestTyped = {
  readonly kind: RequestKind
  readonly cameBy: CameBy | null
  readonly receivedOn: Day
  readonly answered: Answered | null
  readonly note: string
}

/** Rows that went, by table; tables where nothing stood are not named. */
export type RowsErased = Readonly<Record<string, number>>

/** `person` also where the record is gone; `name` is null then. `removed`: of an erasure. */
export type Request = RequestTyped & {
  readonly key: RowKey
  readonly person: Id
  readonly name: string | null
  readonly removed: RowsErased | null
}

/** What waits first, the oldest before the others; then what was answered, the newest first. */
export function inOrderOfAnswer(requests: readonly Request[]): readonly Request[] {
  const open = requests.filter(({ answered }) => answered === null)
  const answered = requests.filter(({ answered }) => answered !== null)
  return [
    ...open.toSorted((a, b) => daysApart(a.receivedOn, b.receivedOn) || a.key - b.key),
    ...answered.toSorted((a, b) => daysApart(answeredOn(b), answeredOn(a)) || b.key - a.key),
  ]
}

function answeredOn({ answered }: Request): Day | null {
  return answered?.on ?? null
}

function daysApart(one: Day | null, other: Day | null): number {
  return one === null || other === null || one === other ? 0 : one < other ? -1 : 1
}

/** The day that cannot be: one to come, or an answer before the request; null where both can. */
export function impossibleDay(
  { receivedOn, answered }: Pick<RequestTyped, 'receivedOn' | 'answered'>,
  today: Day,
): 'receivedOn' | 'answered.on' | null {
  if (receivedOn > today) return 'receivedOn'
  return answered !== null && (answered.on > today || answered.on < receivedOn) ? 'answered.on' : null
}
