import { Choice } from '../../ui/Choice.tsx'

type Props = {
  readonly label: string
  /** The numbers offered. */
  readonly offered: readonly number[]
  readonly value: number
  readonly words: (count: number) => string
  readonly onChange: (count: number) => void
}

/** A number out of a few; one that is none of them was chosen elsewhere, and stands with them. */
export function NumberChoice({ label, offered, value, words, onChange }: Props) {
  const numbers = [...new Set([...offered, value])].toSorted((a, b) => a - b)
  return (
    <Choice
      label={label}
      options={numbers.map((count) => ({ value: `${count}`, words: words(count) }))}
      value={`${value}`}
      onChange={(count) => onChange(Number(count))}
    />
  )
}
