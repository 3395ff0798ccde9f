import type { Day } from '#domain/day.ts'
import { addressInOneLine } from '#domain/people/postal-address.ts'
import type { Delivery, Recipient } from '#domain/timeline/delivery.ts'
import { useTranslations } from 'use-intl'
import { useDayWords } from '../../lib/useDayWords.ts'
import { Button } from '../../ui/Button.tsx'
import { Folded } from '../../ui/Folded.tsx'
import panels from '../card/Panels.module.css'
import { useSaleWords } from '../card/useSaleWords.ts'
import { useOccasionWords } from './useOccasionWords.ts'

type Props = {
  readonly recipient: Recipient
  /** The newest first. */
  readonly deliveries: readonly Delivery[]
  readonly today: Day
  readonly onAgain: (delivery: Delivery) => void
  readonly onBecome: () => void
  readonly onRemove: () => void
}

/** One who is sent to, and what went there. */
export function RecipientEntry({ recipient, deliveries, today, onAgain, onBecome, onRemove }: Props) {
  const words = useTranslations('deliveries')
  const card = useTranslations('card')
  const { name, honorific, relation, phone } = recipient
  const called = `${name} ${honorific}`
  const reach = [phone, addressInOneLine(recipient)].filter((part) => part !== '')
  return (
    <section className={panels['part']} aria-label={called}>
      <h3>{relation === '' ? called : card('relation', { name: called, what: relation })}</h3>
      {reach.length > 0 && <p className={panels['soft']}>{reach.join(' ')}</p>}
      <ul className={panels['list']}>
        {deliveries.map((delivery) => (
          <li key={delivery.key}>
            <Sent delivery={delivery} today={today} />
            <Button onClick={() => onAgain(delivery)}>{words('again')}</Button>
          </li>
        ))}
      </ul>
      <Folded moreWords={card('more')} lessWords={card('showLess')}>
        <div className={panels['offers']}>
          <Button onClick={onBecome}>{words('become')}</Button>
          <Button onClick={onRemove}>{words('remove')}</Button>
        </div>
      </Folded>
    </section>
  )
}

function Sent({ delivery, today }: Pick<Props, 'today'> & { readonly delivery: Delivery }) {
  const words = useTranslations('deliveries')
  const dayWords = useDayWords(today)
  const saleWords = useSaleWords()
  const occasionWords = useOccasionWords()
  const { day, soldOn, occasion, nameOnCard, cardText, remindNextYear } = delivery
  const facts = [
    nameOnCard === '' ? '' : words('cardName', { name: nameOnCard }),
    cardText,
    remindNextYear ? words('reminded') : '',
  ].filter((fact) => fact !== '')
  return (
    <p>
      {[dayWords(day ?? soldOn), occasionWords(occasion), saleWords(delivery)].filter((part) => part !== '').join(' ')}
      {facts.length > 0 && <br />}
      <span className={panels['soft']}>{facts.join(' · ')}</span>
    </p>
  )
}
