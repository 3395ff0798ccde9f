import type { Day } from '#domain/day.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { ruleOfferQuery } from '../../lib/queries/week.ts'
import { useSaving } from '../../lib/useSaving.ts'
import { useVisitWord } from '../../lib/useVisitWord.ts'
import { Button } from '../../ui/Button.tsx'
import { SavedSaid } from '../../ui/SavedSaid.tsx'
import styles from './Week.module.css'

type Props = { readonly today: Day }

/** At the foot of home, after four weeks and once: whether a rule that is off at first should be on. */
export function RuleOffer({ today }: Props) {
  const words = useTranslations('ruleOffer')
  const visit = useVisitWord()
  const { data } = useQuery(ruleOfferQuery(today))
  const saving = useSaving()
  const rule = data?.rule ?? null
  return (
    <>
      {rule !== null && (
        <div className={styles['offer']}>
          <p>{words(rule, { visit })}</p>
          <Button onClick={() => void saving.save('rules:answer', { rule, isWanted: true })}>{words('yes')}</Button>
          <Button onClick={() => void saving.save('rules:answer', { rule, isWanted: false })}>{words('no')}</Button>
        </div>
      )}
      <SavedSaid saving={saving}>{words('later')}</SavedSaid>
    </>
  )
}
