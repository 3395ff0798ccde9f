import type { CustomerCard } from '#domain/people/card.ts'
import { addressInOneLine } from '#domain/people/postal-address.ts'
import { useTranslations } from 'use-intl'
import { useBirthdayWords } from './useBirthdayWords.ts'
import styles from './Band.module.css'

/** How to reach the person, in one line: what is not known is left out. */
export function BandReach({ card: { fields } }: { readonly card: CustomerCard }) {
  const words = useTranslations('card')
  const channels = useTranslations('channels')
  const birthdayWords = useBirthdayWords()
  const address = fields.addresses[0]
  const lines = [
    ...fields.phones.map(({ number, note }) =>
      note === '' ? number : words('relation', { name: number, what: note }),
    ),
    fields.lineName === '' ? '' : `${channels('line')} ${fields.lineName}`,
    ...fields.emails.map((email) => email.address),
    address === undefined ? '' : addressInOneLine(address),
    fields.birthday === null ? '' : words('born', { day: birthdayWords(fields.birthday) }),
    fields.number === null ? '' : words('numbered', { number: fields.number }),
  ].filter((part) => part !== '')
  if (lines.length === 0) return null
  return (
    <ul className={styles['reach']}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
