import { LETTERS_AT_ONCE } from '#domain/letters/request.ts'
import { useLocale, useTranslations } from 'use-intl'
import { sentenceOf } from '../../lib/refusal.ts'
import { Button } from '../../ui/Button.tsx'
import { Said } from '../../ui/Said.tsx'
import styles from './ManyActs.module.css'
import type { useWriteTo } from './useWriteTo.ts'

type Props = { readonly writing: ReturnType<typeof useWriteTo> }

/** More people than can be written to at a time: in which parts. */
export function WriteParts({ writing: { total, part, close, error } }: Props) {
  const words = useTranslations('many')
  const common = useTranslations('common')
  const language = useLocale()
  if (error !== null) return <Said kind="trouble">{sentenceOf(error, language)}</Said>
  if (total === null) return null
  const count = Math.ceil(total / LETTERS_AT_ONCE)
  return (
    <div role="group" aria-label={words('write')} className={styles['parts']}>
      <p role="status">{words('parts', { most: LETTERS_AT_ONCE, total, count })}</p>
      <div className={styles['offers']}>
        {Array.from({ length: count }, (_, at) => at * LETTERS_AT_ONCE).map((from) => (
          <Button key={from} onClick={() => void part(from)}>
            {words('part', { from: from + 1, to: Math.min(from + LETTERS_AT_ONCE, total) })}
          </Button>
        ))}
        <Button look="quiet" onClick={close}>
          {common('close')}
        </Button>
      </div>
    </div>
  )
}
