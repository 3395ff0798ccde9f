import type { Saved } from '#domain/change.ts'
import { nameOf } from '#domain/people/called.ts'
import type { Id } from '#domain/people/customer.ts'
import { setIntroducer } from '#main/store/introducers.ts'
import { refuse } from '#main/store/refusal.ts'
import type { Session } from '#main/store/session.ts'
import { write } from '#main/store/write.ts'
import { listedCustomer } from './customers.ts'

/** @throws Refusal nothing-to-do (nobody introduces themselves), customer-*, disk-* */
export function linkIntroducer(
  session: Session,
  { customer, introducer }: { readonly customer: Id; readonly introducer: Id | null },
): Saved {
  if (customer === introducer) refuse('nothing-to-do')
  return write(session, 'introducer-linked', (db, change) => {
    const { key } = listedCustomer(db, customer)
    const by = introducer === null ? null : listedCustomer(db, introducer)
    setIntroducer(db, key, by === null ? null : { key: by.key, name: nameOf(by) })
    return { id: customer, change }
  })
}
