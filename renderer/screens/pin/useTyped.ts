import { useEffect, useRef, useState } from 'react'
import { typedDigits } from '../../lib/typedDigits.ts'

/** The field in which a PIN is typed first: it has the focus at once, and again, empty, after a wrong one. */
export function useTyped() {
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  useEffect(() => field.current?.focus(), [])
  return {
    field: { ref: field, value: typed, onChange: setTyped },
    digits: typedDigits(typed),
    isEmpty: typed === '',
    again: () => {
      setTyped('')
      field.current?.focus()
    },
  }
}
