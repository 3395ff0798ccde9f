import type { Day } from '#domain/day.ts'
import type { Id } from '#domain/people/customer.ts'
import type { CardPanel } from '../../stores/place.ts'

type Props = { readonly customer: Id; readonly panel: CardPanel | null; readonly today: Day }

export function CardScreen({ customer }: Props) {
  return <main>{customer}</main>
}
