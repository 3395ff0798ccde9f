import type { ImportPreview } from '#domain/exchange/import.ts'
import { useTranslations } from 'use-intl'
import { isKnownAsked } from '../../lib/importAnswers.ts'
import { answer, useImporting } from '../../stores/importing.ts'
import { Choice } from '../../ui/Choice.tsx'
import styles from './Import.module.css'
import { QUESTIONS } from './LookFoot.tsx'

/** Asked once for the whole file, and answered by nobody but the owner. */
export function KnownAsked({ preview }: { readonly preview: ImportPreview }) {
  const words = useTranslations('import')
  const known = useImporting((state) => state.answers.known)
  if (!isKnownAsked(preview)) return null
  return (
    <section id={QUESTIONS.known} className={styles['part']}>
      <h2>{words('known')}</h2>
      <Choice
        label={words('knownText')}
        options={[
          { value: 'known-before', words: words('knownBefore'), hint: words('knownBeforeHint') },
          { value: 'first-timer', words: words('firstTimer'), hint: words('firstTimerHint') },
        ]}
        value={known}
        onChange={(chosen) => answer({ known: chosen })}
      />
    </section>
  )
}
