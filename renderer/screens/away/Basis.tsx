import type { AwayFigures, ModelFigures } from '#domain/review/away.ts'
import { useFormatter, useTranslations } from 'use-intl'
import { useVisitWord } from '../../lib/useVisitWord.ts'
import { Part } from '../Page.tsx'
import styles from './Away.module.css'

/** What the estimate goes by, in words; the figures themselves for whoever wants to see them. */
export function Basis({ model }: Pick<AwayFigures, 'model'>) {
  const words = useTranslations('away')
  return (
    <Part title={words('basis')}>
      {model === null ? <p className={styles['soft']}>{words('basisNone')}</p> : <Figures model={model} />}
    </Part>
  )
}

const REGULARITY = ['k1', 'k2', 'k3', 'k4'] as const

function Figures({ model }: { readonly model: ModelFigures }) {
  const words = useTranslations('away')
  const visit = useVisitWord()
  const { seen, usualDays, lastVisits, parameters } = model
  return (
    <>
      <ul className={styles['basis']}>
        <li>{words('seen', { weeks: seen.weeks, repeaters: seen.repeaters, gaps: seen.closedGaps })}</li>
        <li>
          {words('usualGap', { days: usualDays })} {words(`regularity.${REGULARITY[parameters.k - 1] ?? 'k1'}`)}
        </li>
        <li>{lastVisits === 0 ? words('few', { visit }) : words('lastOnes', { visit, count: lastVisits })}</li>
      </ul>
      <Numbers parameters={parameters} />
    </>
  )
}

function Numbers({ parameters: { k, r, alpha, a, b } }: Pick<ModelFigures, 'parameters'>) {
  const words = useTranslations('away')
  const format = useFormatter()
  const all = Object.entries({ r, α: alpha, a, b })
  return (
    <p className={styles['soft']}>
      {words('numbers')}: k = {k}
      {all.map(([name, value]) => `, ${name} = ${format.number(value, { maximumSignificantDigits: 4 })}`).join('')}
    </p>
  )
}
