import type { Page } from '@playwright/test'
import type { DialogAnswer } from '../../host/contract.ts'

/** What the owner's tests need of the running program, in the host and on Electron alike. */
export type Program = {
  readonly pid: number
  readonly refused: readonly unknown[]
  /** Addresses beyond the program's own pages that a page asked for, by whichever way. */
  outside(): readonly string[]
  /** Requests that only the host refused, and the program would have let out. */
  readonly passed: readonly string[]
  readonly cspViolations: readonly unknown[]
  readonly consoleErrors: readonly string[]
  readonly dialogs: { answer(...answers: DialogAnswer[]): void }
  /** What lies on the clipboard. */
  copied(): Promise<string>
  readonly exited: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>
  windows(): readonly Page[]
  /** The first page whose address contains the text; waits for one. */
  window(match: string): Promise<Page>
  kill(): void
  close(): Promise<boolean>
  crash(page: Page): Promise<void>
  dispose(): Promise<void>
}
