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
  /** Below the places, what is turned on and off rather than gone to. */
  readonly turns: ReactNode
}

/** The places, on the cover of a sewn notebook with its title slip. */
export function Cover<T extends string>({ label, shopName, items, atFoot, current, onGo, turns }: Props<T>) {
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
    <header className={`${cloth['cloth']} ${styles['cover']}`}>
      <div className={styles['inside']}>
        <Slip />
        <p className={styles['shop']} lang="ja">
          {shopName}
        </p>
        <nav className={styles['places']} aria-label={label}>
          {list(items)}
          <div className={styles['foot']}>{list(atFoot)}</div>
        </nav>
        {turns}
      </div>
    </header>
  )
}
