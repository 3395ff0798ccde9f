import type { MonthFigures, ReviewView } from '#domain/review/months.ts'
import { useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'use-intl'
import { reviewQuery } from '../../lib/queries/ways.ts'
import { sentenceOf } from '../../lib/refusal.ts'
import { useVisitWord } from '../../lib/useVisitWord.ts'
import { go, HOME } from '../../stores/place.ts'
import { useHiding } from '../../stores/preferences.ts'
import { Button } from '../../ui/Button.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Said } from '../../ui/Said.tsx'
import { HiddenHere } from '../HiddenHere.tsx'
import { Page } from '../Page.tsx'
import { OneStep } from './OneStep.tsx'
import { Compared } from './Compared.tsx'
import { MonthLine } from './MonthLine.tsx'
import { ByMonth } from './ByMonth.tsx'
import { FIGURES } from './figures.ts'
import styles from './Review.module.css'

/** ふりかえり: what was done and what came of it, this month beside the last and the same month a year ago. */
export function ReviewScreen() {
  const words = useTranslations('review')
  const isHiding = useHiding()
  return (
    <Page title={words('title')} isWide>
      {isHiding ? <HiddenHere /> : <Review />}
    </Page>
  )
}

function Review() {
  const words = useTranslations('review')
  const language = useLocale()
  const { data, error } = useQuery(reviewQuery)
  if (error !== null) {
    return (
      <Said kind="trouble">
        {words('failed')} {sentenceOf(error, language)}
      </Said>
    )
  }
  if (data === undefined) return null
  return (
    <>
      {isEmpty(data) ? <Nothing /> : <Figures months={data.months} />}
      <OneStep />
    </>
  )
}

function Figures({ months }: { readonly months: readonly MonthFigures[] }) {
  const words = useTranslations('review')
  return (
    <div className={styles['screen']}>
      <p className={styles['soft']}>{words('about')}</p>
      <Button onClick={() => go({ at: 'away' })}>{words('toAway')}</Button>
      <MonthLine />
      <Compared months={months} />
      <ByMonth months={months} />
    </div>
  )
}

function Nothing() {
  const words = useTranslations('review')
  const visit = useVisitWord()
  const toWeek = <Button onClick={() => go(HOME)}>{words('toWeek')}</Button>
  return <Empty title={words('emptyTitle')} text={words('emptyText', { visit })} action={toWeek} />
}

function isEmpty({ months }: ReviewView): boolean {
  return months.every((month) => month.weeksFinished === 0 && FIGURES.every((figure) => month[figure] === 0))
}
