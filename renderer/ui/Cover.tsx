import type { ReactNode } from 'react'
import cloth from './cloth.module.css'
import styles from './Cover.module.css'
import { Slip } from './Slip.tsx'

export type CoverItem<T extends string> = { readonly id: T; readonly words: string }

type Props<T extends string> = {
  readonly label: string
  readonly shopName: string
  readonly items: readonly CoverItem<T>[]
  readonly atFoot: readonly CoverItem<T>[]
  readonly current: T
  readonly onGo: (id: T) => void
}

/** The places, on the cover of a sewn notebook with its title slip. */
export function Cover<T extends string>({ label, shopName, items, atFoot, current, onGo }: Props<T>) {
  const list = (some: readonly CoverItem<T>[]): ReactNode => (
    <ul>
      {some.map(({ id, words }) => (
        <li key={id}>
          <button type="button" aria-current={id === current ? 'page' : undefined} onClick={() => onGo(id)}>
            {words}
          </button>
        </li>
      ))}
    </ul>
  )
  return (
    <nav className={`${cloth['cloth']} ${styles['cover']}`} aria-label={label}>
      <Slip />
      <p className={styles['shop']} lang="ja">
        {shopName}
      </p>
      {list(items)}
      <div className={styles['foot']}>{list(atFoot)}</div>
    </nav>
  )
}
