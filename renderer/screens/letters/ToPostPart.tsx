import type { Day } from '#domain/day.ts'
import type { BatchSummary } from '#domain/week/week.ts'
import { useQuery } from '@tanstack/react-query'
import { useFormatter, useLocale, useTranslations } from 'use-intl'
import { weekQuery } from '../../lib/queries/week.ts'
import { sentenceOf } from '../../lib/refusal.ts'
import { go } from '../../stores/place.ts'
import { Button } from '../../ui/Button.tsx'
import { Said } from '../../ui/Said.tsx'
import { Beside, Part } from '../Page.tsx'

type Props = { readonly today: Day }

/** 投函待ち: each mailing, and the way to say that it was posted. */
export function ToPostPart({ today }: Props) {
  const words = useTranslations('letters')
  const language = useLocale()
  const { data, error } = useQuery(weekQuery(today))
  return (
    <Part title={words('toPost')}>
      {error !== null && <Said kind="trouble">{sentenceOf(error, language)}</Said>}
      {data?.toPost.length === 0 && <p>{words('nothingToPost')}</p>}
      {data?.toPost.map((batch) => (
        <Waiting key={batch.batch} batch={batch} />
      ))}
    </Part>
  )
}

function Waiting({ batch: { batch, madeOn, template, letters, names } }: { readonly batch: BatchSummary }) {
  const words = useTranslations('letters')
  const format = useFormatter()
  const day = format.dateTime(new Date(madeOn), { month: 'long', day: 'numeric' })
  const some = names.join(words('between'))
  const people = letters > names.length ? words('andMore', { names: some, count: letters - names.length }) : some
  return (
    <Beside action={<Button onClick={() => go({ at: 'posting', batch })}>{words('openBatch')}</Button>}>
      <p>
        {words(template === null ? 'batchAddress' : 'batch', { day, count: letters })}
        <br />
        {people}
      </p>
    </Beside>
  )
}
