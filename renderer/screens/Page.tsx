import type { ReactNode } from 'react'
import styles from './Page.module.css'

type Props = { readonly title: string; readonly children: ReactNode }

/** A place that is read from the top. */
export function Page({ title, children }: Props) {
  return (
    <main className={styles['page']}>
      <h1>{title}</h1>
      {children}
    </main>
  )
}

/** One matter of a page, under its heading. */
export function Part({ title, children }: Props) {
  return (
    <section className={styles['part']}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}
