import type { BackupMade } from '#domain/backup/backup.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { shopStateQuery } from '../../lib/queries.ts'
import { useVisitWord } from '../../lib/useVisitWord.ts'
import { OnPaper } from '../OnPaper.tsx'
import { Steps } from './Steps.tsx'

type Props = { readonly made: BackupMade | null; readonly sheet: string | null }

/** 手順の紙: the five steps, what the copy holds, and that one PC alone is used afterwards. */
export function MoveSheet({ made, sheet }: Props) {
  const words = useTranslations('move')
  const restore = useTranslations('restore')
  const visit = useVisitWord()
  const { data: state } = useQuery(shopStateQuery)
  if (state?.kind !== 'ready') return null
  return (
    <OnPaper title={words('title')}>
      <p>{words('onPaper', { shop: state.shopName })}</p>
      {made !== null && <p>{words('counts', { file: made.file, people: made.people, visits: made.visits, visit })}</p>}
      <Steps sheet={sheet} />
      <p>{words('compare', { visit })}</p>
      <p>{restore('oldPcStops')}</p>
    </OnPaper>
  )
}
