import type { LetterPreview } from '#domain/letters/mailing.ts'
import { useFormatter, useTranslations } from 'use-intl'
import styles from './Write.module.css'

/** What the stamps for these letters cost, at the prices in the settings. */
export function PostageLine({ preview: { postage, letters } }: { readonly preview: LetterPreview }) {
  const words = useTranslations('postage')
  const format = useFormatter()
  if (postage === null) return null
  const { each, total, since } = postage
  const day = format.dateTime(new Date(since), { year: 'numeric', month: 'long', day: 'numeric' })
  return <p className={styles['soft']}>{words('estimate', { each, total, count: letters.length, since: day })}</p>
}
