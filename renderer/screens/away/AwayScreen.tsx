import type { Day } from '#domain/day.ts'
import type { AwayFigures } from '#domain/review/away.ts'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'use-intl'
import { awayFiguresQuery, awayQuery } from '../../lib/queries/away.ts'
import { sentenceOf } from '../../lib/refusal.ts'
import { useHiding } from '../../stores/preferences.ts'
import { Button } from '../../ui/Button.tsx'
import { Said } from '../../ui/Said.tsx'
import { HiddenHere } from '../HiddenHere.tsx'
import { Page } from '../Page.tsx'
import styles from './Away.module.css'
import { AwayTable } from './AwayTable.tsx'
import { Basis } from './Basis.tsx'
import { Record } from './Record.tsx'

type Props = { readonly today: Day }

/** しばらくお見えでない方, what became of those who were listed before, and what the estimate goes by. */
export function AwayScreen({ today }: Props) {
  const words = useTranslations('away')
  const isHiding = useHiding()
  return (
    <Page title={words('title')} isWide>
      {isHiding ? <HiddenHere /> : <Away today={today} />}
    </Page>
  )
}

function Away({ today }: Props) {
  const words = useTranslations('away')
  const language = useLocale()
  const { data: figures, error } = useQuery(awayFiguresQuery)
  if (error !== null) {
    return (
      <Said kind="trouble">
        {words('failed')} {sentenceOf(error, language)}
      </Said>
    )
  }
  if (figures === undefined) return null
  return (
    <div className={styles['screen']}>
      <People today={today} model={figures.model} />
      <Record record={figures.record} />
      <Basis model={figures.model} />
    </div>
  )
}

function People({ today, model }: Props & Pick<AwayFigures, 'model'>) {
  const words = useTranslations('away')
  const { data, hasNextPage, fetchNextPage } = useInfiniteQuery(awayQuery)
  if (data === undefined) return null
  const people = data.pages.flatMap((page) => page.people)
  const total = data.pages.at(0)?.total ?? 0
  if (total === 0) {
    return (
      <div>
        <p>{words('nobody')}</p>
        <p className={styles['soft']}>{words('nobodyText')}</p>
      </div>
    )
  }
  return (
    <>
      <p className={styles['soft']}>{words(model === null ? 'aboutFacts' : 'aboutModel')}</p>
      <p className={styles['count']}>{words('count', { count: total })}</p>
      <AwayTable people={people} today={today} />
      {hasNextPage && <Button onClick={() => void fetchNextPage()}>{words('more')}</Button>}
    </>
  )
}
