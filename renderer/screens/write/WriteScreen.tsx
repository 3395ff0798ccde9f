import type { Day } from '#domain/day.ts'
import type { TemplateCode } from '#domain/letters/template.ts'
import type { Id } from '#domain/people/customer.ts'
import type { ReasonCode } from '#domain/week/week.ts'

type Props = {
  readonly to: readonly Id[]
  readonly template: TemplateCode | null
  readonly reason: ReasonCode | null
  readonly today: Day
}

export function WriteScreen({ to }: Props) {
  return <main>{to.length}</main>
}
