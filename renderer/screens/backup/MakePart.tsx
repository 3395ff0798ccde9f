import type { BackupState } from '#domain/backup/backup.ts'
import { useTranslations } from 'use-intl'
import { useVisitWord } from '../../lib/useVisitWord.ts'
import { Button } from '../../ui/Button.tsx'
import { Said } from '../../ui/Said.tsx'
import forms from '../forms.module.css'
import { Part } from '../Page.tsx'
import { Working } from '../Working.tsx'
import styles from './Backup.module.css'
import { MadeSaid } from './MadeSaid.tsx'
import { useMakeBackup } from './useMakeBackup.ts'
import { useLastWords } from './useLastWords.ts'

/** How fresh the last good copy is, and one now. */
export function MakePart({ state }: { readonly state: BackupState }) {
  const words = useTranslations('backups')
  const { make, made, isMaking, trouble } = useMakeBackup()
  return (
    <Part title={words('make')}>
      <p>{words('why')}</p>
      <LastCopy state={state} />
      {isMaking && <Working call="backups:make" />}
      {made !== null && <MadeSaid made={made} />}
      {trouble !== null && <Said kind="trouble">{trouble}</Said>}
      <div className={forms['ways']}>
        {state.places.length > 0 && (
          <Button look="quiet" aria-disabled={isMaking} onClick={() => make(true)}>
            {words('elsewhere')}
          </Button>
        )}
        <Button look="main" aria-disabled={isMaking} onClick={() => make()}>
          {words(isMaking ? 'making' : 'make')}
        </Button>
      </div>
      <p className={forms['soft']}>{words('byItself')}</p>
    </Part>
  )
}

function LastCopy({ state: { last, places, waiting, changedSince } }: { readonly state: BackupState }) {
  const words = useTranslations('backups')
  const lastWords = useLastWords()
  const visit = useVisitWord()
  return (
    <div className={styles['last']}>
      {last === null ? (
        <p>{words('none')}</p>
      ) : (
        <>
          <p>
            <strong>{lastWords(last)}</strong>
          </p>
          {last.people !== null && last.visits !== null && (
            <p>{words('lastCounts', { people: last.people, visits: last.visits, visit })}</p>
          )}
          <p className={forms['soft']}>{words(changedSince ? 'changedSince' : 'upToDate')}</p>
        </>
      )}
      {waiting && <p className={forms['soft']}>{words('waiting')}</p>}
      {places.map(
        ({ place, called, there }) =>
          !there && (
            <Said key={place} kind="trouble">
              {words('missing', { place: called })}
            </Said>
          ),
      )}
    </div>
  )
}
