import type { BatchView } from '#domain/letters/mailing.ts'
import { addDays, type Day } from '#domain/day.ts'
import type { Id } from '#domain/people/customer.ts'
import { typedDay } from '#domain/people/typed-day.ts'
import { useState } from 'react'
import type { useSaving } from '../../lib/useSaving.ts'
import { back } from '../../stores/place.ts'

export const WHEN = ['today', 'yesterday', 'other'] as const

export type When = (typeof WHEN)[number]

type Asked = {
  readonly view: BatchView
  readonly today: Day
  readonly saving: ReturnType<typeof useSaving>
  /** What stands there is no longer true. */
  readonly onRefused: () => void
}

/** The answer as it is being given: who was not posted, what became of those who changed, and the day. */
export function usePosting({ view: { batch, madeOn, letters, changed }, today, saving, onRefused }: Asked) {
  const [isBut, setBut] = useState(false)
  const [unposted, setUnposted] = useState<ReadonlySet<Id>>(new Set())
  const [already, setAlready] = useState<ReadonlySet<Id>>(new Set())
  const [when, setWhen] = useState<When>('today')
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState<'day' | 'nobody' | null>(null)

  const takenOut = changed.map(({ customer }) => customer).filter((customer) => !already.has(customer))
  const except = isBut ? [...new Set([...takenOut, ...unposted])] : takenOut
  const other = typedDay(typed, today)
  const on = when === 'today' ? today : when === 'yesterday' ? addDays(today, -1) : other
  const count = letters.filter(({ customer }) => !except.includes(customer)).length

  const post = async () => {
    if (on === null || on > today || (on < madeOn && on < today)) return setWrong('day')
    if (count === 0) return setWrong('nobody')
    setWrong(null)
    const input = { batch, on, except, already: [...already].filter((customer) => !except.includes(customer)) }
    if ((await saving.save('batches:posted', input)) === null) onRefused()
  }
  const drop = async () => {
    if ((await saving.save('batches:drop', { batch })) === null) onRefused()
  }
  return {
    isBut,
    chooseSome: () => setBut(!isBut),
    unposted,
    toggleUnposted: (customer: Id) => setUnposted(toggled(unposted, customer)),
    already,
    sayAlready: (customer: Id, isSo: boolean) => {
      if (already.has(customer) !== isSo) setAlready(toggled(already, customer))
    },
    takenOut,
    when,
    setWhen,
    typed,
    setTyped,
    other,
    count,
    wrong,
    post: () => void post(),
    drop: () => void drop(),
    notYet: back,
  }
}

export type Answering = ReturnType<typeof usePosting>

function toggled(all: ReadonlySet<Id>, one: Id): ReadonlySet<Id> {
  return all.has(one) ? new Set([...all].filter((each) => each !== one)) : new Set([...all, one])
}
