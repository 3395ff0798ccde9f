import type { Day } from '#domain/day.ts'
import type { Id } from '#domain/people/customer.ts'
import { useQuery } from '@tanstack/react-query'
import { photosQuery } from '../../lib/queries/beside-card.ts'
import { useHiding } from '../../stores/preferences.ts'
import { PhotoGallery } from './PhotoGallery.tsx'

// As many as stand in one line; the panel has them all.
const SHOWN = 8

type Props = { readonly customer: Id; readonly today: Day }

/** The newest pictures of a card, small; none while a customer looks on. */
export function PhotoStrip(props: Props) {
  return useHiding() ? null : <Strip {...props} />
}

function Strip({ customer, today }: Props) {
  const { data } = useQuery(photosQuery(customer))
  return <PhotoGallery photos={(data ?? []).slice(-SHOWN)} today={today} look="strip" />
}
