import type { HostWindow } from './window.ts'

/** All windows that are not destroyed, in the order in which they were made. */
class Windows {
  onAllClosed: () => void = () => undefined
  onCreated: (window: HostWindow) => void = () => undefined
  private readonly table = new Map<number, HostWindow>()
  private next = 1

  newId(): number {
    return this.next++
  }
  add(window: HostWindow): void {
    this.table.set(window.id, window)
    this.onCreated(window)
  }
  remove(window: HostWindow): void {
    if (this.table.delete(window.id) && this.table.size === 0) this.onAllClosed()
  }
  get(id: number): HostWindow | null {
    return this.table.get(id) ?? null
  }
  list(): HostWindow[] {
    return [...this.table.values()]
  }
  focused(): HostWindow | null {
    return this.list().find((window) => window.isFocused()) ?? null
  }
  /** Asks each; stops at the first that refuses. */
  closeAll(): boolean {
    for (const window of this.list()) {
      window.close()
      if (!window.isDestroyed()) return false
    }
    return true
  }
  destroyAll(): void {
    for (const window of this.list()) window.destroy()
  }
}

export const windows = new Windows()
