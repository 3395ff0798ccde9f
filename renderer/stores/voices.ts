import type { VoiceFilter } from '#domain/timeline/voice.ts'
import { create } from 'zustand'

/** What of お声 is looked at; kept while a card is. */
export const useVoiceFilter = create<{ readonly filter: VoiceFilter }>(() => ({ filter: 'all' }))

export function lookAtVoices(filter: VoiceFilter): void {
  useVoiceFilter.setState({ filter })
}
