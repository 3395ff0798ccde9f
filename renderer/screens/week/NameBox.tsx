import type { Day } from '#domain/day.ts'
import { inFull } from '#domain/people/called.ts'
import type { CustomerRow } from '#domain/people/customer.ts'
import { useId, type ChangeEvent, type CompositionEvent, type Ref } from 'react'
import { useTranslations } from 'use-intl'
import type { Caught } from '../../lib/composition.ts'
import { TextField } from '../../ui/TextField.tsx'
import styles from './Counter.module.css'
import { Namesakes } from './Namesakes.tsx'
import { useNameBox } from './useNameBox.ts'

type Props = {
  readonly today: Day
  readonly chosen: CustomerRow | null
  readonly onChoose: (row: CustomerRow | null) => void
  readonly onNew: (name: string, caught: readonly Caught[]) => void
  readonly error: string | undefined
  readonly ref: Ref<HTMLInputElement>
}

/** お名前: those it may mean stand below while it is typed; Enter takes the one marked. */
export function NameBox({ today, chosen, onChoose, onNew, error, ref }: Props) {
  const words = useTranslations('counter')
  const list = useId()
  const { live, conversions, text, at, found, take, onKeyDown } = useNameBox({ chosen, onChoose, onNew })
  const onChange = (event: ChangeEvent<HTMLInputElement>) => {
    if (chosen !== null) onChoose(null)
    live.handlers.onChange(event)
  }
  const onCompositionEnd = (event: CompositionEvent<HTMLInputElement>) => {
    conversions.onCompositionEnd(event)
    live.handlers.onCompositionEnd(event)
  }
  return (
    <div className={styles['name']}>
      <TextField
        ref={ref}
        label={words('name')}
        placeholder={words('nameHint')}
        role="combobox"
        aria-expanded={found !== undefined}
        aria-controls={found === undefined ? undefined : list}
        aria-autocomplete="list"
        aria-activedescendant={found === undefined ? undefined : `${list}-${at}`}
        spellCheck={false}
        value={chosen === null ? live.value : inFull(chosen)}
        onFocus={(event) => event.currentTarget.select()}
        onKeyDown={onKeyDown}
        onChange={onChange}
        {...conversions}
        onCompositionEnd={onCompositionEnd}
        error={error}
      />
      {found !== undefined && (
        <Namesakes id={list} rows={found.rows} total={found.total} text={text} at={at} today={today} onTake={take} />
      )}
    </div>
  )
}
