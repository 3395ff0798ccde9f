import { Fragment } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { backupStateQuery } from '../../lib/queries/backup.ts'
import { shopStateQuery } from '../../lib/queries.ts'
import { go } from '../../stores/place.ts'
import { Button } from '../../ui/Button.tsx'
import { useLastWords } from '../backup/useLastWords.ts'
import styles from './Week.module.css'

/** At the foot of home: age and place of the last good copy, and kindly that the stick is not in. */
export function BackupLine() {
  const words = useTranslations('backups')
  const lockWords = useTranslations('backupLock')
  const lastWords = useLastWords()
  const { data: shop } = useQuery(shopStateQuery)
  const { data: state } = useQuery(backupStateQuery)
  // A sample has nothing to lose.
  const isSample = shop?.kind === 'ready' && shop.isSample
  if (state === undefined || isSample) return null
  const { last, places, lock } = state
  return (
    <div className={styles['backup']}>
      <p>
        {last === null ? words('none') : lastWords(last)}
        {places.map(
          ({ place, called, there }) =>
            !there && <Fragment key={place}> {words('missing', { place: called })}</Fragment>,
        )}
        {places.map(
          ({ place, called, there, trouble }) =>
            there && trouble !== null && <Fragment key={place}> {words('missed', { place: called })}</Fragment>,
        )}
        {places.length > 0 && lock.choice === 'undecided' && <> {lockWords('undecided')}</>}
        {lock.practise && <> {lockWords('practiseShort')}</>}
      </p>
      <Button look="quiet" onClick={() => go({ at: 'backup' })}>
        {words('open')}
      </Button>
    </div>
  )
}
