/** What happened that must not, or that only a test would look at. */
export type Refused = { url: string; kind: string }
export type CspViolation = {
  directive: string
  blocked: string
  source: string
  line: number
  page: string
  sample: string
}

export class Happenings {
  /** Every request that was not for the program's own pages: none of them left. */
  readonly refused: Refused[] = []
  /** Those of them that only the host refused: the program's own guard would have let them out. */
  readonly passed: string[] = []
  readonly cspViolations: CspViolation[] = []
  readonly consoleErrors: string[] = []
  readonly opened: { how: 'external' | 'path' | 'folder'; target: string }[] = []
  /** Events the program waits for that the host never sends. */
  readonly neverEmitted: string[] = []
  clipboard = ''

  refuse(url: string, kind: string): void {
    this.refused.push({ url, kind })
  }

  violates(violation: CspViolation): void {
    this.cspViolations.push(violation)
  }

  /** What Chromium refuses itself, before there is a request to intercept; only its log tells. */
  logged(text: string): void {
    const local = /^Not allowed to load local resource: (\S+)/.exec(text)
    if (local?.[1] !== undefined) this.refuse(local[1], 'file')
    const insecure = /^Mixed Content: .* insecure (?:WebSocket endpoint|\w+) '([^']+)'.*has been blocked/.exec(text)
    if (insecure?.[1] !== undefined) this.refuse(insecure[1], 'insecure')
  }

  /** The address of a window that the browser did not open for a page; again only the log tells. */
  unopened(text: string): string | null {
    return /^Blocked opening '(.*)' in a new window/.exec(text)?.[1] ?? null
  }
}
