import type { Day } from '#domain/day.ts'
import type { CardFigures, CustomerCard, ToTell } from '#domain/people/card.ts'
import type { Id } from '#domain/people/customer.ts'
import { rhythmOf } from '#domain/timeline/rhythm.ts'
import { stageOf, visitsLately } from '#domain/timeline/stage.ts'
import { stripOf } from '#domain/timeline/strip.ts'
import { statesOf } from '#domain/week/gate.ts'
import { rowNow } from '#domain/week/open-first.ts'
import { listBenefits } from '#main/store/benefits.ts'
import { getCard } from '#main/store/card.ts'
import { getGateFacts } from '#main/store/gate-facts.ts'
import { introductionsOf } from '#main/store/introducers.ts'
import { listPromises } from '#main/store/promises.ts'
import { getLastSale, getNextBooked, listSaleFacts } from '#main/store/sales.ts'
import type { Session } from '#main/store/session.ts'
import { reasonSettings } from '#main/store/settings.ts'
import { topTenthOn } from '#main/store/stages.ts'
import { touchesLately } from '#main/store/touches.ts'
import { listAtNextVisit } from '#main/store/week.ts'
import { findCustomer } from './customers.ts'
import { stampsNow } from './stamps.ts'
import { readPeople } from './week-memory.ts'

/** お客様カード, also of somebody in the trash; `id` is the kept card's where two were put together. @throws Refusal customer-missing, customer-erased */
export function cardOf(session: Session, asked: { readonly id: Id }): CustomerCard {
  const { db } = session
  const today = session.today()
  const { key, id, addedOn, deletedOn } = findCustomer(db, asked.id)
  const facts = getGateFacts(db, id, today)
  return {
    id,
    addedOn,
    deletedOn,
    ...getCard(db, key),
    figures: figuresOf(session, key, today),
    promises: listPromises(db, key),
    toTell: toTell(session, key, today),
    benefits: listBenefits(db, key).filter(({ usedOn }) => usedOn === null),
    stamps: stampsNow(db, key, today),
    introductions: introductionsOf(db, key),
    touches: touchesLately(db, key, today),
    blocks: facts === null ? [] : statesOf(facts, today),
  }
}

/** What waits until the next meeting, oldest first, as it stands today: what was met elsewhere is not told any more. */
function toTell({ db }: Session, customer: number, today: Day): readonly ToTell[] {
  const items = listAtNextVisit(db, customer)
  if (items.length === 0) return []
  const person = readPeople(db, [customer], today).get(customer)
  if (person === undefined) return []
  const settings = reasonSettings(db)
  return items.flatMap((item) => {
    const { state, sentences } = rowNow(item, person, settings, today)
    return state === 'at-next-visit' ? [{ item: item.key, sentence: sentences[0] }] : []
  })
}

/** From the rows themselves: those in the trash have no derived ones. */
function figuresOf(session: Session, customer: number, today: Day): CardFigures {
  const { db } = session
  const { visits, rhythm } = rhythmOf(listSaleFacts(db, customer, today))
  return {
    stage: stageOf(visits, today, () => topTenthOn(session, today)),
    visits: visits.length,
    visitsLastYear: visitsLately(visits, today).length,
    firstVisit: rhythm?.first ?? null,
    lastVisit: rhythm?.last ?? null,
    total: rhythm?.total ?? 0,
    nextBooked: getNextBooked(db, customer, today),
    lastSale: getLastSale(db, customer, today),
    strip: stripOf(visits, rhythm, today),
  }
}
