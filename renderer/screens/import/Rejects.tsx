import { REJECTION_WORDS } from '#contract/rejections.ts'
import type { Rejected } from '#domain/exchange/import.ts'
import type { ReactNode } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { useHeaderWords } from '../../lib/useHeaderWords.ts'
import { useMore } from '../../lib/useMore.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './Import.module.css'
import { useLineWords } from './useLineWords.ts'

const AT_FIRST = 5

type Props = {
  readonly rejects: readonly Rejected[]
  /** All of them, listed or not. */
  readonly count: number
  readonly children?: ReactNode
}

/** The lines that are not taken, each with its number and why. */
export function Rejects({ rejects, count, children }: Props) {
  const words = useTranslations('rejects')
  const { shown, left, more } = useMore(rejects, AT_FIRST)
  return (
    <section className={styles['part']}>
      <h2>{words('title', { count })}</h2>
      <p className={styles['soft']}>{words('text')}</p>
      <ul className={styles['rejects']}>
        {shown.map((reject) => (
          <Reject key={reject.line} reject={reject} />
        ))}
      </ul>
      {left > 0 && (
        <Button look="quiet" onClick={more}>
          {words('more', { count: left })}
        </Button>
      )}
      {left === 0 && count > rejects.length && <p>{words('notListed', { count: count - rejects.length })}</p>}
      {children}
    </section>
  )
}

function Reject({ reject: { line, reason, column, text } }: { readonly reject: Rejected }) {
  const words = useTranslations('rejects')
  const headerWords = useHeaderWords()
  const lineWords = useLineWords()
  const why = REJECTION_WORDS[reason][useLocale()]
  return (
    <li>
      <strong>{lineWords(line)}</strong>
      <span>{column === '' ? why : words('reasonIn', { reason: why, column: headerWords(column) })}</span>
      <span className={styles['raw']}>{text}</span>
    </li>
  )
}
