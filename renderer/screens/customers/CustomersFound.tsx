import type { Day } from '#domain/day.ts'
import type { CustomerRow } from '#domain/people/customer.ts'
import type { Ref } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { sentenceOf } from '../../lib/refusal.ts'
import { openImport } from '../../stores/importing.ts'
import { remOf, usePreferences } from '../../stores/preferences.ts'
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
  const files = useTranslations('filesPart')
  const language = useLocale()
  const rem = usePreferences(remOf)
  if (people.error !== null) {
    const again = <Button onClick={people.retry}>{common('again')}</Button>
    return <Empty title={words('failed')} text={sentenceOf(people.error, language)} action={again} />
  }
  if (people.total === null) return null
  const text = people.answered
  if (people.total === 0 && text === '') {
    const fromFile = <Button onClick={openImport}>{files('fromFile')}</Button>
    return <Empty title={words('emptyTitle')} text={words('emptyText')} action={fromFile} />
  }
  if (people.total === 0) return <Empty title={words('notFoundTitle', { text })} text={words('notFoundText')} />
  return (
    <CustomerList
      ref={ref}
      total={people.total}
      rowAt={people.rowAt}
      onShow={people.show}
      asked={text}
      today={today}
      rem={rem}
      atFirst={atFirst}
      onOpen={onOpen}
    />
  )
}
