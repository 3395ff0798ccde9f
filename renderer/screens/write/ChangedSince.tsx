import type { LetterPreview } from '#domain/letters/mailing.ts'
import type { Id } from '#domain/people/customer.ts'
import type { GateState } from '#domain/week/mail-kinds.ts'
import { useTranslations } from 'use-intl'
import { useLeftOut } from '../../lib/useLeftOut.ts'
import { Said } from '../../ui/Said.tsx'

type Props = { readonly seen: LetterPreview; readonly now: LetterPreview }

/** Who is left out now and was not when the owner looked, the other way round, and what else stands there since. */
export function ChangedSince({ seen, now }: Props) {
  const words = useTranslations('write')
  const sentence = useLeftOut()
  const states = useTranslations('leftOut')
  const added = now.leftOut.filter((each) => !seen.leftOut.some((one) => same(one, each)))
  const gone = seen.leftOut.filter((each) => !now.leftOut.some(({ customer }) => customer === each.customer))
  const passing = now.passed.filter((each) => !seen.passed.some((one) => same(one, each)))
  if (added.length + gone.length + passing.length === 0) return null
  return (
    <Said kind="trouble">
      <strong>{words('changed')}</strong>
      <ul>
        {added.map((each) => (
          <li key={each.customer}>{words('nowLeftOut', { name: each.name, why: sentence(each) })}</li>
        ))}
        {gone.map((each) => (
          <li key={each.customer}>{words('nowKept', { name: each.name })}</li>
        ))}
        {passing.map((each) => (
          <li key={`${each.customer} ${each.why}`}>{words('nowPasses', { name: each.name, why: states(each.why) })}</li>
        ))}
      </ul>
    </Said>
  )
}

type Stands = { readonly customer: Id; readonly why: GateState }

function same(one: Stands, other: Stands): boolean {
  return one.customer === other.customer && one.why === other.why
}
