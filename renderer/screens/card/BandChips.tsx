import type { Day } from '#domain/day.ts'
import type { CustomerCard } from '#domain/people/card.ts'
import type { GateState } from '#domain/week/mail-kinds.ts'
import { useTranslations } from 'use-intl'
import { useDayWords } from '../../lib/useDayWords.ts'
import { useVisitWord } from '../../lib/useVisitWord.ts'
import { useHiding } from '../../stores/preferences.ts'
import { Chip } from '../../ui/Chip.tsx'
import styles from './Band.module.css'

type Props = { readonly card: CustomerCard; readonly today: Day }

/** The stage, what was set by hand, and what stands against writing: for the owner's eyes alone. */
export function BandChips(props: Props) {
  return useHiding() ? null : <Chips {...props} />
}

function Chips({ card, today }: Props) {
  const words = useTranslations('card')
  const states = useTranslations('gateStates')
  const channels = useTranslations('channels')
  const visit = useVisitWord()
  const dayWords = useDayWords(today)
  const { fields, figures, blocks } = card
  const isNew = figures.stage === 'none' || figures.stage === 'first'
  const stage =
    isNew && fields.known === 'known-before' ? words('knownBefore') : words(`stages.${figures.stage}`, { visit })
  const refusedBy = card.states.refused.flatMap(({ scope, channel }) => (scope === 'promotion' ? [channel] : []))
  const said = (state: GateState) => {
    const { diedOn, quietUntil, movedOn } = card.states
    if (state === 'passed-away' && diedOn !== null) return words('died', { day: dayWords(diedOn) })
    if (state === 'quiet' && quietUntil !== null) {
      return words('untilDay', { what: states('quiet'), day: dayWords(quietUntil) })
    }
    if (state === 'moved' && movedOn !== null)
      return words('sinceDay', { what: states('moved'), day: dayWords(movedOn) })
    if (state === 'no-promotion' && !refusedBy.includes('all')) {
      const named = refusedBy.flatMap((one) => (one === 'all' ? [] : [channels(one)]))
      return words('byChannel', { what: states(state), channels: named.join(words('and')) })
    }
    return states(state)
  }
  return (
    <div className={styles['chips']}>
      <Chip look="strong">{stage}</Chip>
      {fields.dear && <Chip look="strong">{words('dear')}</Chip>}
      {fields.tags.map((tag) => (
        <Chip key={tag}>{tag}</Chip>
      ))}
      {blocks.map((state) => (
        <Chip key={state} look="warning">
          {said(state)}
        </Chip>
      ))}
    </div>
  )
}
