import type { ComponentProps } from 'react'
import { TextField } from './TextField.tsx'

type Props = ComponentProps<typeof TextField> & {
  /** The id of the list below it, whose options are `${list}-0`, `${list}-1` and so on. */
  readonly list: string
  readonly isOpen: boolean
  /** Which option is marked. */
  readonly at: number
}

/** A line to write on, above a list of what it may mean; the focus stays in it. */
export function ComboField({ list, isOpen, at, ...field }: Props) {
  return (
    <TextField
      role="combobox"
      aria-expanded={isOpen}
      aria-controls={isOpen ? list : undefined}
      aria-autocomplete="list"
      aria-activedescendant={isOpen ? `${list}-${at}` : undefined}
      spellCheck={false}
      {...field}
    />
  )
}
