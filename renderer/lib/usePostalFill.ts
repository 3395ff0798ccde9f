import { type Filled, filledWith, NOTHING_FILLED } from '#domain/postal/fill.ts'
import { type Place, postalDigits } from '#domain/postal/place.ts'
import { useRef, useState, type CompositionEvent, type FormEvent, type KeyboardEvent } from 'react'
import { shop } from './shop.ts'

/** The lines of an address as a form holds them. */
export type AddressLines = { readonly read: () => Filled; readonly write: (line: keyof Filled, words: string) => void }

/** What there is to say of the code that was typed last; with several places, which one is marked. */
export type CodeSaid =
  | { readonly kind: 'nothing' | 'unknown' | 'filled' }
  | { readonly kind: 'company'; readonly company: string }
  | { readonly kind: 'several'; readonly places: readonly Place[]; readonly at: number }

const NOTHING: CodeSaid = { kind: 'nothing' }

/**
 * Fills an address from its postal code once all seven digits stand there. A conversion is waited for; what the shop does not
 * know, or cannot say just now, is left to be written by hand.
 */
export function usePostalFill({ read, write }: AddressLines) {
  const [said, setSaid] = useState<CodeSaid>(NOTHING)
  const asked = useRef<string | null>(null)
  const before = useRef<Filled>(NOTHING_FILLED)

  const take = (place: Place) => {
    // Forms hand out their own record, which changes as it is filled.
    const typed = { ...read() }
    const filled = filledWith(typed, place, before.current)
    before.current = filled
    for (const line of ['prefecture', 'city', 'street'] as const) {
      if (filled[line] !== typed[line]) write(line, filled[line])
    }
    if (place.company !== '') setSaid({ kind: 'company', company: place.company })
    else setSaid(filled.street === place.town && typed.street !== filled.street ? { kind: 'filled' } : NOTHING)
  }
  const hear = (typed: string) => {
    const code = postalDigits(typed)
    if (code === asked.current) return
    asked.current = code
    setSaid(NOTHING)
    if (code === null) return
    const answer = (places: readonly Place[]) => {
      if (asked.current !== code) return
      const [first] = places
      if (first === undefined) setSaid({ kind: 'unknown' })
      else if (places.length === 1) take(first)
      else setSaid({ kind: 'several', places, at: 0 })
    }
    shop('postal:find', { code }).then(answer, () => setSaid(NOTHING))
  }
  return {
    said,
    take,
    field: {
      onInput: ({ nativeEvent, currentTarget }: FormEvent<HTMLInputElement>) => {
        if (!(nativeEvent instanceof InputEvent && nativeEvent.isComposing)) hear(currentTarget.value)
      },
      onCompositionEnd: ({ currentTarget }: CompositionEvent<HTMLInputElement>) => hear(currentTarget.value),
      // Before the form hears them, for whom Enter leads to the next line.
      onKeyDownCapture: (event: KeyboardEvent) => {
        if (said.kind !== 'several') return
        const { places, at } = said
        const mark = (to: number) => setSaid({ ...said, at: Math.max(0, Math.min(to, places.length - 1)) })
        const marked = places[at]
        const acts: Readonly<Record<string, (() => void) | undefined>> = {
          ArrowDown: () => mark(at + 1),
          ArrowUp: () => mark(at - 1),
          Enter: marked === undefined ? undefined : () => take(marked),
          Escape: () => setSaid(NOTHING),
        }
        const act = acts[event.key]
        if (act === undefined) return
        event.preventDefault()
        event.stopPropagation()
        act()
      },
    },
    /** Who goes on by hand wants none of them. */
    leave: () => said.kind === 'several' && setSaid(NOTHING),
  }
}
