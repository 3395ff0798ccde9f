import { nameOf } from '#domain/people/called.ts'
import type { CustomerCard } from '#domain/people/card.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { atHomeQuery } from '../../lib/queries/families.ts'
import { openCard } from '../../stores/place.ts'
import { useHiding } from '../../stores/preferences.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './Band.module.css'

type Props = { readonly card: CustomerCard }

/** Who lives together: each name leads to the card. */
export function BandHousehold({ card: { id } }: Props) {
  const words = useTranslations('families')
  const { data } = useQuery(atHomeQuery(id))
  const isHiding = useHiding()
  const household = data?.household ?? null
  if (household === null) return null
  const others = household.members.filter((member) => member.id !== id)
  return (
    <div className={styles['line']}>
      <span>
        {words('with')}
        {household.name}
      </span>
      {others.map((member) => (
        <Button key={member.id} look="quiet" onClick={() => openCard(member.id)}>
          {nameOf(member)}
        </Button>
      ))}
      {!isHiding && (
        <Button data-opens="household" onClick={() => openCard(id, 'household')}>
          {words('edit')}
        </Button>
      )}
    </div>
  )
}
