import type { CustomerRow } from '#domain/people/customer.ts'
import { hitIn } from '#domain/people/hit.ts'
import type { Word } from '#domain/people/search-order.ts'
import { useTranslations } from 'use-intl'
import styles from './CustomerList.module.css'

/** What the line does not show by itself. */
const BESIDE = ['phone', 'address', 'tag', 'note', 'family', 'recipient'] as const

type Props = { readonly row: CustomerRow; readonly words: readonly Word[] }

/** Why somebody was found, where the line does not show it by itself: 「目印：犬」. */
export function FoundWords({ row: { why, found }, words }: Props) {
  const labels = useTranslations('found')
  const label = BESIDE.find((each) => each === why)
  if (found === '' || label === undefined) return null
  const { from, to } = hitIn(found, words) ?? { from: 0, to: 0 }
  return (
    <span className={styles['found']}>
      {labels(label)}
      {found.slice(0, from)}
      <mark>{found.slice(from, to)}</mark>
      {found.slice(to)}
    </span>
  )
}
