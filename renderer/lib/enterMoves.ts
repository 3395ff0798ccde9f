type Line = HTMLInputElement | HTMLTextAreaElement

/**
 * For a form's `ref`: Enter goes to its next line and saves on the last; Ctrl+Enter saves from anywhere.
 * Returns the way to stop.
 */
export function enterMoves(form: HTMLFormElement): () => void {
  return listen(form, (line) => line.type !== 'radio' && line.type !== 'checkbox' && line.type !== 'file')
}

/** The same where answers are chosen too: each group of them counts as one line. */
export function enterMovesThroughChoices(form: HTMLFormElement): () => void {
  return listen(form, (line) => line.type !== 'checkbox' && (line.type !== 'radio' || standsForGroup(form, line)))
}

function listen(form: HTMLFormElement, isLine: (line: Line) => boolean): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
    // Also keeps the browser from submitting by itself.
    event.preventDefault()
    const lines = [...form.querySelectorAll<Line>('input, textarea')].filter(isLine)
    moveOrSave(form, lines, event.target, event.ctrlKey || event.metaKey)
  }
  form.addEventListener('keydown', onKey)
  return () => form.removeEventListener('keydown', onKey)
}

function moveOrSave(form: HTMLFormElement, lines: readonly Line[], from: HTMLInputElement, atOnce: boolean): void {
  const next = lines[lines.indexOf(from) + 1]
  if (atOnce || !lines.includes(from) || next === undefined) form.requestSubmit()
  else next.focus()
}

/** The chosen answer of a group, or its first while none is chosen: where the focus belongs. */
function standsForGroup(form: HTMLFormElement, radio: Line): boolean {
  const group = [...form.querySelectorAll<HTMLInputElement>('input[type="radio"]')].filter(
    ({ name }) => name === radio.name,
  )
  return (group.find(({ checked }) => checked) ?? group[0]) === radio
}
