import type { TrackRecord } from '#domain/review/away.ts'
import { useTranslations } from 'use-intl'
import { Part } from '../Page.tsx'
import styles from './Away.module.css'

/** Of those listed 90 days ago or more, who came again: contacted or not, apart and without a claim. */
export function Record({ record }: { readonly record: TrackRecord }) {
  const words = useTranslations('away')
  if (record.contacted.listed + record.left.listed === 0) {
    return (
      <Part title={words('record')}>
        <p className={styles['soft']}>{words('recordNone')}</p>
      </Part>
    )
  }
  return (
    <Part title={words('record')}>
      <p className={styles['soft']}>{words('recordAbout')}</p>
      <table className={styles['record']}>
        <thead>
          <tr>
            <th scope="col">{words('whom')}</th>
            <th scope="col">{words('listed')}</th>
            <th scope="col">{words('came')}</th>
          </tr>
        </thead>
        <tbody>
          {(['contacted', 'left'] as const).map((which) => (
            <tr key={which}>
              <th scope="row">{words(which)}</th>
              <td>{words('count', { count: record[which].listed })}</td>
              <td>{words('count', { count: record[which].came })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles['soft']}>{words('recordNote')}</p>
    </Part>
  )
}
