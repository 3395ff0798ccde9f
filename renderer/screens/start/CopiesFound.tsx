import type { CopyEntry, CopyPlace } from '#domain/backup/backup.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { copiesQuery, placesQuery } from '../../lib/queries/backup.ts'
import { queryClient } from '../../lib/queries.ts'
import { Button } from '../../ui/Button.tsx'
import { Said } from '../../ui/Said.tsx'
import backup from '../backup/Backup.module.css'
import { CopyRow } from '../restore/CopyRow.tsx'
import { SlowPlaces } from '../restore/SlowPlaces.tsx'
import restoring from '../restore/Restore.module.css'
import type { useRestore } from '../restore/useRestore.ts'

// The newest few: whoever wants an older one finds its file.
const LISTED = 5

type Props = { readonly restore: ReturnType<typeof useRestore> }

/** The way back where the records cannot be opened: the copies that were found here and in the usual places, and any other file. */
export function CopiesFound({ restore }: Props) {
  const words = useTranslations('refused')
  const restoreWords = useTranslations('restore')
  const { data } = useQuery(copiesQuery)
  const copies = data?.copies
  const { data: places } = useQuery(placesQuery)
  const found = newestFirst(copies ?? []).slice(0, LISTED)
  return (
    <section className={restoring['here']}>
      {found.length > 0 ? (
        <>
          <h2 className={restoring['heading']}>{restoreWords('local')}</h2>
          <ul className={backup['copies']}>
            {found.map((entry, at) => (
              <CopyRow key={entry.copy} entry={entry} onLook={restore.look} isMain={at === 0} />
            ))}
          </ul>
        </>
      ) : (
        copies !== undefined && <p>{words('noCopies')}</p>
      )}
      <SlowPlaces places={data?.slow ?? []} />
      <MissingPlaces places={places ?? []} />
      <Button onClick={() => restore.look(null)}>{words('chooseFile')}</Button>
    </section>
  )
}

function MissingPlaces({ places }: { readonly places: readonly CopyPlace[] }) {
  const words = useTranslations('refused')
  const missing = places.filter(({ there }) => !there)
  if (missing.length === 0) return null
  const names = missing.map(({ name }) => words('placeNamed', { place: name })).join('')
  const searchAgain = <Button onClick={lookAgain}>{words('searchAgain')}</Button>
  return (
    <Said kind="done" action={searchAgain}>
      {words('placesMissing', { places: names })}
    </Said>
  )
}

function lookAgain(): void {
  for (const { queryKey } of [copiesQuery, placesQuery]) void queryClient.invalidateQueries({ queryKey })
}

/** Those that can be read come first; the same copy may lie here and on a stick, and is listed once. */
function newestFirst(copies: readonly CopyEntry[]): readonly CopyEntry[] {
  const there = copies.filter(({ there: isThere }) => isThere)
  const once = [
    ...new Map(there.toReversed().map((entry) => [`${entry.kind} ${entry.takenAt} ${entry.people}`, entry])).values(),
  ]
  const isRead = ({ people }: CopyEntry): number => (people === null ? 1 : 0)
  return once.toSorted((one, other) => isRead(one) - isRead(other) || other.takenAt.localeCompare(one.takenAt))
}
