import type { Restored } from '#domain/backup/backup.ts'
import { create } from 'zustand'

/** What a restore brought, for the screen that opens after it; null once it was seen or another backup was made. */
export const useRestored = create<{ readonly restored: Restored | null }>(() => ({ restored: null }))

export function tellRestored(restored: Restored | null): void {
  useRestored.setState({ restored })
}
