import type { Day } from '#domain/day.ts'
import { inFull } from '#domain/people/called.ts'
import type { CardFields } from '#domain/people/card.ts'
import type { CustomerRow } from '#domain/people/customer.ts'
import type { Missing } from '#domain/people/missing.ts'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { queryClient } from '../../lib/queries.ts'
import { cardQuery } from '../../lib/queries/card.ts'
import { useDayWords } from '../../lib/useDayWords.ts'
import { useSaving } from '../../lib/useSaving.ts'
import { useVisitWord } from '../../lib/useVisitWord.ts'
import { Button } from '../../ui/Button.tsx'
import { SavedSaid } from '../../ui/SavedSaid.tsx'
import { FillForm } from './FillForm.tsx'
import styles from './Missing.module.css'

type Props = {
  readonly what: Missing
  readonly people: readonly CustomerRow[]
  readonly today: Day
  readonly onEnd: () => void
}

/** One person after another; what was written last can be taken back while the next is written. */
export function Filling({ what, people, today, onEnd }: Props) {
  const words = useTranslations('missing')
  const [at, setAt] = useState(0)
  const [written, setWritten] = useState(0)
  const [said, setSaid] = useState('')
  const saving = useSaving()
  const person = people[at]
  const called = words(`what.${what}`)
  useReady(people[at + 1])
  const save = async (before: CardFields, after: CardFields) => {
    if (person === undefined) return
    await saving.saveOrThrow('customers:edit', { id: person.id, before, after })
    setSaid(words('saved', { who: inFull(person), what: called }))
    setWritten(written + 1)
    setAt(at + 1)
  }
  return (
    <section className={styles['filling']} aria-label={called}>
      <header className={styles['head']}>
        <h2>{called}</h2>
        {person !== undefined && (
          <output className={styles['soft']}>{words('progress', { total: people.length, at: at + 1 })}</output>
        )}
        <Button look="quiet" onClick={onEnd}>
          {words('back')}
        </Button>
      </header>
      <SavedSaid saving={saving} saysAll>
        {said}
      </SavedSaid>
      {person === undefined ? (
        <div>
          <h3>{words('done')}</h3>
          <p>{words('doneText', { total: people.length, saved: written })}</p>
        </div>
      ) : (
        <>
          <Who person={person} today={today} />
          <Lines key={person.id} person={person} what={what} onSave={save} onSkip={() => setAt(at + 1)} />
        </>
      )}
    </section>
  )
}

/** Nobody who types waits for the next card. */
function useReady(next: CustomerRow | undefined): void {
  useEffect(() => {
    if (next !== undefined) void queryClient.prefetchQuery(cardQuery(next.id))
  }, [next])
}

function Who({ person, today }: { readonly person: CustomerRow; readonly today: Day }) {
  const words = useTranslations('missing')
  const visit = useVisitWord()
  const dayWords = useDayWords(today)
  const { lastVisit, town, phone } = person
  const last = lastVisit === null ? words('noVisit', { visit }) : words('last', { visit, day: dayWords(lastVisit) })
  return (
    <div>
      <p className={styles['who']}>{inFull(person)}</p>
      <p className={styles['soft']}>{[last, phone, town].filter((part) => part !== '').join('　')}</p>
    </div>
  )
}

type LinesProps = {
  readonly person: CustomerRow
  readonly what: Missing
  readonly onSave: (before: CardFields, after: CardFields) => Promise<void>
  readonly onSkip: () => void
}

/** The card as it stands when this person's turn comes: what somebody else writes meanwhile is never overwritten. */
function Lines({ person, what, onSave, onSkip }: LinesProps) {
  const { data } = useQuery(cardQuery(person.id))
  return data === undefined ? null : <FillForm before={data.fields} what={what} onSave={onSave} onSkip={onSkip} />
}
