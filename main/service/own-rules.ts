import type { Done, SavedEntry } from '#domain/change.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import { type OwnRule, type OwnRuleTyped, startsAnew } from '#domain/week/own-rule.ts'
import { deleteOwnRule, insertOwnRule, listOwnRules, updateOwnRule } from '#main/store/own-rules.ts'
import { refuse } from '#main/store/refusal.ts'
import type { Session } from '#main/store/session.ts'
import { write } from '#main/store/write.ts'

/** お店の決めごと, in the order in which they were made. */
export function ownRules({ db }: Session): readonly OwnRule[] {
  return listOwnRules(db)
}

export function addOwnRule(session: Session, typed: OwnRuleTyped): SavedEntry {
  return write(session, 'own-rule-added', (db, change) => ({ key: insertOwnRule(db, typed, session.today()), change }))
}

/** Another name or other words, or switched off; anything else begins anew. @throws Refusal own-rule-missing */
export function changeOwnRule(
  session: Session,
  { key, ...typed }: OwnRuleTyped & { readonly key: RowKey },
): SavedEntry {
  return write(session, 'own-rule-changed', (db, change) => {
    const before = listOwnRules(db).find((rule) => rule.key === key) ?? refuse('own-rule-missing')
    updateOwnRule(db, key, typed, startsAnew(before, typed) ? session.today() : before.since)
    return { key, change }
  })
}

/** What was said for it stays in the history. @throws Refusal own-rule-missing */
export function removeOwnRule(session: Session, { key }: { readonly key: RowKey }): Done {
  return write(session, 'own-rule-removed', (db, change) => {
    if (!deleteOwnRule(db, key)) refuse('own-rule-missing')
    return { change }
  })
}
