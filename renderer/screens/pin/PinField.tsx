import { PIN_MOST } from '#domain/pin.ts'
import type { Ref } from 'react'
import { TextField } from '../../ui/TextField.tsx'

type Props = {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly error?: string | undefined
  readonly ref?: Ref<HTMLInputElement>
}

/** Digits that nobody reads over a shoulder; no browser offers to keep them. */
export function PinField({ onChange, ...field }: Props) {
  return (
    <TextField
      {...field}
      type="password"
      inputMode="numeric"
      autoComplete="off"
      maxLength={PIN_MOST}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  )
}
