import { jointOfHousehold } from '#domain/people/names-on-card.ts'
import type { Id } from '#domain/people/customer.ts'
import { clear, type Clearance, type GateRequest, isOneCardAHome } from '#domain/week/gate.ts'
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
  return { cleared, facts: new Map([...asked].map(([id, facts]) => [id, withBeside(facts, cleared, everyone)])) }
}

function withBeside(facts: LetterFacts, { beside }: Clearance, everyone: ReadonlyMap<Id, LetterFacts>): LetterFacts {
  const { addressee, gate } = facts
  const others = beside.get(gate.customer)
  if (others === undefined) return facts
  const there = others.flatMap((id) => everyone.get(id)?.addressee ?? [])
  const gone = [...everyone.values()].filter(
    (each) => each.gate.household === gate.household && each.gate.diedOn !== null,
  )
  const joint = jointOfHousehold(
    addressee,
    there,
    gone.map((each) => each.addressee),
  )
  return { ...facts, addressee: { ...addressee, joint } }
}
