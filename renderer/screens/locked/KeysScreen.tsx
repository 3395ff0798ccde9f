import type { Day } from '#domain/day.ts'
import { useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'use-intl'
import { keysHeldQuery } from '../../lib/queries/beside-card.ts'
import { sentenceOf } from '../../lib/refusal.ts'
import { useDayWords } from '../../lib/useDayWords.ts'
import { openCard } from '../../stores/place.ts'
import { useHiding } from '../../stores/preferences.ts'
import { Button } from '../../ui/Button.tsx'
import { Said } from '../../ui/Said.tsx'
import { HiddenHere } from '../HiddenHere.tsx'
import { Beside, Page } from '../Page.tsx'
import panels from '../card/Panels.module.css'

type Props = { readonly today: Day }

/** お預かり中の鍵: whose and since when; which key it is stays on the card. */
export function KeysScreen({ today }: Props) {
  const words = useTranslations('locked')
  return <Page title={words('keys')}>{useHiding() ? <HiddenHere /> : <Held today={today} />}</Page>
}

function Held({ today }: Props) {
  const words = useTranslations('locked')
  const language = useLocale()
  const dayWords = useDayWords(today)
  const { data: held, error } = useQuery(keysHeldQuery)
  if (error !== null) return <Said kind="trouble">{sentenceOf(error, language)}</Said>
  if (held === undefined) return null
  if (held.length === 0) return <p>{words('noKeys')}</p>
  return (
    <ul className={panels['list']}>
      {held.map(({ customer, name, receivedOn, count }) => (
        <li key={customer}>
          <Beside
            action={
              <Button aria-label={words('openOf', { name })} onClick={() => openCard(customer, 'locked')}>
                {words('openCard')}
              </Button>
            }
          >
            <p>{words('heldLine', { name, day: dayWords(receivedOn), count })}</p>
          </Beside>
        </li>
      ))}
    </ul>
  )
}
