import type { ReactNode } from 'react'
import styles from './Page.module.css'

type Props = { readonly title: string; readonly children: ReactNode }

/** `isWide`: tables and lists, which need more room than sentences. */
type PageProps = Props & { readonly isWide?: boolean }

/** What is only read takes the focus itself, so that the keys can scroll it. */
function reachedByKeys(page: HTMLElement | null): void {
  if (page?.querySelector('button, input, textarea, [tabindex]') === null) page.tabIndex = 0
}

/** A place that is read from the top. */
export function Page({ title, isWide = false, children }: PageProps) {
  return (
    <main ref={reachedByKeys} className={styles['page']} data-wide={isWide}>
      <h1>{title}</h1>
      {children}
    </main>
  )
}

type BesideProps = { readonly children: ReactNode; readonly action: ReactNode }

/** What stands there, and at the right of it what can be done about it. */
export function Beside({ children, action }: BesideProps) {
  return (
    <div className={styles['beside']}>
      {children}
      {action}
    </div>
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
