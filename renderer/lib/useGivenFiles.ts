import { useEffect, useEffectEvent } from 'react'

const WRITTEN_IN = 'textarea, input:not([type="radio"], [type="checkbox"], [type="file"])'

/** Files that are dropped anywhere on the window or pasted, while what asks for them is on the page. */
export function useGivenFiles(onFiles: (files: readonly File[]) => void): void {
  const take = useEffectEvent((event: Event, given: DataTransfer | null) => {
    const files = [...(given?.files ?? [])]
    if (files.length === 0) return
    event.preventDefault()
    onFiles(files)
  })
  useEffect(() => {
    const drops = (event: DragEvent) => take(event, event.dataTransfer)
    const pastes = (event: ClipboardEvent) => {
      if (!isTextForLine(event)) take(event, event.clipboardData)
    }
    // Without this the window would take no drop at all.
    const lets = (event: DragEvent) => event.preventDefault()
    window.addEventListener('dragover', lets)
    window.addEventListener('drop', drops)
    window.addEventListener('paste', pastes)
    return () => {
      window.removeEventListener('dragover', lets)
      window.removeEventListener('drop', drops)
      window.removeEventListener('paste', pastes)
    }
  }, [])
}

/** A table program copies a picture of the cells beside their text: whoever pastes into a line means the text. */
function isTextForLine({ target, clipboardData }: ClipboardEvent): boolean {
  const isLine = target instanceof Element && target.matches(WRITTEN_IN)
  return isLine && clipboardData?.types.includes('text/plain') === true
}
