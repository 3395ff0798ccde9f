import { isByPost } from '#domain/week/ways.ts'
import type { WeekRow } from '#domain/week/week.ts'
import { useTranslations } from 'use-intl'
import { go } from '../../stores/place.ts'
import { Button } from '../../ui/Button.tsx'

type Props = { readonly rows: readonly WeekRow[] }

/** まとめて書く: to all open rows of the template that most of them want. With one row its own button does it. */
export function WriteAll({ rows }: Props) {
  const words = useTranslations('week')
  const { template, together } = writtenTogether(rows)
  if (template === null) return null
  const to = together.map((row) => row.customer)
  return (
    <Button look="main" onClick={() => go({ at: 'write', to, template, reason: together[0]?.sentence.reason ?? null })}>
      {words('writeAll', { count: to.length })}
    </Button>
  )
}

/** Template null where no two rows want the same. */
export function writtenTogether(rows: readonly WeekRow[]) {
  const letters = rows.filter((row) => row.state === 'open' && isByPost(row.way))
  // One mailing answers one reason, also where two have the same words.
  const alike = Map.groupBy(letters, (row) => `${row.template} ${row.sentence.reason}`)
  const [most = []] = [...alike.values()]
    .filter(([first]) => first !== undefined && first.template !== null)
    .toSorted((a, b) => b.length - a.length)
  const [first] = most
  if (first === undefined || most.length < 2) return { template: null, together: [] }
  return { template: first.template, together: most }
}
