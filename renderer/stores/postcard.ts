import type { AddressOptions } from '#domain/paper/document.ts'
import { create } from 'zustand'

/** How the owner last wanted the address side; the next postcard begins with it. */
export const usePostcardOptions = create<AddressOptions>(() => ({
  paper: 'hagaki',
  writing: 'vertical',
  numerals: 'digit-by-digit',
  boxes: 'preprinted',
}))

export function wantPostcard(change: Partial<AddressOptions>): void {
  usePostcardOptions.setState(change)
}
