// The screens' own ways with the focus come first; this only catches what they let fall.
const AFTER_ALL = 50

// A screen that is still being fetched is waited for, but not for ever.
const TRIES = 20

const ACTED_ON = 'button, input, select, textarea, a[href]'

/**
 * Where what had the focus goes away (a row that was seen to, a button that did its one thing, a whole screen), the
 * focus goes to what is left around it: the next Tab goes on from there, and not from the top of the page.
 */
export function keepFocusNear(page: HTMLElement): void {
  let around: readonly HTMLElement[] = []
  let waiting: ReturnType<typeof setTimeout> | undefined

  const catchIt = (tries: number) => {
    if (document.activeElement !== document.body) return
    land(around.find((one) => one.isConnected && one.querySelector(ACTED_ON) !== null) ?? page)
    if (tries > 1 && document.activeElement === document.body) waiting = setTimeout(catchIt, AFTER_ALL, tries - 1)
  }
  page.addEventListener('focusin', ({ target }) => {
    around = target instanceof HTMLElement ? upTo(page, target) : []
  })
  new MutationObserver(() => {
    if (around[0]?.isConnected !== false) return
    clearTimeout(waiting)
    waiting = setTimeout(catchIt, AFTER_ALL, TRIES)
  }).observe(page, { childList: true, subtree: true })
}

function upTo(page: HTMLElement, from: HTMLElement): readonly HTMLElement[] {
  const path: HTMLElement[] = []
  for (let at: HTMLElement | null = from; at !== null && at !== page; at = at.parentElement) path.push(at)
  return path
}

/** A panel or screen that took another's place is led to as a whole, else what stood around the lost one. */
function land(left: HTMLElement): void {
  const place = left.querySelector<HTMLElement>('aside') ?? left.querySelector<HTMLElement>('main') ?? left
  if (place.id === 'page') return
  if (!place.hasAttribute('tabindex')) place.tabIndex = -1
  place.focus({ preventScroll: true })
}
