import type { Day } from '#domain/day.ts'
import type { AddressEntry, CustomerCard } from '#domain/people/card.ts'
import { useTranslations } from 'use-intl'
import { useDayWords } from '../../lib/useDayWords.ts'
import { useSaving } from '../../lib/useSaving.ts'
import { Button } from '../../ui/Button.tsx'
import { SavedSaid } from '../../ui/SavedSaid.tsx'
import styles from './Panels.module.css'

type Props = { readonly card: CustomerCard; readonly today: Day }

const MARKS = ['returned', 'refused'] as const

/** 宛先不明で戻りました and 受け取りを断られました, for each address by itself. */
export function ReturnedPart({ card, today }: Props) {
  const words = useTranslations('states')
  const { addresses } = card.fields
  return (
    <section className={styles['part']}>
      <h3>{words('mail')}</h3>
      {addresses.length === 0 && <p className={styles['soft']}>{words('noAddress')}</p>}
      {addresses.map((address) => (
        <Marks key={address.key} card={card} address={address} today={today} />
      ))}
    </section>
  )
}

function Marks({ card, address, today }: Props & { readonly address: AddressEntry }) {
  const words = useTranslations('states')
  const dayWords = useDayWords(today)
  const saving = useSaving()
  const { key } = address
  const found = card.states.addressMarks.find((one) => one.address === key)
  if (key === null) return null
  const days = { returned: found?.returnedOn ?? null, refused: found?.refusedOn ?? null }
  return (
    <div className={styles['entry']}>
      <p>{`${address.prefecture}${address.city}${address.street} ${address.building}`}</p>
      {MARKS.map((mark) => {
        const on = days[mark]
        const save = (day: Day | null) => void saving.save('addresses:mark', { key, mark, on: day })
        return on === null ? (
          <Button key={mark} onClick={() => save(today)}>
            {words(mark)}
          </Button>
        ) : (
          <div key={mark} className={styles['offers']}>
            <strong>{words('markLine', { what: words(mark), day: dayWords(on) })}</strong>
            <Button look="quiet" onClick={() => save(null)}>
              {words('clearMark')}
            </Button>
          </div>
        )
      })}
      <SavedSaid saving={saving} />
    </div>
  )
}
