import type { NewSecrets } from '#domain/backup/lock.ts'
import { useQuery } from '@tanstack/react-query'
import { useFormatter, useTranslations } from 'use-intl'
import { shopStateQuery } from '../../lib/queries.ts'
import { useVisitWord } from '../../lib/useVisitWord.ts'
import { OnPaper } from '../OnPaper.tsx'
import { SecretsShown } from './SecretsShown.tsx'
import styles from './BackupLock.module.css'

/** 合言葉の紙: what opens the copies, and the five steps on a new PC. */
export function PassphraseSheet({ secrets }: { readonly secrets: NewSecrets }) {
  const words = useTranslations('backupLock')
  const format = useFormatter()
  const visit = useVisitWord()
  const { data: state } = useQuery(shopStateQuery)
  if (state?.kind !== 'ready') return null
  const day = format.dateTime(new Date(state.today), { dateStyle: 'long' })
  return (
    <OnPaper title={words('sheetTitle')}>
      <div className={styles['paper']}>
        <p>{words('onPaper', { shop: state.shopName })}</p>
        <SecretsShown secrets={secrets} />
        <p>{words('lost')}</p>
        <h2>{words('steps')}</h2>
        <ol>
          <li>{words('step1')}</li>
          <li>{words('step2')}</li>
          <li>{words('step3')}</li>
          <li>{words('step4')}</li>
          <li>{words('step5', { visit })}</li>
        </ol>
        <p>{words('madeOn', { day })}</p>
      </div>
    </OnPaper>
  )
}
