import type { Day } from '#domain/day.ts'
import { inFull } from '#domain/people/called.ts'
import type { CustomerRow } from '#domain/people/customer.ts'
import { useId, type ChangeEvent, type Ref } from 'react'
import { useTranslations } from 'use-intl'
import type { Caught } from '../../lib/composition.ts'
import { namesakesQuery } from '../../lib/queries/week.ts'
import { useTakeBox } from '../../lib/useTakeBox.ts'
import { ComboField } from '../../ui/ComboField.tsx'
import styles from './Counter.module.css'
import { Namesakes } from './Namesakes.tsx'

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
  const onDrop = chosen === null ? undefined : () => onChoose(null)
  const box = useTakeBox({ query: namesakesQuery, onTake: onChoose, onNew, onDrop })
  const { value, handlers, text, at, take } = box
  const found = chosen === null ? box.found : undefined
  const onChange = (event: ChangeEvent<HTMLInputElement>) => {
    if (chosen !== null) onChoose(null)
    handlers.onChange(event)
  }
  return (
    <div className={styles['name']}>
      <ComboField
        list={list}
        isOpen={found !== undefined}
        at={at}
        ref={ref}
        label={words('name')}
        placeholder={words('nameHint')}
        value={chosen === null ? value : inFull(chosen)}
        onFocus={(event) => event.currentTarget.select()}
        {...handlers}
        onChange={onChange}
        error={error}
      />
      {found !== undefined && (
        <Namesakes id={list} rows={found.rows} total={found.total} text={text} at={at} today={today} onTake={take} />
      )}
    </div>
  )
}
