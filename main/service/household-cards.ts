import { jointOfHousehold } from '#domain/people/names-on-card.ts'
import type { Id } from '#domain/people/customer.ts'
import { type Clearance, clearing, type GateRequest, isGone } from '#domain/week/gate.ts'
import { isOneCardAHome } from '#domain/week/mail-kinds.ts'
import type { ReadDb } from '#main/store/db.ts'
import { listMemberIds } from '#main/store/households.ts'
import { listMailFacts, type MailFacts } from '#main/store/letters-facts.ts'
import { runThrough } from '#main/store/run-through.ts'

/** Everyone asked for, by id; and of a household with one card, on the card of the first, the names of the others. */
export type ClearedCards<F extends MailFacts> = { readonly cleared: Clearance; readonly facts: ReadonlyMap<Id, F> }

/** The gate over those asked for, with who else lives with them where a household gets one card. */
export function clearCards<F extends MailFacts>(
  db: ReadDb,
  request: GateRequest,
  asked: ReadonlyMap<Id, F>,
): ClearedCards<F> {
  return runThrough(clearingCards(db, request, asked))
}

/** Some milliseconds of work. */
const STEP = 100

/** The same for very many, in steps. */
export function* clearingCards<F extends MailFacts>(
  db: ReadDb,
  request: GateRequest,
  asked: ReadonlyMap<Id, F>,
): Generator<undefined, ClearedCards<F>> {
  const gates = [...asked.values()].map(({ gate }) => gate)
  const isOneCard = isOneCardAHome(request)
  // Where each gets her own, only her 連名 may name somebody of the house.
  const named = [...asked.values()].filter(({ addressee }) => isOneCard || addressee.joint.length > 0)
  const households = [...new Set(named.flatMap(({ gate }) => gate.household ?? []))]
  const mates: MailFacts[] = []
  for (let at = 0; at < households.length; at += STEP) {
    yield
    const members = listMemberIds(db, households.slice(at, at + STEP)).filter((id) => !asked.has(id))
    mates.push(...listMailFacts(db, members, request.today))
  }
  yield
  const mateGates = mates.map(({ gate }) => gate)
  const cleared = yield* clearing(request, gates, isOneCard ? mateGates : [])
  const everyone = new Map<Id, MailFacts>([...asked, ...mates.map((each) => [each.gate.customer, each] as const)])
  yield
  // Whoever of the family has written them down.
  const nowhere = [...everyone.values()].filter(({ gate }) => gate.household !== null && isGone(request, gate))
  const nowhereOf = Map.groupBy(nowhere, ({ gate }) => gate.household)
  const facts = new Map<Id, F>()
  for (const [id, each] of asked) {
    facts.set(id, withBeside(each, cleared, everyone, nowhereOf.get(each.gate.household) ?? []))
    if (facts.size % STEP === 0) yield
  }
  return { cleared, facts }
}

function withBeside<F extends MailFacts>(
  facts: F,
  { beside }: Clearance,
  everyone: ReadonlyMap<Id, MailFacts>,
  nowhere: readonly MailFacts[],
): F {
  const { addressee, gate } = facts
  const others = beside.get(gate.customer)
  if (others === undefined && nowhere.length === 0) return facts
  const there = (others ?? []).flatMap((id) => everyone.get(id)?.addressee ?? [])
  const joint = jointOfHousehold(
    addressee,
    there,
    nowhere.map((each) => each.addressee),
  )
  return { ...facts, addressee: { ...addressee, joint } }
}
