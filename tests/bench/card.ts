import type { Id } from '#domain/people/customer.ts'
import { cardOf } from '#main/service/card.ts'
import { timelineOf } from '#main/service/timeline.ts'
import { query } from '#main/store/db.ts'
import { readFiguresAhead } from '#main/store/stages.ts'
import { type Figures, measure, onShop } from './asked.ts'

// A fixed walk over the whole shop, so that no card's pages are there from the card before.
const STEP = 197
const CARDS = 500
const PAGE = 50

const ID = query<{ id: Id }>('SELECT id FROM customers WHERE key = ?', ['id'])

/** A card with all its figures, and the first page of its timeline, of people all over the shop in `file`. */
export function benchCard(file: string): Record<string, Figures> {
  return onShop(file, (session, touch) => {
    const keys = Array.from({ length: CARDS }, (_, at) => 1 + at * STEP)
    const ids = keys.flatMap((key) => session.db.one(ID, [key])?.id ?? [])
    // As the shop thread does it while it is idle.
    readFiguresAhead(session)
    return {
      'floor: a row by its key': measure(keys.map(String), (key) => session.db.one(ID, [Number(key)])),
      card: measure(ids, (id) => cardOf(session, { id })),
      'card, right after a save': measure(ids.slice(0, 20), (id) => cardOf(session, { id }), touch),
      'timeline, first page': measure(ids, (id) =>
        timelineOf(session, { customer: id, filter: 'all', offset: 0, limit: PAGE }),
      ),
    }
  })
}
