/** Where one was in a part of the page: how far each list was scrolled, and what had the focus. Returns the way back there. */
export function standingOf(part: HTMLElement): () => void {
  const scrolled = [...part.querySelectorAll('*')]
    .filter(({ scrollTop, scrollLeft }) => scrollTop > 0 || scrollLeft > 0)
    .map((element) => ({ element, left: element.scrollLeft, top: element.scrollTop }))
  const focused = document.activeElement
  return () => {
    for (const { element, left, top } of scrolled) element.scrollTo({ left, top, behavior: 'instant' })
    if (focused instanceof HTMLElement && part.contains(focused)) focused.focus({ preventScroll: true })
  }
}
