import type { CopyEntry } from '#domain/backup/backup.ts'
import { useFormatter, useTranslations } from 'use-intl'
import { useVisitWord } from '../../lib/useVisitWord.ts'
import { Button } from '../../ui/Button.tsx'
import forms from '../forms.module.css'
import styles from '../backup/Backup.module.css'

type Props = {
  readonly entry: CopyEntry
  readonly onLook: (copy: string) => void
  /** The one that most would choose. */
  readonly isMain?: boolean
}

/** A copy: when it was made, where it lies, what it holds, and the way back to it. */
export function CopyRow({ entry, onLook, isMain = false }: Props) {
  const words = useTranslations('backups')
  const format = useFormatter()
  const visit = useVisitWord()
  const { kind, place, file, takenOn, people, visits, there, copy } = entry
  const day = format.dateTime(new Date(takenOn), { dateStyle: 'long' })
  return (
    <li className={styles['copy']}>
      <div className={styles['what']}>
        <strong>{day}</strong>　{words(`kind.${kind}`)}・{place === '' ? words('here') : place}
        {people !== null && visits !== null && <p>{words('counts', { people, visits, visit })}</p>}
        <p className={forms['soft']}>{there ? file : words(place === '' ? 'notHere' : 'notThere')}</p>
      </div>
      {there && (
        <Button look={isMain ? 'main' : 'plain'} aria-label={words('lookOf', { day })} onClick={() => onLook(copy)}>
          {words('look')}
        </Button>
      )}
    </li>
  )
}
