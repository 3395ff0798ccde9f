import type { Likely, OnDuplicate } from '#domain/exchange/import.ts'
import { useTranslations } from 'use-intl'
import { choose } from '../../stores/importing.ts'
import { Chip } from '../../ui/Chip.tsx'
import type { Option } from '../../ui/Choice.tsx'
import { Segments } from '../../ui/Segments.tsx'
import styles from './Import.module.css'
import { useDayText } from './useDayText.ts'
import { useLineWords } from './useLineWords.ts'

type Props = {
  readonly likely: Likely
  readonly isPeople: boolean
  readonly options: readonly Option<OnDuplicate>[]
  readonly chosen: OnDuplicate | null
}

/** A line, beside it whom it may be (an entry is the very same), why that is likely, and what is to be done. */
export function LikelyRow({ likely: { line, incoming, existing, sameAs, why }, isPeople, options, chosen }: Props) {
  const words = useTranslations('likely')
  const dayText = useDayText()
  const lineWords = useLineWords()
  return (
    <li>
      <div className={styles['pair']}>
        <div>
          <p className={styles['soft']}>{words('incoming', { at: lineWords(line) })}</p>
          <strong>{incoming.name}</strong>
          <p>{partsOf(dayText(incoming.day), isPeople ? incoming.phone : '', incoming.what)}</p>
        </div>
        {isPeople && (
          <div>
            <p className={styles['soft']}>
              {sameAs === null ? words('existing') : words('sameFile', { at: lineWords(sameAs) })}
            </p>
            {existing !== null && (
              <>
                <strong>{existing.called}</strong>
                <p>{existing.what}</p>
              </>
            )}
          </div>
        )}
      </div>
      <div className={styles['decide']}>
        <Chip>{words(why)}</Chip>
        <Segments
          label={words('choiceOf', { at: lineWords(line), name: incoming.name })}
          options={options}
          value={chosen}
          onChange={(choice) => choose(line, choice)}
        />
      </div>
    </li>
  )
}

function partsOf(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('　')
}
