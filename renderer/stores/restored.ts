import type { Restored } from '#domain/backup/backup.ts'
import { create } from 'zustand'
import { usePlace } from './place.ts'

/** What a restore brought, for the screen that opens after it; null once that was left. */
export const useRestored = create<{ readonly restored: Restored | null }>(() => ({ restored: null }))

export function tellRestored(restored: Restored | null): void {
  useRestored.setState({ restored })
}

usePlace.subscribe(({ place }) => {
  if (place.at !== 'backup') tellRestored(null)
})
