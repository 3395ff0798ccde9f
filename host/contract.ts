/** What the program's process and the driver ask of each other over Node's process channel. */

export type WindowSpec = {
  /** Text of the preload script, read by the program, or null. */
  preload: string | null
  /** Where what pages keep (localStorage) lies from start to start: app.getPath('sessionData'). */
  keep: string
  show: boolean
  width: number
  height: number
  title: string
}

export type PrintRequest = {
  landscape: boolean
  displayHeaderFooter: boolean
  printBackground: boolean
  scale: number
  paperWidth: number
  paperHeight: number
  marginTop: number
  marginBottom: number
  marginLeft: number
  marginRight: number
  pageRanges: string
  headerTemplate: string
  footerTemplate: string
  preferCSSPageSize: boolean
  generateTaggedPDF: boolean
  generateDocumentOutline: boolean
}

/** A request of a page, with the program's own words for its address (app://…). */
export type PageRequest = {
  window: number | null
  url: string
  method: string
  headers: Record<string, string>
  body: Uint8Array | null
  resourceType: string
}

export type PageResponse = { status: number; headers: Record<string, string>; body: Uint8Array }

export type LoadResult = { ok: true } | { ok: false; code: number; description: string }

export type DialogKind = 'open' | 'save' | 'message' | 'error'

/** Plain words of a dialog: enough to show it, and for a test to see what was asked. */
export type DialogQuestion = {
  kind: DialogKind
  window: number | null
  title: string
  message: string
  detail: string
  defaultPath: string
  buttons: readonly string[]
  properties: readonly string[]
  filters: readonly { name: string; extensions: readonly string[] }[]
  checkboxLabel: string
}

export type DialogAnswer = {
  canceled?: boolean
  filePaths?: readonly string[]
  filePath?: string
  response?: number
  checkboxChecked?: boolean
}

/** Asked by the program, done by the driver, which owns the browser. */
export type DriverCalls = {
  createWindow: (id: number, spec: WindowSpec) => void
  load: (id: number, url: string, awaitsShow: boolean) => Promise<LoadResult>
  reload: (id: number) => Promise<LoadResult>
  destroyWindow: (id: number) => Promise<void>
  setVisible: (id: number, visible: boolean) => Promise<void>
  focus: (id: number) => Promise<void>
  /** From now on the program is told when the page stops answering. */
  watch: (id: number) => void
  crash: (id: number) => void
  setBounds: (id: number, width: number, height: number) => Promise<void>
  deliver: (id: number, world: number | null, text: string) => void
  /** The file follows as `pdf` posts under the same number, in order, before the answer. */
  print: (id: number, job: number, request: PrintRequest) => Promise<void>
  dialog: (question: DialogQuestion) => Promise<DialogAnswer>
  opened: (how: 'external' | 'path' | 'folder', target: string) => void
  clipboard: (text: string) => Promise<void>
  /** The program itself would have let this request out. */
  passed: (url: string) => void
  neverEmitted: (event: string) => void
  theme: (source: 'system' | 'light' | 'dark') => Promise<void>
}

export type WindowEvent = 'dom-ready' | 'loaded' | 'navigated' | 'unresponsive' | 'responsive'

/** Asked by the driver, answered by the program. */
export type ProgramCalls = {
  serve: (request: PageRequest) => Promise<PageResponse | null>
  foreign: (request: PageRequest) => Promise<void>
  mayNavigate: (id: number, url: string) => boolean
  opens: (id: number, url: string) => void
  message: (id: number, world: number, href: string, text: string) => Promise<void>
  event: (id: number, name: WindowEvent, url: string) => void
  failed: (id: number, code: number, description: string, url: string) => void
  preloadError: (id: number, message: string) => void
  gone: (id: number, reason: 'crashed' | 'killed') => void
  pageClosed: (id: number) => void
  /** false: the program refused to close it. */
  closeWindow: (id: number) => boolean
  pdf: (job: number, part: Uint8Array) => void
}
