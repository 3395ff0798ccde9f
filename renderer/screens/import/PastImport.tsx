import type { Day } from '#domain/day.ts'
import type { ImportEntry } from '#domain/exchange/import.ts'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useDayWords } from '../../lib/useDayWords.ts'
import { undoImport, useImporting } from '../../stores/importing.ts'
import { Button } from '../../ui/Button.tsx'
import { Working } from '../Working.tsx'
import styles from './Import.module.css'
import { SaveRejects } from './SaveRejects.tsx'
import { useTakenWords } from './useTakenWords.ts'

type Props = { readonly entry: ImportEntry; readonly today: Day; readonly onClose: () => void }

/** One import: when, what of, and the three things that can still be done about it. */
export function PastImport({ entry, today, onClose }: Props) {
  const words = useTranslations('imports')
  const rejects = useTranslations('rejects')
  const dayWords = useDayWords(today)
  const takenWords = useTakenWords()
  const busy = useImporting((state) => state.busy)
  // Which of the list is meant, among several.
  const [isAsked, setAsked] = useState(false)
  const undo = () => {
    setAsked(true)
    void undoImport(entry.id, entry.content).finally(() => setAsked(false))
  }
  return (
    <li className={styles['import']}>
      <div className={styles['what']}>
        <strong>{entry.fileName}</strong>
        <p>
          {dayWords(entry.on)}　{takenWords(entry, entry.content)}
        </p>
        {entry.undone && <p className={styles['soft']}>{words('isUndone')}</p>}
      </div>
      <div className={styles['ways']}>
        {entry.rejected > 0 && (
          <SaveRejects id={entry.id} label={words('saveOf', { file: entry.fileName })} words={rejects('save')} />
        )}
        <Button
          look="quiet"
          aria-label={words(entry.undone ? 'putAwayOf' : 'closeOf', { file: entry.fileName })}
          onClick={onClose}
        >
          {words(entry.undone ? 'putAway' : 'close')}
        </Button>
        {!entry.undone && (
          <Button
            aria-label={words('undoOf', { file: entry.fileName })}
            aria-disabled={busy !== null}
            onClick={() => busy === null && undo()}
          >
            {words('undo')}
          </Button>
        )}
      </div>
      {isAsked && busy === 'undoing' && <Working call="imports:undo" />}
    </li>
  )
}
