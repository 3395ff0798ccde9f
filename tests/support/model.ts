import type { Fit } from '#domain/week/return-model/fit.ts'
import type { ShopModel } from '#domain/week/outlook.ts'
import { keepModel } from '#main/service/return-model/fit.ts'
import { fillWithSample } from '#main/service/sample.ts'
import { runThrough } from '#main/store/run-through.ts'
import type { Session } from '#main/store/session.ts'
import { write } from '#main/store/write.ts'
import { aCustomer, type TestCustomer } from './builders.ts'

/** What the example of the specification comes to. */
const FIT: Fit = {
  parameters: { k: 2, r: 1.3135, alpha: 3.2421, a: 0.35759, b: 2.6479, z: 1 },
  scale: 5.79443,
  penalised: -100,
}

export const A_MODEL: ShopModel = { fit: FIT, mean: 0.618, seen: { weeks: 60, closedGaps: 60, repeaters: 12 } }

/** A shop large enough for the model to speak, filled by chance, with the model fitted and in force. */
export function aLargeShop(session: Session, customers = 120): void {
  fillWithSample(session, { customers, events: customers * 20, seed: 7, today: session.today() })
  runThrough(keepModel(session))
}

/** Known before; came on each of these days and paid `amount` each time. */
export function aRegular(
  session: Session,
  days: readonly string[],
  { familyName = '髙﨑', amount = 5_000 }: { readonly familyName?: string; readonly amount?: number } = {},
): TestCustomer {
  const person = aCustomer(session, { familyName, known: 'known-before' })
  write(session, 'sales-added', (db) => {
    for (const day of days) {
      db.insert(
        `INSERT INTO sales (customer, day, status, charge, amount, item) VALUES (?, ?, 'done', 'paid', ?, '')`,
        [person.key, day, amount],
      )
    }
  })
  return person
}
