import type { Day } from '#domain/day.ts'
import type { CustomerRow } from '#domain/people/customer.ts'
import { EVERYONE } from '#domain/people/filter.ts'
import { asQuestion } from '#domain/people/search-order.ts'
import { useMemo, type Ref } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { isNarrowed } from '../../lib/asked.ts'
import { sentenceOf } from '../../lib/refusal.ts'
import { useRunning } from '../../lib/useRunning.ts'
import { openImport } from '../../stores/importing.ts'
import { remOf, usePreferences } from '../../stores/preferences.ts'
import { narrow } from '../../stores/search.ts'
import { chooseAll, chooseOther, useSelection } from '../../stores/selection.ts'
import { Button } from '../../ui/Button.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { CustomerList } from './CustomerList.tsx'
import type { useCustomers } from './useCustomers.ts'

type Props = {
  readonly people: ReturnType<typeof useCustomers>
  readonly today: Day
  readonly atFirst: number | null
  readonly onOpen: (row: CustomerRow, index: number) => void
  readonly ref: Ref<HTMLDivElement>
}

/** The list, or why there is none. */
export function CustomersFound({ people, today, atFirst, onOpen, ref }: Props) {
  const words = useTranslations('customers')
  const common = useTranslations('common')
  const language = useLocale()
  const rem = usePreferences(remOf)
  const { chosen } = useSelection()
  const { text } = people.answered
  const asked = useMemo(() => asQuestion(text).words, [text])
  if (people.error !== null) {
    const again = <Button onClick={people.retry}>{common('again')}</Button>
    return <Empty title={words('failed')} text={sentenceOf(people.error, language)} action={again} />
  }
  if (people.total === null) return null
  if (people.total === 0) return <Nobody text={text} isNarrow={isNarrowed(people.answered)} />
  return (
    <CustomerList
      ref={ref}
      total={people.total}
      rowAt={people.rowAt}
      onShow={people.show}
      asked={people.key}
      words={asked}
      chosen={chosen}
      onChoose={(row) => chooseOther(row.id)}
      onChooseAll={chooseAll}
      today={today}
      rem={rem}
      atFirst={atFirst}
      onOpen={onOpen}
    />
  )
}

/** What may be done about it. */
function Nobody({ text, isNarrow }: { readonly text: string; readonly isNarrow: boolean }) {
  const words = useTranslations('customers')
  const filter = useTranslations('filter')
  const files = useTranslations('filesPart')
  const { running } = useRunning()
  // The list is written anew while something long runs.
  if (running !== null) return <Empty title={words('waitTitle')} text={words('waitText')} />
  if (isNarrow) {
    const title = text === '' ? filter('nobody') : filter('nobodyCalled', { text })
    const all = <Button onClick={() => narrow(EVERYONE)}>{filter('takeOffAll')}</Button>
    return <Empty title={title} text={filter('nobodyText')} action={all} />
  }
  if (text === '') {
    const fromFile = <Button onClick={openImport}>{files('fromFile')}</Button>
    return <Empty title={words('emptyTitle')} text={words('emptyText')} action={fromFile} />
  }
  return <Empty title={words('notFoundTitle', { text })} text={words('notFoundText')} />
}
