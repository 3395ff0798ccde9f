import type { ImportPreview, LineAsRead } from '#domain/exchange/import.ts'
import type { Content } from '#domain/exchange/table.ts'
import { useTranslations } from 'use-intl'
import { useMore } from '../../lib/useMore.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './Import.module.css'
import { useDayText } from './useDayText.ts'

type Props = { readonly preview: ImportPreview }

const AT_FIRST = 5

type Column = 'name' | 'what' | 'phone' | 'day'

const COLUMNS = {
  people: { name: 'name', what: 'address', phone: 'phone', day: 'birthday' },
  visits: { day: 'day', name: 'whose', what: 'visitWhat', phone: 'phone' },
  contacts: { day: 'day', name: 'whose', what: 'contactWhat', phone: 'phone' },
} as const satisfies Record<Content, Record<Column, string>>

/** The first rows as they will be; a column that none of them fills is left out. */
export function SampleRows({ preview: { content, sample } }: Props) {
  const words = useTranslations('import')
  const dayText = useDayText()
  const { shown, left, more } = useMore(sample, AT_FIRST)
  const columns = (Object.keys(COLUMNS[content]) as readonly Column[]).filter(
    (column) => column === 'name' || sample.some((row) => row[column] !== ''),
  )
  if (sample.length === 0) return <p className={styles['soft']}>{words('sampleNone')}</p>
  return (
    <section className={styles['part']}>
      <h2>{words('sample')}</h2>
      <table className={styles['sample']}>
        <caption>{words('sampleOf', { count: shown.length })}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {words(COLUMNS[content][column])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.line}>
              {columns.map((column) => (
                <td key={column} data-column={column}>
                  {column === 'name' ? <Named row={row} /> : column === 'day' ? dayText(row.day) : row[column]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {left > 0 && (
        <Button look="quiet" onClick={more}>
          {words('sampleMore', { count: left })}
        </Button>
      )}
    </section>
  )
}

function Named({ row: { name, kana } }: { readonly row: LineAsRead }) {
  return (
    <>
      {kana !== '' && <span className={styles['kana']}>{kana}</span>}
      {name}
    </>
  )
}
