import type { Id, Known } from '#domain/people/customer.ts'
import { create } from 'zustand'
import { overCrash } from '../lib/overCrash.ts'
import { type CardDraft, blankCard } from '../lib/paperCardDraft.ts'

/** A card just copied, and the change under which it can be taken back. */
export type Copied = {
  readonly id: Id
  readonly who: string
  readonly change: number
  /** Those of its pictures, in the order in which they were kept. */
  readonly photoChanges: readonly number[]
  readonly isTakenBack: boolean
}

/** Both sides of the card, drawn anew; null while there is no picture of one. */
export type Sides = Readonly<Record<'card-front' | 'card-back', Uint8Array | null>>

export const NO_SIDES: Sides = { 'card-front': null, 'card-back': null }

type PaperCardsState = {
  /** Whoever has a paper card has mostly been here before; what is chosen stays chosen for the whole pile. */
  readonly known: Known
  /** The last first. */
  readonly copied: readonly Copied[]
  /** What was typed and not yet saved, for whoever looks something up in between. */
  readonly draft: CardDraft
  readonly sides: Sides
}

// As many as one looks back over; older ones are found in the list of customers.
const LATELY = 8

export const usePaperCards = create<PaperCardsState>(() => ({
  known: 'known-before',
  copied: [],
  draft: blankCard,
  sides: NO_SIDES,
}))

overCrash('paper-cards', usePaperCards)

export function chooseKnown(known: Known): void {
  usePaperCards.setState({ known })
}

export function cardCopied(card: Omit<Copied, 'isTakenBack'>): void {
  usePaperCards.setState(({ copied }) => ({ copied: [{ ...card, isTakenBack: false }, ...copied].slice(0, LATELY) }))
}

export function cardTakenBack(id: Id): void {
  usePaperCards.setState(({ copied }) => ({
    copied: copied.map((card) => (card.id === id ? { ...card, isTakenBack: true } : card)),
  }))
}

export function keepSides(sides: Partial<Sides>): void {
  usePaperCards.setState((now) => ({ sides: { ...now.sides, ...sides } }))
}

let drawing: Promise<void> = Promise.resolve()

/** Pictures are drawn one after the other, so that two that are pasted at once come to their sides in their order. */
export function drawNext(draw: () => Promise<void>): void {
  drawing = drawing.then(draw)
}

/** Until then the card is not saved: a picture must not come to the next one. */
export function allDrawn(): Promise<void> {
  return drawing
}

export function keptCardDraft(): CardDraft {
  return usePaperCards.getState().draft
}

export function keepCardDraft(draft: CardDraft): void {
  usePaperCards.setState({ draft })
}

export function forgetPaperCards(): void {
  usePaperCards.setState(usePaperCards.getInitialState(), true)
}
