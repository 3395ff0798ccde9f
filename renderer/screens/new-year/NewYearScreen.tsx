import type { Day } from '#domain/day.ts'
import { newYearOn, type NewYearMark } from '#domain/letters/new-year.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { newYearQuery } from '../../lib/queries/new-year.ts'
import { sentenceOf } from '../../lib/refusal.ts'
import { useHiding } from '../../stores/preferences.ts'
import { Said } from '../../ui/Said.tsx'
import { SelectOne } from '../../ui/Select.tsx'
import { HiddenHere } from '../HiddenHere.tsx'
import { Page } from '../Page.tsx'
import { AnswerPart } from './AnswerPart.tsx'
import { ListPart } from './ListPart.tsx'
import { MourningPart } from './MourningPart.tsx'
import styles from './NewYear.module.css'
import { PilePart } from './PilePart.tsx'
import { ToAskPart } from './ToAskPart.tsx'

type Props = { readonly today: Day }

/** 年賀状: what came in January, and whom the next ones go to. */
export function NewYearScreen({ today }: Props) {
  const words = useTranslations('newYear')
  const isHiding = useHiding()
  return (
    <Page title={words('title')} isWide>
      {isHiding ? <HiddenHere /> : <NewYear today={today} />}
    </Page>
  )
}

function NewYear({ today }: Props) {
  const words = useTranslations('newYear')
  const language = useLocale()
  const usual = newYearOn(today)
  const [chosen, setChosen] = useState<number | null>(null)
  const year = chosen ?? usual
  const { data: list, error } = useQuery(newYearQuery(year))
  const years = [usual - 2, usual - 1, usual, usual + 1]
  return (
    <div className={styles['screen']}>
      <SelectOne
        label={words('year')}
        options={years.map((each) => ({ value: `${each}`, words: words('yearOf', { year: `${each}` }) }))}
        value={`${year}`}
        onChange={(value) => setChosen(Number(value))}
      />
      {error !== null && (
        <Said kind="trouble">
          {words('failed')} {sentenceOf(error, language)}
        </Said>
      )}
      {list !== undefined && (
        <>
          <PilePart key={`pile ${year}`} list={list} atFirst={firstMark(year, today)} />
          <AnswerPart list={list} />
          <ToAskPart list={list} />
          <ListPart key={`list ${year}`} list={list} />
          <MourningPart list={list} />
        </>
      )}
    </div>
  )
}

/** Before its year begins, it is 欠礼 that comes. */
function firstMark(year: number, today: Day): NewYearMark {
  return today < `${year}-01-01` ? 'mourning' : 'received'
}
