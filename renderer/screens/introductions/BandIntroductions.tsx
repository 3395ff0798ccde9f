import type { CardLink, CustomerCard } from '#domain/people/card.ts'
import { useTranslations } from 'use-intl'
import { openCard } from '../../stores/place.ts'
import { useHiding } from '../../stores/preferences.ts'
import styles from './BandIntroductions.module.css'

// As many as one line bears; the panel has them all.
const NAMED = 3

type Props = { readonly card: CustomerCard }

/** In the band: who brought the customer and whom the customer brought, each a way to their card. */
export function BandIntroductions({ card }: Props) {
  const words = useTranslations('introductions')
  const isHiding = useHiding()
  const { by, of, count } = card.introductions
  const name = card.fields.introducerName
  if (isHiding || (by === null && name === '' && count === 0)) return null
  const others = count - Math.min(NAMED, of.length)
  return (
    <div className={styles['line']}>
      {by !== null && (
        <span>
          {words('byHead')} <ToCard link={by} />
        </span>
      )}
      {by === null && name !== '' && <span>{words('byText', { name })}</span>}
      {count > 0 && (
        <span>
          {words('ofHead', { count })}
          {of.slice(0, NAMED).map((link) => (
            <ToCard key={link.id} link={link} />
          ))}
          {others > 0 && (
            <button type="button" className={styles['link']} onClick={() => openCard(card.id, 'introduction')}>
              {words('others', { count: others })}
            </button>
          )}
        </span>
      )}
    </div>
  )
}

function ToCard({ link: { id, name } }: { readonly link: CardLink }) {
  return (
    <button type="button" className={styles['link']} onClick={() => openCard(id)}>
      {name}
    </button>
  )
}
