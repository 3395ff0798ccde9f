import type { Field } from '#domain/exchange/fields.ts'
import type { ColumnFound, ImportPreview } from '#domain/exchange/import.ts'
import { useTranslations } from 'use-intl'
import { excerpt } from '#domain/excerpt.ts'
import { areByPlace } from '#domain/exchange/by-place.ts'
import { doubledColumns, isUnclear } from '../../lib/importAnswers.ts'
import { useHeaderWords } from '../../lib/useHeaderWords.ts'
import { mean, useImporting } from '../../stores/importing.ts'
import { Folded } from '../../ui/Folded.tsx'
import { Select } from '../../ui/Select.tsx'
import { fieldGroups } from './fieldGroups.ts'
import styles from './Import.module.css'
import { QUESTIONS } from './LookFoot.tsx'

const SAMPLE_SIGNS = 24

type Numbered = { readonly column: ColumnFound; readonly at: number }

/** Each column with what stands in it, and what the owner says it means. */
export function Columns({ preview }: { readonly preview: ImportPreview }) {
  const words = useTranslations('columns')
  const fields = useTranslations('fields')
  const between = useTranslations('import')('between')
  const draft = useImporting((state) => state.draft)
  const { lacking, remembered, columns } = preview
  const means = draft ?? columns.map(({ field }) => field)
  const doubled = doubledColumns(means)
  const isByPlace = areByPlace(columns.map(({ header }) => header))
  const memory = remembered ? 'remembered' : isByPlace ? 'willNotRemember' : 'willRemember'
  // The same heading may come twice: only its place tells a column.
  const numbered = columns.map((column, at) => ({ column, at }))
  const filled = numbered.filter(({ column }) => isFilled(column))
  const empty = numbered.filter(({ column }) => !isFilled(column))
  const line = ({ column, at }: Numbered) => (
    <Column
      key={at}
      at={at}
      column={column}
      content={preview.content}
      means={means[at] ?? null}
      isDoubled={doubled.has(at)}
    />
  )
  return (
    <section id={QUESTIONS.columns} className={styles['part']}>
      {isUnclear(preview) && <h2>{words('title')}</h2>}
      {lacking.length > 0 && (
        <p>
          {words('lacking', { fields: lacking.map((field) => fields(field)).join(between) })}
          <br />
          {words('lackingText')}
        </p>
      )}
      <p className={styles['soft']}>{words(memory)}</p>
      <ul className={styles['columns']}>{filled.map(line)}</ul>
      {empty.length > 0 && (
        <Folded moreWords={words('emptyOnes', { count: empty.length })} lessWords={words('emptyLess')}>
          <ul className={styles['columns']}>{empty.map(line)}</ul>
        </Folded>
      )}
    </section>
  )
}

/** By what was read, so that no column moves while it is being answered. */
function isFilled({ samples, field }: ColumnFound): boolean {
  return samples.length > 0 || field !== null
}

type ColumnProps = {
  readonly at: number
  readonly column: ColumnFound
  readonly content: ImportPreview['content']
  readonly means: Field | null
  readonly isDoubled: boolean
}

const NOTHING = 'nothing'

function Column({ at, column, content, means, isDoubled }: ColumnProps) {
  const words = useTranslations('columns')
  const fields = useTranslations('fields')
  const doubled = useTranslations('import')('reasonDoubled')
  const headerWords = useHeaderWords()
  const header = column.header === '' ? words('noHeader', { place: at + 1 }) : headerWords(column.header)
  const samples = column.samples.map((sample) => excerpt(sample, SAMPLE_SIGNS)).join(' ／ ')
  return (
    <li>
      <div className={styles['column']}>
        <strong>{header}</strong>
        <p className={styles['soft']}>{samples === '' ? words('empty') : samples}</p>
      </div>
      <Select<Field | typeof NOTHING>
        label={words('meansOf', { header })}
        nothing={{ value: NOTHING, words: words('nothing') }}
        groups={fieldGroups(content, means).map(([group, some]) => ({
          label: words(group),
          options: some.map((field) => ({ value: field, words: fields(field) })),
        }))}
        value={means ?? NOTHING}
        onChange={(chosen) => mean(at, chosen === NOTHING ? null : chosen)}
        error={isDoubled ? doubled : undefined}
      />
    </li>
  )
}
