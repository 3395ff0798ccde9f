import { type Connection, unseal } from '../connection.ts'
import { refreshAllInSteps } from '../refresh.ts'
import { told } from '../refusal.ts'

/** Makes the lists, figures and search text of a candidate whose rows were put in by hand. `tell` hears the share done. @throws Refusal disk-* */
export function refreshCandidate(connection: Connection, tell: (share: number) => void): void {
  const { raw, db } = unseal(connection)
  const refresh = raw.transaction(() => {
    for (const { done, total } of refreshAllInSteps(db)) tell(total === 0 ? 1 : done / total)
  })
  told(() => refresh.immediate())
}
