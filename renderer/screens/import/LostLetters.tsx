import type { LettersLost } from '#domain/exchange/import.ts'
import { useTranslations } from 'use-intl'
import styles from './Import.module.css'
import { useLineWords } from './useLineWords.ts'

/** What no repair brings back: the file does not hold it. */
export function LostLetters({ lost: { count, examples } }: { readonly lost: LettersLost }) {
  const words = useTranslations('lostLetters')
  const lineWords = useLineWords()
  if (count === 0) return null
  return (
    <section className={styles['part']}>
      <h2>{words('title', { count })}</h2>
      <p className={styles['soft']}>{words('text')}</p>
      <ul>
        {examples.map(({ line, was }) => (
          <li key={`${line} ${was}`}>{words('example', { at: lineWords(line), was })}</li>
        ))}
      </ul>
    </section>
  )
}
