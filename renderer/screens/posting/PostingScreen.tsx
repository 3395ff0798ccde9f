import type { Day } from '#domain/day.ts'
import type { Id } from '#domain/people/customer.ts'

type Props = { readonly batch: Id; readonly today: Day }

export function PostingScreen({ batch }: Props) {
  return <main>{batch}</main>
}
