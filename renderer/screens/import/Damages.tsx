import type { DamageFound } from '#domain/exchange/import.ts'
import { useTranslations } from 'use-intl'
import { repair, useImporting } from '../../stores/importing.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import styles from './Import.module.css'
import { useDayText } from './useDayText.ts'
import { useLineWords } from './useLineWords.ts'

/** What Excel did to the file: seen, offered for repair, and never done silently. */
export function Damages({ damages }: { readonly damages: readonly DamageFound[] }) {
  const words = useTranslations('damages')
  const dayText = useDayText()
  const lineWords = useLineWords()
  const unrepaired = useImporting((state) => state.answers.unrepaired)
  if (damages.length === 0) return null
  return (
    <section className={styles['part']}>
      <h2>{words('title')}</h2>
      <p className={styles['soft']}>{words('text')}</p>
      <ul>
        {damages.map(({ kind, count, examples: [example] }) => (
          <li key={kind}>
            <Checkbox isSelected={!unrepaired.has(kind)} onChange={(isOn) => repair(kind, isOn)}>
              {words(kind, { count })}
            </Checkbox>
            {example !== undefined && (
              <p className={styles['example']}>
                {words('example', { at: lineWords(example.line), was: example.was, becomes: dayText(example.becomes) })}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
