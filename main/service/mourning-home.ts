import type { Day } from '#domain/day.ts'
import { isNamed, type NamedDead } from '#domain/people/mourning.ts'
import { insertBereavement, listBereavements } from '#main/store/bereavements.ts'
import { getCard } from '#main/store/card.ts'
import { updateCustomer } from '#main/store/customers.ts'
import type { WriteDb } from '#main/store/db.ts'
import { householdOf, listMembers } from '#main/store/households.ts'
import { listRelatives, markDeparted } from '#main/store/relatives.ts'

type Told = { readonly dead: NamedDead; readonly diedOn: Day; readonly heardFrom: string }

/**
 * 同じ住所のご家族 who have cards of their own mourn as well, and the name comes off their cards too. Where the one who died
 * has a card among them, that card is theirs who died: a name alone tells nobody apart, but nobody lives with a namesake.
 */
export function tellAtHome(db: WriteDb, customer: number, { dead, diedOn, heardFrom }: Told): void {
  const home = householdOf(db, customer)
  const members = home === null ? [] : listMembers(db, home.key)
  for (const { key } of members.filter((member) => member.key !== customer && !member.isDead)) {
    const { fields } = getCard(db, key)
    if (isNamed(fields, dead)) {
      updateCustomer(db, key, { diedOn, deathHeardFrom: heardFrom })
      insertBereavement(db, { customer: key, who: 'self', relative: null, diedOn, heardFrom })
      continue
    }
    const own = listRelatives(db, key).find(
      ({ entry, diedOn: before }) =>
        before === null &&
        entry.kind === 'person' &&
        isNamed({ ...entry, familyName: entry.familyName === '' ? fields.familyName : entry.familyName }, dead),
    )
    const relative = own?.entry.key ?? null
    if (relative !== null) markDeparted(db, relative, diedOn)
    const isKnown = listBereavements(db, key).some((each) => each.who === 'family' && each.diedOn === diedOn)
    if (relative !== null || !isKnown)
      insertBereavement(db, { customer: key, who: 'family', relative, diedOn, heardFrom })
  }
}
