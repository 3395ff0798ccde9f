import { type Delimiter, type Encoding, ENCODINGS } from '#domain/exchange/table.ts'
import type { ImportPreview } from '#domain/exchange/import.ts'
import { useTranslations } from 'use-intl'
import { isUnclear } from '../../lib/importAnswers.ts'
import { look } from '../../stores/importing.ts'
import { Choice } from '../../ui/Choice.tsx'
import { Folded } from '../../ui/Folded.tsx'
import { Columns } from './Columns.tsx'
import styles from './Import.module.css'

const DELIMITERS = {
  ',': 'comma',
  '\t': 'tab',
  ';': 'semicolon',
} as const satisfies Record<Delimiter, string>

/** What was told by itself, for whoever sees that it is wrong. */
export function ImportDetails({ preview }: { readonly preview: ImportPreview }) {
  const words = useTranslations('import')
  const columns = useTranslations('columns')
  const encodings = useTranslations('encodings')
  const formats = useTranslations('formats')
  const delimiters = useTranslations('delimiters')
  return (
    <section className={styles['details']}>
      {!isUnclear(preview) && (
        <Folded moreWords={columns('open')} lessWords={columns('close')}>
          <Columns preview={preview} />
        </Folded>
      )}
      <Folded moreWords={words('details')} lessWords={words('detailsLess')}>
        <dl className={styles['facts']}>
          <dt>{words('format')}</dt>
          <dd>{formats(preview.format)}</dd>
          {preview.kind === 'text' && (
            <>
              <dt>{words('delimiter')}</dt>
              <dd>{delimiters(DELIMITERS[preview.delimiter])}</dd>
            </>
          )}
        </dl>
        {preview.kind !== 'workbook' && (
          <>
            <Choice<Encoding>
              label={words('encoding')}
              options={ENCODINGS.map((value) => ({ value, words: encodings(value) }))}
              value={preview.encoding}
              onChange={(encoding) => void look({ encoding, columns: null })}
            />
            <p className={styles['soft']}>{words('encodingText')}</p>
          </>
        )}
      </Folded>
    </section>
  )
}
