import type { ImportPreview, LineAsRead } from '#domain/exchange/import.ts'
import type { Content } from '#domain/exchange/table.ts'
import { useTranslations } from 'use-intl'
import styles from './Import.module.css'

type Props = { readonly preview: ImportPreview }

type Column = 'name' | 'what' | 'phone' | 'day'

const COLUMNS = {
  people: { name: 'name', what: 'address', phone: 'phone', day: 'birthday' },
  visits: { day: 'day', name: 'whose', what: 'visitWhat', phone: 'phone' },
  contacts: { day: 'day', name: 'whose', what: 'contactWhat', phone: 'phone' },
} as const satisfies Record<Content, Record<Column, string>>

/** The first rows as they will be; a column that none of them fills is left out. */
export function SampleRows({ preview: { content, sample } }: Props) {
  const words = useTranslations('import')
  const columns = (Object.keys(COLUMNS[content]) as readonly Column[]).filter(
    (column) => column === 'name' || sample.some((row) => row[column] !== ''),
  )
  if (sample.length === 0) return <p className={styles['soft']}>{words('sampleNone')}</p>
  return (
    <section className={styles['part']}>
      <h2>{words('sample')}</h2>
      <table className={styles['sample']}>
        <caption>{words('sampleOf', { count: sample.length })}</caption>
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
          {sample.map((row) => (
            <tr key={row.line}>
              {columns.map((column) => (
                <td key={column} data-column={column}>
                  {column === 'name' ? <Named row={row} /> : row[column]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
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
