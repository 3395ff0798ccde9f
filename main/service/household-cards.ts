import { jointOfHousehold } from '#domain/people/names-on-card.ts'
import type { Id } from '#domain/people/customer.ts'
import type { Day } from '#domain/day.ts'
import { clear, type Clearance, type GateFacts, type GateRequest, isOneCardAHome, statesOf } from '#domain/week/gate.ts'
import type { ReadDb } from '#main/store/db.ts'
import { listMemberIds } from '#main/store/households.ts'
import { type LetterFacts, listLetterFacts } from '#main/store/letters-facts.ts'

/** Everyone asked for, by id; and of a household with one card, on the card of the first, the names of the others. */
type ClearedCards = { readonly cleared: Clearance; readonly facts: ReadonlyMap<Id, LetterFacts> }

/** The gate over those asked for, with who else lives with them where a household gets one card. */
export function clearCards(db: ReadDb, request: GateRequest, asked: ReadonlyMap<Id, LetterFacts>): ClearedCards {
  const gates = [...asked.values()].map(({ gate }) => gate)
  if (!isOneCardAHome(request)) return { cleared: clear(request, gates), facts: asked }
  const households = new Set(gates.flatMap(({ household }) => household ?? []))
  const members = listMemberIds(db, [...households]).filter((id) => !asked.has(id))
  const mates = listLetterFacts(db, members, request.today)
  const cleared = clear(
    request,
    gates,
    mates.map(({ gate }) => gate),
  )
  const everyone = new Map([...asked, ...mates.map((each) => [each.gate.customer, each] as const)])
  return {
    cleared,
    facts: new Map([...asked].map(([id, facts]) => [id, withBeside(facts, cleared, everyone, request.today)])),
  }
}

function withBeside(
  facts: LetterFacts,
  { beside }: Clearance,
  everyone: ReadonlyMap<Id, LetterFacts>,
  today: Day,
): LetterFacts {
  const { addressee, gate } = facts
  const others = beside.get(gate.customer)
  if (others === undefined) return facts
  const there = others.flatMap((id) => everyone.get(id)?.addressee ?? [])
  const nowhere = [...everyone.values()].filter(
    (each) => each.gate.household === gate.household && mayStandNowhere(each.gate, today),
  )
  const joint = jointOfHousehold(
    addressee,
    there,
    nowhere.map((each) => each.addressee),
  )
  return { ...facts, addressee: { ...addressee, joint } }
}

/** ご逝去, and 一切ご連絡しない: on no card, whoever of the family has written them down on theirs. */
function mayStandNowhere(facts: GateFacts, today: Day): boolean {
  return statesOf(facts, today).some((state) => state === 'passed-away' || state === 'no-contact')
}
