import type { Done } from '#domain/change.ts'
import type { TwoCards } from '#domain/people/duplicates/same.ts'
import { listedCustomer } from '#main/service/customers.ts'
import { areToldApart, insertToldApart } from '#main/store/duplicates.ts'
import { refuse } from '#main/store/refusal.ts'
import type { Session } from '#main/store/session.ts'
import { write } from '#main/store/write.ts'

/** 別の方: nobody is asked about these two again. @throws Refusal nothing-to-do (one card, or said before), customer-*, disk-* */
export function tellApart(session: Session, two: TwoCards): Done {
  return write(session, 'told-apart', (db, change) => {
    const [one, other] = [listedCustomer(db, two.one).key, listedCustomer(db, two.other).key]
    if (one === other || areToldApart(db, one, other)) refuse('nothing-to-do')
    insertToldApart(db, one, other, session.today())
    return { change }
  })
}
