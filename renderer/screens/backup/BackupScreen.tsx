import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { backupStateQuery, copiesQuery } from '../../lib/queries/backup.ts'
import { go } from '../../stores/place.ts'
import { Button } from '../../ui/Button.tsx'
import forms from '../forms.module.css'
import { LockPart } from '../backup-lock/LockPart.tsx'
import { MoveScreen } from '../move/MoveScreen.tsx'
import { Beside, Page, Part } from '../Page.tsx'
import { RecordsLockPart } from '../records-lock/RecordsLockPart.tsx'
import { CopyRow } from '../restore/CopyRow.tsx'
import { LockedCopyForm } from '../restore/LockedCopyForm.tsx'
import { LookingPart } from '../restore/LookingPart.tsx'
import { RestoreLooked } from '../restore/RestoreLooked.tsx'
import { useRestore } from '../restore/useRestore.ts'
import styles from './Backup.module.css'
import { JustRestored } from './JustRestored.tsx'
import { SlowPlaces } from '../restore/SlowPlaces.tsx'
import { LostPart } from './LostPart.tsx'
import { MakePart } from './MakePart.tsx'
import { OtherPcPart } from './OtherPcPart.tsx'
import { PlacesPart } from './PlacesPart.tsx'

type Props = {
  /** A page of its own, in the place of all the others. */
  readonly part: 'move' | null
}

export function BackupScreen({ part }: Props) {
  return part === 'move' ? <MoveScreen /> : <Copies />
}

/** 控え: the last good one, making one now, and the way back to any of them. */
function Copies() {
  const words = useTranslations('backups')
  const about = useTranslations('restore')
  const restore = useRestore()
  const { data: state } = useQuery(backupStateQuery)
  if (restore.preview !== null) {
    return (
      <Page title={about('title')}>
        <RestoreLooked preview={restore.preview} restore={restore} doWords={about('run')} />
      </Page>
    )
  }
  if (restore.locked !== null) {
    return (
      <Page title={about('title')}>
        <LockedCopyForm locked={restore.locked} restore={restore} />
      </Page>
    )
  }
  return (
    <Page title={words('title')}>
      <JustRestored onLook={restore.look} />
      {state !== undefined && <OtherPcPart others={state.otherPcs} />}
      {state !== undefined && <MakePart state={state} />}
      {state !== undefined && <PlacesPart places={state.places} isLocking={state.lock.choice === 'on'} />}
      {state !== undefined && <LockPart state={state.lock} />}
      {state !== undefined && <RecordsLockPart backups={state.lock} />}
      <CopiesPart restore={restore} />
      <MovePart />
      <LostPart />
    </Page>
  )
}

/** The way to a page of its own. */
function MovePart() {
  const words = useTranslations('move')
  return (
    <Part title={words('title')}>
      <Beside action={<Button onClick={() => go({ at: 'backup', part: 'move' })}>{words('open')}</Button>}>
        <p>{words('what')}</p>
      </Beside>
    </Part>
  )
}

function CopiesPart({ restore }: { readonly restore: ReturnType<typeof useRestore> }) {
  const words = useTranslations('backups')
  const { data } = useQuery(copiesQuery)
  const copies = data?.copies
  return (
    <Part title={words('copies')}>
      <p className={forms['soft']}>{words(copies?.length === 0 ? 'noCopies' : 'copiesText')}</p>
      <LookingPart restore={restore} />
      <ul className={styles['copies']} aria-label={words('copies')}>
        {(copies ?? []).map((entry) => (
          <CopyRow key={entry.copy} entry={entry} onLook={restore.look} />
        ))}
      </ul>
      <SlowPlaces places={data?.slow ?? []} />
      <Button onClick={() => restore.look(null)}>{words('otherFile')}</Button>
    </Part>
  )
}
