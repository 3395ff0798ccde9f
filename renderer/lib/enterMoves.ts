import type { KeyboardEvent } from 'react'
import { belongsToConversion } from './composition.ts'

/** Enter goes to the next line of a form and saves on the last; Ctrl+Enter saves from anywhere. */
export function enterMoves(event: KeyboardEvent<HTMLFormElement>): void {
  const { target, currentTarget: form } = event
  if (event.key !== 'Enter' || !(target instanceof HTMLInputElement)) return
  // Also keeps the browser from submitting by itself.
  event.preventDefault()
  if (belongsToConversion(event.nativeEvent)) return
  const lines = [...form.querySelectorAll('input')].filter((input) => input.type !== 'radio')
  const next = lines[lines.indexOf(target) + 1]
  const isLine = lines.includes(target)
  if (isLine && next !== undefined && !event.ctrlKey && !event.metaKey) next.focus()
  else form.requestSubmit()
}
