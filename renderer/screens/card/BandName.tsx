import { calledBy } from '#domain/people/called.ts'
import type { CustomerCard, RelativeEntry } from '#domain/people/card.ts'
import { useTranslations } from 'use-intl'
import styles from './Band.module.css'

/** The name as it is called, its furigana above it, and the place of work. */
export function BandName({ card: { fields } }: { readonly card: CustomerCard }) {
  const { name, kana, honorific, contact } = calledBy(fields)
  const beside = [fields.kind === 'organisation' ? contact : fields.company, fields.department, fields.title].filter(
    (part) => part !== '' && part !== name,
  )
  return (
    <div className={styles['who']}>
      {kana !== '' && <p className={styles['kana']}>{kana}</p>}
      <h1>
        {name} <span className={styles['honorific']}>{honorific}</span>
      </h1>
      {beside.length > 0 && <p>{beside.join(' ')}</p>}
    </div>
  )
}

/** Who belongs to the customer, in one line: those on the card, the others, and those who are gone. */
export function BandFamily({ card: { fields, states } }: { readonly card: CustomerCard }) {
  const words = useTranslations('card')
  const joint = fields.relatives.filter(({ onCard }) => onCard)
  const others = fields.relatives.filter(({ onCard }) => !onCard)
  const about = ({ givenName, familyName, relation, species }: RelativeEntry) => {
    const called = [familyName, givenName].filter((part) => part !== '').join(' ')
    const what = [relation, species].filter((part) => part !== '').join('・')
    return what === '' ? called : words('relation', { name: called, what })
  }
  const list = (some: readonly RelativeEntry[]) => some.map(about).join('、')
  const lines = [
    joint.length > 0 ? words('jointNames', { names: list(joint) }) : '',
    others.length > 0 ? words('familyPets', { names: list(others) }) : '',
    states.departed.length > 0 ? words('departed', { names: states.departed.join('、') }) : '',
  ].filter((line) => line !== '')
  if (lines.length === 0) return null
  return (
    <ul className={styles['family']}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
