import type { LetterPreview } from '#domain/letters/mailing.ts'
import { usePostageWords } from '../../lib/usePostageWords.ts'
import styles from './Write.module.css'

/** What the stamps for these letters cost, at the prices in the settings. */
export function PostageLine({ preview: { postage, letters } }: { readonly preview: LetterPreview }) {
  const words = usePostageWords()
  return postage !== null && <p className={styles['soft']}>{words(postage, letters.length)}</p>
}
