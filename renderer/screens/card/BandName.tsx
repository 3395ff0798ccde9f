import { calledBy } from '#domain/people/called.ts'
import type { CustomerCard, RelativeEntry } from '#domain/people/card.ts'
import { useTranslations } from 'use-intl'
import styles from './Band.module.css'

/** The name as it is called, its furigana above it, and who belongs to it. */
export function BandName({ card: { fields, states } }: { readonly card: CustomerCard }) {
  const words = useTranslations('card')
  const { name, kana, honorific, contact } = calledBy(fields)
  const beside = [fields.kind === 'organisation' ? contact : fields.company, fields.department, fields.title].filter(
    (part) => part !== '' && part !== name,
  )
  const joint = fields.relatives.filter(({ onCard }) => onCard)
  const others = fields.relatives.filter(({ onCard }) => !onCard)
  const about = ({ givenName, familyName, relation, species }: RelativeEntry) => {
    const called = [familyName, givenName].filter((part) => part !== '').join(' ')
    const what = [relation, species].filter((part) => part !== '').join('・')
    return what === '' ? called : words('relation', { name: called, what })
  }
  const list = (some: readonly RelativeEntry[]) => some.map(about).join('、')
  return (
    <div className={styles['who']}>
      {kana !== '' && <p className={styles['kana']}>{kana}</p>}
      <h1>
        {name} <span className={styles['honorific']}>{honorific}</span>
      </h1>
      {beside.length > 0 && <p>{beside.join(' ')}</p>}
      {fields.relatives.length > 0 && (
        <p className={styles['family']}>
          {joint.length > 0 && <span>{words('jointNames', { names: list(joint) })}</span>}
          {others.length > 0 && <span>{words('familyPets', { names: list(others) })}</span>}
        </p>
      )}
      {states.departed.length > 0 && <p>{words('departed', { names: states.departed.join('、') })}</p>}
    </div>
  )
}
