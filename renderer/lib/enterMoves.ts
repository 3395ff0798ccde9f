/**
 * For a form's `ref`: Enter goes to its next line and saves on the last; Ctrl+Enter saves from anywhere.
 * Returns the way to stop.
 */
export function enterMoves(form: HTMLFormElement): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
    // Also keeps the browser from submitting by itself.
    event.preventDefault()
    moveOrSave(form, event.target, event.ctrlKey || event.metaKey)
  }
  form.addEventListener('keydown', onKey)
  return () => form.removeEventListener('keydown', onKey)
}

function moveOrSave(form: HTMLFormElement, from: HTMLInputElement, atOnce: boolean): void {
  const lines = [...form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')].filter(
    ({ type }) => type !== 'radio' && type !== 'checkbox',
  )
  const next = lines[lines.indexOf(from) + 1]
  if (atOnce || !lines.includes(from) || next === undefined) form.requestSubmit()
  else next.focus()
}
