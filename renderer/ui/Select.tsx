import type { Option } from './Choice.tsx'
import styles from './Select.module.css'

type Props<T extends string> = {
  readonly label: string
  /** Above the groups. */
  readonly nothing: Option<T>
  readonly groups: readonly { readonly label: string; readonly options: readonly Option<T>[] }[]
  readonly value: T
  readonly onChange: (value: T) => void
  readonly error?: string | undefined
}

/** One of many, in groups: the system's own list, which any keyboard knows. */
export function Select<T extends string>({ label, nothing, groups, value, onChange, error }: Props<T>) {
  const all = [nothing, ...groups.flatMap(({ options }) => options)]
  const choose = (text: string) => {
    const chosen = all.find((option) => option.value === text)
    if (chosen !== undefined) onChange(chosen.value)
  }
  return (
    <div className={styles['field']}>
      <select
        className={styles['select']}
        aria-label={label}
        aria-invalid={error !== undefined}
        value={value}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        <Line option={nothing} />
        {groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            {group.options.map((option) => (
              <Line key={option.value} option={option} />
            ))}
          </optgroup>
        ))}
      </select>
      {error !== undefined && <p className={styles['error']}>{error}</p>}
    </div>
  )
}

type OneProps<T extends string> = Pick<Props<T>, 'label' | 'value' | 'onChange'> & {
  readonly options: readonly Option<T>[]
}

/** One of a few in a row with others, with its label above. */
export function SelectOne<T extends string>({ label, options, value, onChange }: OneProps<T>) {
  const choose = (text: string) => {
    const chosen = options.find((option) => option.value === text)
    if (chosen !== undefined) onChange(chosen.value)
  }
  return (
    <label className={styles['field']}>
      <span className={styles['label']}>{label}</span>
      <select className={styles['select']} value={value} onChange={(event) => choose(event.currentTarget.value)}>
        {options.map((option) => (
          <Line key={option.value} option={option} />
        ))}
      </select>
    </label>
  )
}

function Line<T extends string>({ option: { value, words } }: { readonly option: Option<T> }) {
  return <option value={value}>{words}</option>
}
