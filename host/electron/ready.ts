let ready = false

export function becameReady(): void {
  ready = true
}

export function isReady(): boolean {
  return ready
}

/** For what Electron refuses before the app is ready. */
export function afterReady(words: string): void {
  if (!ready) throw new Error(words)
}

/** For what it refuses from then on. */
export function beforeReady(words: string): void {
  if (ready) throw new Error(words)
}
