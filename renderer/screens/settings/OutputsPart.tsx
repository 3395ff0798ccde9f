import { useQuery } from '@tanstack/react-query'
import { useFormatter, useLocale, useTranslations } from 'use-intl'
import { outputsQuery } from '../../lib/queries/files.ts'
import { sentenceOf } from '../../lib/refusal.ts'
import { useMore } from '../../lib/useMore.ts'
import { Button } from '../../ui/Button.tsx'
import { Folded } from '../../ui/Folded.tsx'
import { Said } from '../../ui/Said.tsx'
import styles from './Settings.module.css'

const AT_FIRST = 10

/** くわしく: 書き出しの記録, what left the shop and when. */
export function OutputsPart() {
  const words = useTranslations('outputs')
  return (
    <Folded moreWords={words('details')} lessWords={words('detailsLess')}>
      <Outputs />
    </Folded>
  )
}

function Outputs() {
  const words = useTranslations('outputs')
  const language = useLocale()
  const format = useFormatter()
  const { data: outputs = [], error, isPending } = useQuery(outputsQuery)
  const { shown, left, more } = useMore(
    outputs.map((each, place) => ({ ...each, place })),
    AT_FIRST,
    AT_FIRST,
  )
  if (error !== null) return <Said kind="trouble">{sentenceOf(error, language)}</Said>
  return (
    <section className={styles['outputs']}>
      <h3>{words('title')}</h3>
      <p>{words('text')}</p>
      {outputs.length === 0 && !isPending && <p>{words('none')}</p>}
      <ul aria-label={words('title')}>
        {shown.map(({ place, when, kind, people, file }) => (
          <li key={place}>
            <span>
              {when !== null && `${format.dateTime(new Date(when.day), { dateStyle: 'medium' })} ${when.time}`}
            </span>
            <span>{words('line', { kind: words(kind), count: people })}</span>
            <small>{file}</small>
          </li>
        ))}
      </ul>
      {left > 0 && (
        <Button look="quiet" onClick={more}>
          {words('more')}
        </Button>
      )}
    </section>
  )
}
