import { type ImportPreview, ON_DUPLICATE, type OnDuplicate } from '#domain/exchange/import.ts'
import { useTranslations } from 'use-intl'
import { undecided } from '../../lib/importAnswers.ts'
import { useMore } from '../../lib/useMore.ts'
import { answer, useImporting } from '../../stores/importing.ts'
import { Button } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import styles from './Import.module.css'
import { LikelyRow } from './LikelyRow.tsx'
import { QUESTIONS } from './LookFoot.tsx'

const AT_FIRST = 5
const AT_ONCE = 20

/** 同じ方かもしれません: one answer for all of them, and another for whoever is looked at. */
export function LikelySame({ preview }: { readonly preview: ImportPreview }) {
  const words = useTranslations('likely')
  const answers = useImporting((state) => state.answers)
  const { content, likely, duplicates } = preview
  const { shown, left: unseen, more } = useMore(likely, AT_FIRST, AT_ONCE)
  if (duplicates === 0) return null
  const isPeople = content === 'people'
  const left = undecided(preview, answers)
  const ways: readonly OnDuplicate[] = isPeople ? ON_DUPLICATE : ['add', 'skip']
  const options = ways.map((value) => ({ value, words: words(value) }))
  const asked = left === duplicates ? 'all' : 'rest'
  return (
    <section id={QUESTIONS.duplicates} className={styles['part']}>
      <h2>{words(isPeople ? 'title' : 'titleEntries')}</h2>
      {isPeople && <p className={styles['soft']}>{words('peopleText')}</p>}
      {left > 0 && (
        <Choice
          label={words(isPeople ? asked : `${asked}Entries`, { count: left })}
          options={options}
          value={answers.rest}
          onChange={(rest) => answer({ rest })}
        />
      )}
      <ul className={styles['likely']}>
        {shown.map((one) => (
          <LikelyRow
            key={one.line}
            likely={one}
            isPeople={isPeople}
            options={options}
            chosen={answers.choices.get(one.line) ?? answers.rest}
          />
        ))}
      </ul>
      {unseen > 0 && (
        <Button look="quiet" onClick={more}>
          {words('more', { count: unseen })}
        </Button>
      )}
      {unseen === 0 && duplicates > likely.length && <p>{words('notListed', { count: duplicates - likely.length })}</p>}
    </section>
  )
}
