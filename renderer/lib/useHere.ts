import type { PinState } from '#domain/pin.ts'
import { useEffect } from 'react'
import { shop } from './shop.ts'

/** Whatever a hand does to the window. */
const TOUCHES = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'touchstart'] as const

/** Main need not hear of every one. */
const EVERY_MS = 1_000

/** Where the program locks by itself when nobody touches it, tells main of touches. */
export function useHere(pin: PinState | undefined): void {
  const isWatched = pin !== undefined && !pin.isLocked && pin.after !== null
  useEffect(() => {
    if (!isWatched) return undefined
    let told = performance.now()
    const touched = () => {
      if (performance.now() - told < EVERY_MS) return
      told = performance.now()
      // Refused where it has just been locked.
      shop('pin:here', {}).catch(() => undefined)
    }
    for (const touch of TOUCHES) window.addEventListener(touch, touched, { capture: true, passive: true })
    return () => {
      for (const touch of TOUCHES) window.removeEventListener(touch, touched, { capture: true })
    }
  }, [isWatched])
}
