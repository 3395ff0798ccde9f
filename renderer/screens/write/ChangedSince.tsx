import type { LetterPreview } from '#contract/api.ts'
import { useTranslations } from 'use-intl'
import { useLeftOut } from '../../lib/useLeftOut.ts'
import { Said } from '../../ui/Said.tsx'

type Props = { readonly seen: LetterPreview; readonly now: LetterPreview }

/** Who is left out now and was not when the owner looked, and the other way round. */
export function ChangedSince({ seen, now }: Props) {
  const words = useTranslations('write')
  const sentence = useLeftOut()
  const added = now.leftOut.filter((each) => !seen.leftOut.some((one) => same(one, each)))
  const gone = seen.leftOut.filter((each) => !now.leftOut.some(({ customer }) => customer === each.customer))
  if (added.length + gone.length === 0) return null
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
      </ul>
    </Said>
  )
}

type LeftOut = LetterPreview['leftOut'][number]

function same(one: LeftOut, other: LeftOut): boolean {
  return one.customer === other.customer && one.why === other.why
}
