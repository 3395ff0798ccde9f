import type { Day } from '#domain/day.ts'
import type { Bereavement, CustomerCard } from '#domain/people/card.ts'
import { useTranslations } from 'use-intl'
import { useDayWords } from '../../lib/useDayWords.ts'
import { openCard } from '../../stores/place.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './Panels.module.css'

type Props = { readonly card: CustomerCard; readonly today: Day }

const LINES = { self: 'bereavedSelf', family: 'bereavedFamily', pet: 'bereavedPet' } as const

/** Deaths that are known, and the way to note one. */
export function BereavedPart({ card, today }: Props) {
  const words = useTranslations('states')
  const dayWords = useDayWords(today)
  const said = ({ who, relativeName, diedOn, heardFrom }: Bereavement) => {
    const name = relativeName === '' ? words('someone') : relativeName
    const heard = heardFrom === '' ? '' : words('heard', { from: heardFrom })
    return `${words(LINES[who], { day: dayWords(diedOn), name })} ${heard}`
  }
  const { bereavements } = card.states
  return (
    <section className={styles['part']}>
      <h3>{words('bereavement')}</h3>
      {bereavements.length === 0 && <p className={styles['soft']}>{words('noBereavement')}</p>}
      <ul className={styles['list']}>
        {bereavements.map((one) => (
          <li key={one.key}>{said(one)}</li>
        ))}
      </ul>
      <Button onClick={() => openCard(card.id, 'bereavement')}>{words('openBereavement')}</Button>
    </section>
  )
}
