import type { Day } from '#domain/day.ts'
import { calledBy } from '#domain/people/called.ts'
import type { CustomerRow } from '#domain/people/customer.ts'
import { useTranslations } from 'use-intl'
import { useDayWords } from '../../lib/useDayWords.ts'
import { useVisitWord } from '../../lib/useVisitWord.ts'
import { FoundList, FoundRow } from '../../ui/FoundList.tsx'

type Props = {
  readonly id: string
  readonly rows: readonly CustomerRow[]
  readonly total: number
  readonly text: string
  /** Which one is marked; behind the last row stands somebody new. */
  readonly at: number
  readonly today: Day
  readonly onTake: (row: CustomerRow | undefined) => void
}

/** Those the name may mean, told apart by furigana, telephone, town and last visit. */
export function Namesakes({ id, rows, total, text, at, today, onTake }: Props) {
  const words = useTranslations('counter')
  return (
    <FoundList
      id={id}
      label={words('found')}
      rows={rows}
      keyOf={(row) => row.id}
      at={at}
      addNew={words('addNew', { name: text })}
      note={total > rows.length ? words('many') : undefined}
      onTake={onTake}
    >
      {(row) => <Namesake row={row} today={today} />}
    </FoundList>
  )
}

function Namesake({ row, today }: { readonly row: CustomerRow; readonly today: Day }) {
  const words = useTranslations('counter')
  const visit = useVisitWord()
  const dayWords = useDayWords(today)
  const { name, kana, honorific, contact } = calledBy(row)
  const last = row.lastVisit === null ? words('never', { visit }) : words('lastVisit', { day: dayWords(row.lastVisit) })
  return (
    <FoundRow who={`${name} ${honorific}`} kana={listed(kana, contact)} known={listed(row.phone, row.town, last)} />
  )
}

function listed(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ')
}
