import type { Day } from '#domain/day.ts'

type Props = { readonly today: Day }

export function PaperCardsScreen({ today }: Props) {
  return <main>{today}</main>
}
