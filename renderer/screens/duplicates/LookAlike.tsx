import type { Id } from '#domain/people/customer.ts'
import { spaced } from '#domain/people/called.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { lookAlikeQuery } from '../../lib/queries/duplicates.ts'
import { go } from '../../stores/place.ts'
import { useHiding } from '../../stores/preferences.ts'
import { Button } from '../../ui/Button.tsx'
import { Said } from '../../ui/Said.tsx'

type Props = { readonly customer: Id }

/** Where somebody was just added: who was there before and may be the same. */
export function LookAlike({ customer }: Props) {
  const words = useTranslations('duplicates')
  const isHiding = useHiding()
  const { data: pairs = [] } = useQuery(lookAlikeQuery(customer))
  if (isHiding) return null
  return pairs.map(({ one, other }) => {
    const known = one.id === customer ? other : one
    const who = spaced(known.called.name, known.called.honorific)
    return (
      <Said
        key={known.id}
        kind="done"
        action={
          <Button
            aria-label={words('lookOf', { who })}
            onClick={() => go({ at: 'merge', one: known.id, other: customer })}
          >
            {words('look')}
          </Button>
        }
      >
        {words('asked', { who })}
      </Said>
    )
  })
}
