import type { Option } from '../../ui/Choice.tsx'
import type { KeyboardEvent } from 'react'
import styles from './FilterRow.module.css'

type Props<T extends string> = {
  readonly label: string
  /** Takes off what is chosen; where it is left out, choosing adds. */
  readonly anyWords?: string
  readonly groups?: readonly { readonly label: string; readonly options: readonly Option<T>[] }[]
  /** Below the groups, where there are some. */
  readonly options?: readonly Option<T>[]
  readonly value: T | null
  /** Something of it is chosen. */
  readonly isSet: boolean
  readonly onChoose: (value: T | null) => void
}

/** One thing to narrow the list by: the system's own list under a chip that keeps its name. */
export function FilterSelect<T extends string>(props: Props<T>) {
  const { label, anyWords, groups = [], options = [], value, isSet, onChoose } = props
  const all = [...groups.flatMap((group) => group.options), ...options]
  const choose = (text: string) => onChoose(all.find((option) => option.value === text)?.value ?? null)
  return (
    <span className={styles['choice']} data-set={isSet}>
      <span aria-hidden="true">{label}</span>
      <svg className={styles['arrow']} viewBox="0 0 16 16" aria-hidden="true">
        <path d="M4 6.5 8 10.5 12 6.5" />
      </svg>
      <select
        aria-label={label}
        value={value ?? ''}
        onChange={(event) => choose(event.currentTarget.value)}
        onKeyDown={openByArrow}
      >
        <option value="" disabled={anyWords === undefined} hidden={anyWords === undefined}>
          {anyWords ?? label}
        </option>
        {groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            <Lines options={group.options} />
          </optgroup>
        ))}
        <Lines options={options} />
      </select>
    </span>
  )
}

function Lines<T extends string>({ options }: { readonly options: readonly Option<T>[] }) {
  return options.map((option) => (
    <option key={option.value} value={option.value}>
      {option.words}
    </option>
  ))
}

/** Arrows lead through the open list; on a closed one they would choose at once. */
function openByArrow(event: KeyboardEvent<HTMLSelectElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  event.preventDefault()
  event.currentTarget.showPicker()
}
