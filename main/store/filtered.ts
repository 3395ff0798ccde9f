import type { Day } from '#domain/day.ts'
import { type CustomerWhere, type FilterState, isSpent, type LastVisit, type Spent } from '#domain/people/filter.ts'
import { isOneStepBelow, type Stage, stageOfFigures } from '#domain/timeline/stage.ts'
import { query } from './db.ts'
import {
  bornInMonth,
  everVisited,
  familyBornInMonth,
  inOwnStates,
  inState,
  isOwnState,
  lastVisited,
  livingIn,
  type OtherState,
  spentEver,
  visited,
  wearing,
  withAddress,
} from './filter.ts'
import { overCap, withHalfAnAddress } from './filter-rules.ts'
import { either, type Listed, listEveryone, type Marks, marksOf } from './listed.ts'
import type { Session } from './session.ts'
import { latelyOfAll, topTenthOn } from './stages.ts'
import { unseenSince } from './unseen.ts'
import { isBusy } from './write.ts'

/** What was worked out of the rows as they stand, so that neither the pages of one answer nor the next choice asks again. */
type Known = {
  readonly standing: string
  readonly marks: Map<string, Marks>
  readonly listed: Map<string, Listed>
}

type Asking = { readonly session: Session; readonly today: Day; readonly known: Known }

/** Some hundred kilobytes each in the largest shop. */
const MOST_KEPT = 40

const TOTAL_CHANGES = query<{ n: number }>('SELECT total_changes() AS n', ['n'])

const knowns = new WeakMap<Session['connection'], Known>()

/** Everyone on the list. */
export function listedAll(session: Session): Listed {
  return everyone(asking(session))
}

/** Who answers to a filter, in the order of the list. */
export function listedWhere(session: Session, where: CustomerWhere): Listed {
  const asked = asking(session)
  return kept(asked.known.listed, JSON.stringify(where), () => everyone(asked).narrowed(marksFor(asked, where)))
}

/** Nothing is kept while a job writes: what it wrote may be rolled back, which no counter tells. */
function asking(session: Session): Asking {
  const today = session.today()
  const standing = `${today} ${session.db.one(TOTAL_CHANGES)?.n}`
  const before = knowns.get(session.connection)
  if (before?.standing === standing) return { session, today, known: before }
  const known: Known = { standing, marks: new Map(), listed: new Map() }
  if (!isBusy(session)) knowns.set(session.connection, known)
  return { session, today, known }
}

function kept<K, V extends object>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key)
  if (found !== undefined) return found
  const made = make()
  if (map.size >= MOST_KEPT) map.clear()
  map.set(key, made)
  return made
}

function everyone({ session, known }: Asking): Listed {
  return kept(known.listed, '', () => listEveryone(session.db))
}

/** One for each thing that is asked for. */
function marksFor(asked: Asking, where: CustomerWhere): readonly Marks[] {
  const { db } = asked.session
  const { stages, lastVisit, spent, birthdayMonth, familyMonth, tag, town, states, unseenYears } = where
  const marks: Marks[] = []
  const ask = (name: string, make: () => Marks): Marks => kept(asked.known.marks, name, make)
  if (birthdayMonth !== null) marks.push(ask(`month ${birthdayMonth}`, () => marksOf(bornInMonth(db, birthdayMonth))))
  if (familyMonth !== null) {
    marks.push(ask(`family month ${familyMonth}`, () => marksOf(familyBornInMonth(db, familyMonth))))
  }
  if (spent !== null) marks.push(ask(JSON.stringify(spent), () => spentMarks(asked, spent)))
  if (tag !== null) marks.push(ask(`tag ${tag}`, () => marksOf(wearing(db, tag))))
  if (town !== null) marks.push(ask(`town ${town}`, () => marksOf(livingIn(db, town))))
  if (lastVisit !== null) marks.push(ask(lastVisit, () => lastVisitMarks(asked, lastVisit)))
  if (unseenYears !== null) {
    marks.push(ask(`unseen ${unseenYears}`, () => marksOf(unseenSince(db, asked.today, unseenYears))))
  }
  if (states.length > 0) marks.push(ask(states.join(' '), () => either(stateMarks(asked, states))))
  if (stages.length > 0) marks.push(either(stages.map((stage) => ask(stage, () => inStage(asked, stage)))))
  return marks
}

function lastVisitMarks(asked: Asking, lastVisit: LastVisit): Marks {
  const { session, today } = asked
  if (lastVisit === 'never') return everyone(asked).without(everVisited(session.db))
  return marksOf(lastVisited(session.db, today, lastVisit))
}

/** Who never came has spent nothing, and stands in no table of visits. */
function spentMarks(asked: Asking, spent: Spent): Marks {
  const { session, today } = asked
  const all = everyone(asked)
  if (spent.within === 'year') {
    const lately = latelyOfAll(session, today)
    return marksOf(all.keys.filter((customer) => isSpent(spent, lately.spent[customer] ?? 0)))
  }
  return isSpent(spent, 0)
    ? all.without(spentEver(session.db, today, spent, false))
    : marksOf(spentEver(session.db, today, spent, true))
}

function stateMarks(asked: Asking, states: readonly FilterState[]): readonly Marks[] {
  const { session, today, known } = asked
  const own = states.filter(isOwnState)
  const others = states.filter((state): state is OtherState => !isOwnState(state))
  const marks = others.map((state) => kept(known.marks, state, () => inOtherState(asked, state)))
  return own.length === 0 ? marks : [...marks, marksOf(inOwnStates(session.db, today, own))]
}

function inOtherState(asked: Asking, state: OtherState): Marks {
  const { session, today } = asked
  const { db } = session
  if (state === 'no-address') return everyone(asked).without(withAddress(db))
  if (state === 'incomplete-address') return marksOf(withHalfAnAddress(db))
  if (state === 'over-cap') return marksOf(overCap(db, today, latelyOfAll(session, today)))
  if (state === 'one-step') return oneStepBelow(asked)
  return marksOf(inState(db, today, state))
}

/** あと一歩, by the rule of domain/timeline/stage.ts. */
function oneStepBelow({ session, today }: Asking): Marks {
  const { db } = session
  const lately = latelyOfAll(session, today)
  const topTenth = (): number | null => topTenthOn(session, today)
  const before = marksOf(inOwnStates(db, today, ['known-before']))
  const below = (visits: number, customers: readonly number[]): readonly number[] =>
    customers.filter((customer) => {
      const figures = { visits, lately: lately.visits[customer] ?? 0, spent: lately.spent[customer] ?? 0 }
      return isOneStepBelow(figures, before[customer] === 1, topTenth)
    })
  return marksOf([
    ...below(1, visited(db, today, 1, 1)),
    ...below(2, visited(db, today, 2, 2)),
    ...below(3, visited(db, today, 3)),
  ])
}

/** As the card says it: by the visits up to today and the rule of domain/timeline/stage.ts. */
function inStage(asked: Asking, stage: Stage): Marks {
  const { session, today } = asked
  if (stage === 'none') return everyone(asked).without(visited(session.db, today, 1))
  if (stage === 'first') return marksOf(visited(session.db, today, 1, 1))
  if (stage === 'second') return marksOf(visited(session.db, today, 2, 2))
  const often = visited(session.db, today, 3)
  const lately = latelyOfAll(session, today)
  const topTenth = (): number | null => topTenthOn(session, today)
  const stageAt = (customer: number): Stage =>
    stageOfFigures({ visits: 3, lately: lately.visits[customer] ?? 0, spent: lately.spent[customer] ?? 0 }, topTenth)
  return marksOf(often.filter((customer) => stageAt(customer) === stage))
}
