import type { LockedCopy } from '#domain/backup/backup.ts'
import { useFormatter, useTranslations } from 'use-intl'
import { useVisitWord } from '../../lib/useVisitWord.ts'
import { Said } from '../../ui/Said.tsx'
import { SecretForm } from '../backup-lock/SecretForm.tsx'
import forms from '../forms.module.css'
import { Working } from '../Working.tsx'
import styles from './Restore.module.css'
import type { useRestore } from './useRestore.ts'

type Props = { readonly locked: LockedCopy; readonly restore: ReturnType<typeof useRestore> }

/** A copy that is locked: what it says of itself, which sheet opens it, and the line for what stands there. */
export function LockedCopyForm({ locked, restore }: Props) {
  const words = useTranslations('lockedCopy')
  const lock = useTranslations('backupLock')
  const format = useFormatter()
  const visit = useVisitWord()
  const { people, visits, takenAt, sheet, file } = locked
  const taken = new Date(takenAt)
  return (
    <div className={styles['looked']}>
      <h2>{words('title')}</h2>
      {!Number.isNaN(taken.getTime()) && <p>{words('of', { day: format.dateTime(taken, { dateStyle: 'long' }) })}</p>}
      <p>{words('holds', { people, visits, visit })}</p>
      <p className={forms['soft']}>{file}</p>
      <p>{words('sheet', { sheet })}</p>
      <SecretForm
        label={lock('typed')}
        action={words(restore.isOpening ? 'opening' : 'open')}
        wrong={restore.wrong}
        isBusy={restore.isOpening}
        onTyped={(typed) => restore.open(locked.copy, typed)}
        onLeave={restore.leave}
      />
      {restore.isOpening && <Working call="restore:look" />}
      {restore.trouble !== null && <Said kind="trouble">{restore.trouble}</Said>}
    </div>
  )
}
