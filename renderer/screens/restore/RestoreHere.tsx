import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { copiesQuery } from '../../lib/queries/backup.ts'
import { Button } from '../../ui/Button.tsx'
import { Said } from '../../ui/Said.tsx'
import backup from '../backup/Backup.module.css'
import { Working } from '../Working.tsx'
import { CopyRow } from './CopyRow.tsx'
import styles from './Restore.module.css'
import { LockedCopyForm } from './LockedCopyForm.tsx'
import { RestoreLooked } from './RestoreLooked.tsx'
import { useRestore } from './useRestore.ts'

// The newest few: whoever wants an older one finds its file.
const LISTED = 5

/** The way back where the records cannot be opened: the copies on this PC, and any other file. */
export function RestoreHere() {
  const words = useTranslations('restore')
  const backups = useTranslations('backups')
  const restore = useRestore()
  const { data: copies } = useQuery(copiesQuery)
  if (restore.preview !== null) {
    return (
      <section className={styles['here']}>
        <p>{words('noneNow')}</p>
        <RestoreLooked preview={restore.preview} restore={restore} doWords={words('run')} />
      </section>
    )
  }
  if (restore.locked !== null) {
    return (
      <section className={styles['here']}>
        <LockedCopyForm locked={restore.locked} restore={restore} />
      </section>
    )
  }
  const local = (copies ?? []).filter(({ there }) => there).slice(0, LISTED)
  return (
    <section className={styles['here']}>
      {local.length > 0 && (
        <>
          <h2 className={styles['heading']}>{words('local')}</h2>
          <ul className={backup['copies']}>
            {local.map((entry) => (
              <CopyRow key={entry.copy} entry={entry} onLook={restore.look} />
            ))}
          </ul>
        </>
      )}
      <Button look={local.length > 0 ? 'plain' : 'main'} onClick={() => restore.look(null)}>
        {local.length > 0 ? backups('otherFile') : words('here')}
      </Button>
      {restore.isLooking && <Working call="restore:look" />}
      {restore.trouble !== null && <Said kind="trouble">{restore.trouble}</Said>}
    </section>
  )
}
