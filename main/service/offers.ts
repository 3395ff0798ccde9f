import type { Done } from '#domain/change.ts'
import { type OfferedRule, offerOf } from '#domain/week/offers.ts'
import type { Session } from '#main/store/session.ts'
import { getSetting, getShop, putRules, putSetting, rulesChosen } from '#main/store/settings.ts'
import { write } from '#main/store/write.ts'

/** The rule to ask the owner about; none while the PC's date is in doubt. */
export function ruleOffered(session: Session): { readonly rule: OfferedRule | null } {
  const { db } = session
  const shop = getShop(db)
  if (shop === null || session.clock() !== 'fine') return { rule: null }
  const answered = getSetting(db, 'week-rules-offered') ?? {}
  return { rule: offerOf(rulesChosen(db), { madeOn: shop.madeOn, answered }, session.today()) }
}

/** はい switches it on from today, いいえ leaves it off; either way it is not asked again. */
export function answerOffer(
  session: Session,
  { rule, isWanted }: { readonly rule: OfferedRule; readonly isWanted: boolean },
): Done {
  return write(session, 'rule-offer-answered', (db, change) => {
    const today = session.today()
    putSetting(db, 'week-rules-offered', { ...getSetting(db, 'week-rules-offered'), [rule]: today })
    const rules = rulesChosen(db)
    if (isWanted) putRules(db, { ...rules, off: rules.off.filter((each) => each !== rule) }, today)
    return { change }
  })
}
