import type { Day } from '#domain/day.ts'

type Props = { readonly today: Day }

export function TrashScreen({ today }: Props) {
  return <main>{today}</main>
}
