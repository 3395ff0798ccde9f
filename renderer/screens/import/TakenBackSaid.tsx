import type { ChangedSince } from '#domain/exchange/import.ts'
import { useTranslations } from 'use-intl'
import { useVisitWord } from '../../lib/useVisitWord.ts'
import type { TakenBack } from '../../stores/importing.ts'
import { openCard } from '../../stores/place.ts'
import { Button } from '../../ui/Button.tsx'
import { intoSight } from '../../ui/intoSight.ts'
import { Said } from '../../ui/Said.tsx'
import styles from './Import.module.css'

// As many as are looked through one by one.
const NAMED = 30

/** What the undo of an import removed and put back, and who stayed as they are because somebody worked on them since. */
export function TakenBackSaid({ undone }: { readonly undone: TakenBack }) {
  const words = useTranslations('imports')
  const between = useTranslations('import')('between')
  const { content, removed, restored, stayed } = undone
  const isPeople = content === 'people'
  const counts = [
    words(isPeople ? 'removedPeople' : 'removedEntries', { count: removed }),
    ...(restored > 0 ? [words(isPeople ? 'restoredPeople' : 'restoredEntries', { count: restored })] : []),
  ]
  return (
    <Said kind="done" ref={intoSight}>
      {words('undone')} {counts.join(between)}
      {stayed > 0 && <Stayed undone={undone} />}
    </Said>
  )
}

function Stayed({ undone: { stayed, changedSince } }: { readonly undone: TakenBack }) {
  const words = useTranslations('imports')
  const visit = useVisitWord()
  const people = byPerson(changedSince).slice(0, NAMED)
  const shown = people.reduce((all, { whats }) => all + whats.length, 0)
  return (
    <>
      <p>{words('stayed', { count: stayed })}</p>
      <ul className={styles['stayed']}>
        {people.map(({ id, name, whats }) => {
          const what = [...new Set(whats.map((table) => words(`stayedWhat.${wordOf(table)}`, { visit })))]
          return (
            <li key={id}>
              <Button look="quiet" onClick={() => openCard(id)}>
                {words('stayedOf', { who: name, what: what.join(words('stayedBetween')) })}
              </Button>
            </li>
          )
        })}
      </ul>
      {stayed > shown && <p>{words('stayedMore', { count: stayed - shown })}</p>}
    </>
  )
}

const OF_THEIR_OWN = ['sales', 'contacts', 'promises', 'letters'] as const

/** A table's word; what has none of its own stands on the card. */
function wordOf(table: string) {
  return OF_THEIR_OWN.find((one) => one === table) ?? 'card'
}

function byPerson(changed: readonly ChangedSince[]) {
  const people = Map.groupBy(changed, ({ id }) => id)
  return [...people].map(([id, rows]) => ({ id, name: rows[0]?.name ?? '', whats: rows.map(({ what }) => what) }))
}
