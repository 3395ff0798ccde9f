/** Any of these says that somebody is still there; the keys of an input method never arrive as keydown (composition.ts). */
const SIGNS = ['keydown', 'pointerdown', 'input', 'compositionupdate'] as const

/** Calls `onOver` once nobody has typed or pointed on the page for so long, in milliseconds; returns the way to stop. */
export function whileTouched(
  page: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>,
  rest: number,
  onOver: () => void,
): () => void {
  let timer = setTimeout(onOver, rest)
  const again = () => {
    clearTimeout(timer)
    timer = setTimeout(onOver, rest)
  }
  for (const sign of SIGNS) page.addEventListener(sign, again)
  return () => {
    clearTimeout(timer)
    for (const sign of SIGNS) page.removeEventListener(sign, again)
  }
}
